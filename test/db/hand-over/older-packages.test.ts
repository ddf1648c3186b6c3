import { noorHead } from '#app/example/case-file.ts';
import * as rows from '#db/case-file-rows.ts';
import type { Gathered } from '#db/hand-over/gather.ts';
import { gather } from '#db/hand-over/gather.ts';
import { unsealPackage } from '#db/hand-over/unseal-package.ts';
import { latestVersion, migrate, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openDatabase } from '#db/open.ts';
import { asWriteDb, transaction } from '#db/sql.ts';
import { craft } from '#test/craft-package.ts';
import { aFileWish, anUnsealWish, aSealWish, aWorker, keysOf } from '#test/hand-over.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

const caseFileId = '019506a0-0000-7000-8000-0000000000aa';
const noteId = '019506a0-0000-7000-8000-0000000000ab';

/** A vault of the first version that was ever used, with one note in it. */
function anOldVault(version: number) {
  const native = new Database(':memory:');
  migrate(native, undefined, migrations.slice(0, version));
  const db = asWriteDb(native);
  const day = '2026-03-09T09:00:00.000Z';
  const file = {
    id: caseFileId,
    number: noorHead.number,
    name: noorHead.name,
    birth_date: null,
    household: 'single',
    benefit_since: null,
    reported_on: '2026-03-03',
    worker: '',
    language_level: '',
    contact_preference: '',
    best_time: 'any',
    legal_ground: '',
    state: 'open',
    created_at: day,
    changed_at: day,
  };
  const note = {
    id: noteId,
    case_file_id: caseFileId,
    kind: 'note',
    purpose: 'rights',
    at: day,
    text: 'Een woord.',
    client_words: '',
    created_at: day,
  };
  transaction(db, () =>
    rows.insert(db, {
      shared: [],
      own: [
        { table: 'case_file', rows: [file] },
        { table: 'journal_entry', rows: [note] },
      ],
    }),
  );
  return db;
}

test('a package of an older version is brought up by the same steps as a vault', async () => {
  const [here, there] = [await aWorker('R. de Boer', ''), await aWorker('M. Aydin', '')];
  const gathered: Gathered = { files: [], shared: {}, sent: [] };
  const lines = [...gather(anOldVault(7), [aFileWish(caseFileId)], gathered)];
  const { seal, page } = aSealWish(here, there, [caseFileId]);
  const { senderName: name, senderOrganisation: organisation, ...rest } = page;
  const { agePublic, signPublic, madeAt, signSecret } = keysOf(here);
  const crafted = await craft({
    seal,
    signSecret,
    lines,
    page: {
      ...rest,
      sender: { name, organisation, agePublic, signPublic, madeAt },
      schema: 7,
      files: gathered.files,
      shared: {},
      auditHead: { sequence: 1, hash: '0'.repeat(64) },
    },
  });
  const wish = anUnsealWish(there, crafted);
  expect(await unsealPackage(wish)).toMatchObject({ kind: 'share', manifest: { schema: 7 } });
  const native = openDatabase(wish.staging, wish.stagingKey, 'open');
  expect(versionOf(native)).toBe(latestVersion);
  expect(latestVersion).toBeGreaterThan(7);
  const found = rows.read(asWriteDb(native), caseFileId).own.find(({ table }) => table === 'journal_entry')?.rows[0];
  native.close();
  // A column of a later step has what that step gives to rows of before.
  expect(found).toMatchObject({ id: noteId, text: 'Een woord.', source_kind: 'ordinary' });
});
