import { SalvageReport, asideReasons } from '#domain/vault/salvage.ts';
import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { decideToSwapWith, settleRestore } from '../backup/set-aside.ts';
import type { ReadDb } from '../sql.ts';
import { all, get, json, sql } from '../sql.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { salvagedFolder } from './salvage.ts';

/** What was saved and lost each time that this vault was salvaged, newest first. */
export const reports = (db: ReadDb): readonly SalvageReport[] =>
  all(db, z.object({ report: json(SalvageReport) }), sql`SELECT report FROM salvage ORDER BY salvaged_at DESC LIMIT 20`).map(
    ({ report }) => report,
  );

const Aside = z.object({
  id: z.string(),
  caseFileId: z.string().nullable(),
  caseName: z.string().nullable(),
  table: z.string(),
  why: z.enum(asideReasons),
  body: json(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

/** Rows that found no place, by case file. */
export const asideRows = (db: ReadDb, { skip, take }: { skip: number; take: number }): readonly z.infer<typeof Aside>[] =>
  all(
    db,
    Aside,
    sql`
    SELECT r.id, r.case_file_id AS caseFileId, f.name AS caseName, r.table_name AS "table", r.why, r.body
    FROM salvaged_row AS r LEFT JOIN case_file AS f ON f.id = r.case_file_id
    ORDER BY f.name, r.table_name, r.id LIMIT ${take} OFFSET ${skip}`,
  );

export const countAside = (db: ReadDb): number =>
  get(db, z.object({ total: z.int() }), sql`SELECT count(*) AS total FROM salvaged_row`)?.total ?? 0;

/**
 * Whether a salvaged vault waits that holds what is in this one. A damaged vault is not written any more: one that is newer than the
 * salvaged vault is another (a backup that was put back, and worked in), and would be lost by taking it.
 */
export function hasSalvaged(folder: VaultFolder): boolean {
  const salvaged = statSync(salvagedFolder(folder.root).database, { throwIfNoEntry: false });
  const damaged = statSync(folder.database, { throwIfNoEntry: false });
  const journal = statSync(folder.wal, { throwIfNoEntry: false });
  return salvaged !== undefined && salvaged.mtimeMs >= Math.max(damaged?.mtimeMs ?? 0, journal?.mtimeMs ?? 0);
}

/**
 * Lets the salvaged vault take the place of this one, part by part and to be gone through with after any stop; the damaged one is set
 * aside under `name`. Stopped before that was decided, the salvaged vault still waits. The caller holds the lock and has nothing open.
 */
export function takeSalvaged(folder: VaultFolder, name: string): void {
  const from = salvagedFolder(folder.root);
  rmSync(from.tombstones, { force: true });
  // What was destroyed stays destroyed.
  if (existsSync(folder.tombstones)) cpSync(folder.tombstones, from.tombstones);
  decideToSwapWith(folder, from.root, name);
  settleRestore(folder);
}
