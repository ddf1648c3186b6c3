import { Reflection } from '#domain/supervision.ts';
import { z } from 'zod';
import { errand } from './define.ts';
import { Id, LocalDate, Text } from './values.ts';

/**
 * The worker's own reflections. Errands, because their texts are under a key of their own that the vault process holds apart
 * from the database; who came in by the organisation's key is refused (`keys.reflectionsClosed`).
 */
export const supervisionCalls = {
  /** Opens the reflections with one file, newest first: a deliberate act, and logged as one. */
  'supervision.open': errand({ input: z.object({ caseFileId: Id }), output: z.array(Reflection), touches: [], audit: 'file.opened' }),
  /** A new, empty one. */
  'supervision.begin': errand({
    input: z.object({ caseFileId: Id, on: LocalDate }),
    output: z.object({ id: z.string() }),
    touches: ['supervision'],
    audit: 'file.changed',
    closedToo: true,
  }),
  /** Keeps what is typed: it has no draft, which would lie outside its seal. */
  'supervision.keep': errand({ input: z.object({ id: Id, text: Text }), output: z.object({ savedAt: z.string() }), touches: [] }),
  'supervision.remove': errand({
    input: z.object({ id: Id }),
    output: z.null(),
    touches: ['supervision'],
    audit: 'file.changed',
    closedToo: true,
  }),
} as const;
