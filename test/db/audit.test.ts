import * as audit from '#db/audit.ts';
import * as documents from '#db/documents.ts';
import { migrate } from '#db/migrate.ts';
import { asWriteDb, run, sql } from '#db/sql.ts';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
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

test('the log is a chain: each line follows from the one before', () => {
  const { db } = aLog();
  expect(audit.head(db).sequence).toBe(4);
  expect(audit.firstBrokenLine(db)).toBeNull();
});

test('a line cannot be changed or removed', () => {
  const { db } = aLog();
  expect(() => run(db, sql`UPDATE audit SET call = ${'x'} WHERE sequence = 2`)).toThrow('only grows');
  expect(() => run(db, sql`DELETE FROM audit WHERE sequence = 4`)).toThrow('only grows');
});

test.each([
  ['changed', 'UPDATE audit SET at = replace(at, 2026, 2025) WHERE sequence = 2', 2],
  ['given another doer', "UPDATE audit SET who = 'een ander' WHERE sequence = 3", 3],
  ['taken out', 'DELETE FROM audit WHERE sequence = 2', 3],
  ['put in another order', 'UPDATE audit SET sequence = 9 WHERE sequence = 1', 2],
])('a line that was %s by someone who got round the rules is found', (_, change, line) => {
  const { native, db } = aLog();
  native.exec(`DROP TRIGGER audit_is_immutable; DROP TRIGGER audit_is_kept; ${change}`);
  expect(audit.firstBrokenLine(db)).toBe(line);
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
