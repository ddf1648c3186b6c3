import { z } from 'zod';

/** Hears how far the work is. `total` is in the chore's own units: bytes, pages, rows. */
export type Progress = (done: number, total: number) => void;

/** What a person may do with long work: see how far it is, and stop it. */
export type Watch = Readonly<{ progress?: Progress; signal?: AbortSignal }>;

/** One kind of work for the chores process: what goes in and comes out is JSON, parsed on arrival. */
export const chore = <I extends z.ZodType, O extends z.ZodType>(
  one: Readonly<{ input: I; output: O; work: (input: z.output<I>, progress: Progress) => Promise<z.input<O>> | z.input<O> }>,
) => one;

/** The data key as it travels to a chore, sealed: 32 bytes in base64. */
export const DataKey = z.base64().transform((text) => Buffer.from(text, 'base64'));

/** What is said, inside the seal, to a chores process and by it. */
export const ToChore = z.strictObject({ name: z.string(), input: z.unknown() });
export const FromChore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.templateLiteral([z.string(), '.', z.string()]),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** What is safe to tell of an unforeseen error: never its message. */
  z.strictObject({ kind: z.literal('failed'), name: z.string(), code: z.string(), frames: z.array(z.string()) }),
]);
export type FromChore = z.infer<typeof FromChore>;

/** The envelope that main carries. The first word of each side tells its key of this conversation. */
export const Envelope = z.strictObject({ publicKey: z.string().max(200).optional(), sealed: z.string().optional() });
