import { z } from 'zod';

/** A field that did not parse: its path, zod's code or our own message key, and the limits that were passed. */
export const Issue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.string(),
  message: z.string(),
});

/**
 * Errors are data. `refusal`: a rule said no (worded by its code). `invalid`: the input did not parse; nothing changed.
 * `fault`: ours or the disk's; logged without content under `ref`, which is all that the window learns.
 */
export const Failure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refusal'), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  z.object({ kind: z.literal('invalid'), issues: z.array(Issue) }),
  z.object({ kind: z.literal('fault'), ref: z.string() }),
]);

export const Result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: Failure }),
]);

export type Issue = z.infer<typeof Issue>;
export type Failure = z.infer<typeof Failure>;
export type Result = z.infer<typeof Result>;
