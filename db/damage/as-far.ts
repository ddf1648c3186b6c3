import { z } from 'zod';
import { isDamage } from '../open.ts';
import type { ReadDb } from '../sql.ts';
import { get, sql } from '../sql.ts';

/**
 * Reads, or answers `otherwise` where a vault that is only read because it is damaged has lost it: one lost piece must not hide the
 * rest. In a vault that is worked in, damage is thrown as ever: there it closes the vault for writing.
 */
export function asFarAsReadable<T>(db: ReadDb, read: () => T, otherwise: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error) || get(db, z.object({ query_only: z.int() }), sql`PRAGMA query_only`)?.query_only !== 1) throw error;
    return otherwise();
  }
}
