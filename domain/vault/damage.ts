import { z } from 'zod';

/** Four thousand bytes of vault.db: the piece in which the database is sealed, checked and lost. */
const Pages = z.object({ bad: z.int().min(0), all: z.int().min(0) });

/**
 * What is wrong with a vault that opens for reading only. `database`: pieces of vault.db do not add up. `journal`: saved words
 * stand behind a break in vault.db-wal, and what is shown is how it was before that break.
 */
export const Damage = z.object({
  place: z.enum(['database', 'journal']),
  /** When it came to light: while opening, while working, or by the check. */
  found: z.enum(['opening', 'working', 'check']),
  at: z.iso.datetime(),
  /** How many pieces do not add up, where they were counted. */
  pages: Pages.nullable(),
});
export type Damage = z.infer<typeof Damage>;

/** A vault is worked in, or only read because it is damaged. */
export type VaultMode = 'write' | 'read';
