import { LossFacts } from '#domain/backup/loss.ts';
import { z } from 'zod';
import { ChosenBackup } from './backup.ts';
import { doorErrand } from './define.ts';

/** What was on a laptop that is lost, from a backup: behind the open door to keep elsewhere, and before it on another computer. */
export const lossCalls = {
  /** Refuses as a look into a backup does. */
  'loss.look': doorErrand({ input: ChosenBackup, output: LossFacts, touches: [] }),
  /** The same as a Word file, with what to do; null when the person cancelled. Refuses `backup.damaged`. */
  'loss.save': doorErrand({
    input: ChosenBackup.extend({ language: z.enum(['nl', 'en']) }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: ['audit'],
    audit: 'report.saved',
  }),
} as const;
