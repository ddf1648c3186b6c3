import * as audit from '#db/audit.ts';
import * as documents from '#db/documents.ts';
import { migrate } from '#db/migrate.ts';
import { asWriteDb, run, sql } from '#db/sql.ts';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const at = '2026-03-09T09:00:00.000Z';

function aLog() {
  const native = new Database(':memory:');
  migrate(native);
  const db = asWriteDb(native);
  for (const call of ['caseFile.get', 'draft.put', 'search.find', 'report.save']) {
    audit.append(db, { at, event: 'file.opened', call, caseFileId: null });
  }
  return { native, db };
}

test('a line cannot be changed or removed', () => {
  const { db } = aLog();
  expect(() => run(db, sql`UPDATE audit SET call = ${'x'} WHERE sequence = 2`)).toThrow('only grows');
  expect(() => run(db, sql`DELETE FROM audit WHERE sequence = 4`)).toThrow('only grows');
});

test('a line cannot be put among the others or in the place of one', () => {
  const { native } = aLog();
  const again = `(form, sequence, at, who, event, call, hash) SELECT form, sequence, at, 'een ander', event, call, hash FROM audit WHERE sequence = 2`;
  expect(() => native.exec(`INSERT INTO audit ${again}`)).toThrow('only grows');
  expect(() => native.exec(`INSERT OR REPLACE INTO audit ${again}`)).toThrow('only grows');
  expect(() => native.exec(`REPLACE INTO audit ${again}`)).toThrow('only grows');
});

const wrong = (detail: string): never => detail as never; // Would not compile as it is: a careless cast must not get it in either.

describe('a line says codes and ids, never content', () => {
  const line = { at, event: 'file.opened', call: 'caseFile.open', caseFileId: null } as const;
  test.each([
    ['an event', { event: 'Noor van der Meer' }],
    ['a call', { call: 'noor' }],
    ['a file', { caseFileId: 'MW-2026-0317' }],
    ['a moment', { at: 'gisteren' }],
    ['a detail of something done', { detail: wrong('noor.meer') }],
    ['a sentence as a detail', { result: 'refused', detail: wrong('file.Noor is weg') }],
    ['a word that is not on the list', { detail: wrong('noor') }],
    ['a long detail', { result: 'refused', detail: `file.${'x'.repeat(60)}` }],
  ] as const)('%s that is none is not written', (_, odd) => {
    const { db } = aLog();
    expect(() => audit.append(db, { ...line, ...odd })).toThrow(/codes of its list|Invalid|invalid/);
    expect(audit.head(db).sequence).toBe(4);
  });

  test('a code of the list, two of them, or the code of a refusal is', () => {
    const { db } = aLog();
    audit.append(db, { ...line, detail: 'recovery' });
    audit.append(db, { ...line, detail: 'recovery.added' });
    audit.append(db, { ...line, result: 'refused', detail: 'budget.unknown' });
    expect(audit.head(db).sequence).toBe(7);
  });
});

test('every line says with which kind of key the vault was open, but not that of who failed to open it', () => {
  const { db } = aLog();
  const caseFileId = '019506a0-0000-7000-8000-000000000001';
  audit.openedWith(db, 'organisation');
  audit.append(db, { at, event: 'file.opened', call: 'caseFile.open', caseFileId });
  audit.append(db, { at, who: '', event: 'vault.unlockFailed', call: 'vault.unlock', caseFileId, result: 'failed' });
  expect(audit.list(db, caseFileId, 10)).toMatchObject([
    { openedWith: '', who: '', result: 'failed' },
    { openedWith: 'organisation', result: 'done' },
  ]);
});

test('a closed document cannot be changed or removed, and one that was changed all the same is not read', () => {
  const { native, db } = aLog();
  native.exec(`INSERT INTO case_file (id, number, name, household, reported_on, worker, language_level, contact_preference, best_time,
    legal_ground, state, created_at, changed_at) VALUES ('f', '1', 'Noor', '', '2026-03-09', '', '', '', '', '', 'open', '', '')`);
  const closing = { id: 'd', caseFileId: 'f', kind: 'weging', subjectId: 's', bodyVersion: 1, closedAt: at, closedBy: 'T.' } as const;
  documents.close(db, { ...closing, body: { order: ['a', 'b'] }, reason: null });
  expect(() => documents.close(db, { ...closing, id: 'e', body: {}, reason: ' ' })).toThrow('documents.reasonNeeded');
  expect(() => run(db, sql`UPDATE document SET body = ${'{}'}`)).toThrow('never changed');
  expect(() => run(db, sql`DELETE FROM document`)).toThrow('never deleted');
  native.exec(`DROP TRIGGER document_is_immutable; UPDATE document SET body = '{"order":["b","a"]}'`);
  expect(() => documents.body(db, 'd', z.json())).toThrow('documents.changed');
});
