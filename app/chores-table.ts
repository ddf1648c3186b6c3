import { checkDatabase } from '#db/check.ts';
import { z } from 'zod';
import { chore, DataKey } from './chore.ts';

/** Everything that is done in the chores process: whatever may take over 50 ms and is not the building of a report. */
export const choreTable = {
  /** Looks through a whole database, also one that is open elsewhere. Answers what does not add up, in SQLite's words. */
  checkVault: chore({
    input: z.strictObject({ database: z.string(), key: DataKey, how: z.enum(['quick', 'full']) }),
    output: z.strictObject({ problems: z.array(z.string()) }),
    work: ({ database, key, how }, progress) => ({ problems: [...checkDatabase(database, key, how, progress)] }),
  }),
} as const;

export type ChoreTable = typeof choreTable;
export type ChoreName = keyof ChoreTable;
