import { z } from 'zod';
import { rowKinds } from '../retention/row-kinds.ts';

/** Events after which a file stands outside the vault: a laptop that is lost may hold it, readable. */
export const outsideEvents = ['file.handedOver', 'file.copiedForClient', 'report.saved', 'export.made', 'log.exported'] as const;

/** What was on a laptop, as its last backup tells: numbers, no names of anyone. */
export const LossFacts = z.object({
  /** When the backup was made, by the manifest beside it; null without one. */
  at: z.string().nullable(),
  /** False when the manifest says something else than the backup itself. */
  manifestFits: z.boolean(),
  /** False when the backup does not add up: then it tells nothing. */
  whole: z.boolean(),
  numbers: z.array(z.object({ number: z.string(), state: z.enum(['open', 'closed']), changedAt: z.string() })),
  /** How many records of each kind, over all files. */
  kinds: z.array(z.object({ kind: z.enum(rowKinds), rows: z.int().min(0) })),
  outside: z.array(z.object({ event: z.enum(outsideEvents), times: z.int().min(1), last: z.string() })),
  /** By which ways the vault opens. */
  ways: z.array(z.enum(['passphrase', 'recovery', 'organisation'])),
  /** Where this computer sends backups of the same vault; null when that is not known here. */
  second: z.object({ path: z.string(), reachedAt: z.string().nullable() }).nullable(),
  /** The newest line of the audit log in it, as reports print it. */
  head: z.string(),
});
export type LossFacts = z.infer<typeof LossFacts>;
