import { refuse } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { z } from 'zod';
import { digestOf } from './keys/header-seal.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { get, run, sql } from './sql.ts';

const Mark = z.object({ vaultId: z.string(), generation: z.int(), digest: z.string() });

/** Keeps inside the database which header belongs to it. */
export function put(db: WriteDb, header: Header): void {
  run(
    db,
    sql`
    INSERT INTO vault_header (id, vault_id, generation, digest) VALUES (1, ${header.vaultId}, ${header.generation}, ${digestOf(header)})
    ON CONFLICT (id) DO UPDATE SET generation = excluded.generation, digest = excluded.digest`,
  );
}

/**
 * Refuses a header that is older than what the database has seen, or another of the same age (`vault.olderHeader`):
 * an old header would let an old passphrase in. A newer one is one whose change was cut off halfway; it may stay.
 */
export function check(db: ReadDb, header: Header): void {
  const mark = get(db, Mark, sql`SELECT vault_id AS vaultId, generation, digest FROM vault_header WHERE id = 1`);
  if (!mark || mark.vaultId !== header.vaultId) return refuse('vault.foreignHeader');
  const older = header.generation < mark.generation;
  const other = header.generation === mark.generation && digestOf(header) !== mark.digest;
  if (older || other) refuse('vault.olderHeader');
}
