import { z } from 'zod';
import { doorErrand } from './define.ts';

/** Long work that a person can see and stop. Worded as `work:kind.<kind>`. */
export const WorkKind = z.enum([
  'check',
  'backup',
  'backupLook',
  'restore',
  'salvage',
  'copy',
  'newKey',
  'package',
  'export',
  'destroy',
  'report',
  'log',
]);
export type WorkKind = z.infer<typeof WorkKind>;

/** One piece of work under way. `total` is null until it is known; both are in the work's own units. */
export const Work = z.object({
  id: z.string(),
  kind: WorkKind,
  done: z.number(),
  total: z.number().nullable(),
  since: z.string(),
});
export type Work = z.infer<typeof Work>;

/** Answered at the closed door too: a vault is restored and salvaged there. */
export const workCalls = {
  'work.list': doorErrand({ input: z.object({}), output: z.array(Work), touches: [] }),
  /** Stops it; does nothing when it was just done. */
  'work.cancel': doorErrand({ input: z.object({ id: z.string() }), output: z.null(), touches: ['work'] }),
} as const;
