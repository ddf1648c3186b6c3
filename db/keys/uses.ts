import type { SecretKind } from '#domain/vault/secret.ts';
import { z } from 'zod';
import type { ReadDb } from '../sql.ts';
import { all, get, sql } from '../sql.ts';

const At = z.object({ at: z.string() });

const eventOf = { passphrase: 'vault.unlocked', recovery: 'vault.recoveryUsed', organisation: 'vault.organisationUsed' } as const;

/** When the vault was last opened by this kind of way in, as far as the log knows. */
export const lastUse = (db: ReadDb, kind: SecretKind): string | null =>
  get(db, At, sql`SELECT at FROM audit WHERE event = ${eventOf[kind]} AND result = 'done' ORDER BY sequence DESC LIMIT 1`)?.at ?? null;

/** When the organisation opened the vault, newest first; of the last twenty times. */
export const organisationUses = (db: ReadDb): readonly string[] =>
  all(db, At, sql`SELECT at FROM audit WHERE event = 'vault.organisationUsed' AND result = 'done' ORDER BY sequence DESC LIMIT 20`).map(
    ({ at }) => at,
  );

/**
 * The last time that the organisation opened the vault, and when its worker first came in again after that; null when it never
 * did, or the worker was not back yet.
 */
export function lastOrganisationUse(db: ReadDb): Readonly<{ at: string; seenAt: string | null }> | null {
  const last = get(
    db,
    At.extend({ sequence: z.int() }),
    sql`SELECT at, sequence FROM audit WHERE event = 'vault.organisationUsed' AND result = 'done' ORDER BY sequence DESC LIMIT 1`,
  );
  if (!last) return null;
  const seen = get(
    db,
    At,
    sql`
    SELECT at FROM audit WHERE sequence > ${last.sequence} AND event IN ('vault.unlocked', 'vault.recoveryUsed') AND result = 'done'
    ORDER BY sequence LIMIT 1`,
  );
  return { at: last.at, seenAt: seen?.at ?? null };
}
