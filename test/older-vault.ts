import * as mark from '#db/header-mark.ts';
import { standingHeader } from '#db/keys/change-header.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { closeDatabase, openDatabase } from '#db/open.ts';
import { asWriteDb, transaction } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { rmSync } from 'node:fs';
import { keyOf } from './spoil.ts';

/** From before the log, locking, instruments, damage and reflections were given their tables. */
const OLDER = 10;

/** Puts in the place of a closed vault's database one of an older program, with so many drafts (`d0`, `d1`, …). */
export async function makeOlder(folder: VaultFolder, drafts: number, textOf: (number: number) => string): Promise<void> {
  rmSync(folder.database);
  const older = openDatabase(folder.database, await keyOf(folder), 'make');
  migrate(older, undefined, migrations.slice(0, OLDER));
  const db = asWriteDb(older);
  transaction(db, () => {
    mark.put(db, standingHeader(folder).header);
    const put = older.prepare(`INSERT INTO draft VALUES (?, NULL, 'intake', ?, '2026-03-09T09:00:00.000Z')`);
    for (let number = 0; number < drafts; number += 1) put.run(`d${number}`, JSON.stringify(textOf(number)));
  });
  closeDatabase(older);
}
