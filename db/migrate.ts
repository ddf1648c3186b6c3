import { Refusal } from '#domain/refusal.ts';
import type Database from 'better-sqlite3';
import { migrations } from './migrations/index.ts';
import type { WriteDb } from './sql.ts';
import { asWriteDb } from './sql.ts';

/** One step of the schema. Frozen once shipped: a later step repairs it. */
export type Migration = Readonly<{ name: string; up: (db: WriteDb) => void }>;

/** The schema version that this program writes. */
export const latestVersion = migrations.length;

/** The schema version of an open database. */
export const versionOf = (native: Database.Database): number => Number(native.pragma('user_version', { simple: true }));

/** A database of a newer program is refused: this one would not know what it changes. */
export function refuseNewer(native: Database.Database): void {
  const found = versionOf(native);
  if (found > latestVersion) throw new Refusal('vault.newerVersion', { found, known: latestVersion });
}

/**
 * Brings an open database to `latestVersion`, one transaction per step. `copyFirst` is called before an older vault is
 * changed; when it fails, nothing was. A database of a newer program is refused (`vault.newerVersion`), not touched.
 */
export function migrate(native: Database.Database, copyFirst: (from: number) => void = () => undefined, steps = migrations): void {
  refuseNewer(native);
  const from = versionOf(native);
  if (from >= steps.length) return;
  if (from > 0) copyFirst(from);
  // A table rebuild with foreign keys on would empty its child tables; inside a transaction the pragma is ignored.
  native.pragma('foreign_keys = OFF');
  try {
    steps.slice(from).forEach((migration, index) => step(native, migration, from + index + 1));
  } finally {
    native.pragma('foreign_keys = ON');
  }
}

function step(native: Database.Database, migration: Migration, version: number): void {
  native
    .transaction(() => {
      migration.up(asWriteDb(native));
      const broken = native.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${migration.name} breaks foreign keys`);
      native.pragma(`user_version = ${version}`);
    })
    .immediate();
}
