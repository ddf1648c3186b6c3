import { firstBreak } from '#db/audit-chain.ts';
import * as audit from '#db/audit.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { asWriteDb } from '#db/sql.ts';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

const at = '2026-03-09T09:00:00.000Z';
const before = migrations.findIndex(({ name }) => name.endsWith('-audit'));

/** A vault of the version before, with lines as that program wrote them, brought to the present. */
function anOldLog() {
  const native = new Database(':memory:');
  migrate(native, undefined, migrations.slice(0, before));
  let hash = '0'.repeat(64);
  const insert = native.prepare('INSERT INTO audit (sequence, at, who, event, call, case_file_id, hash) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [index, call] of ['vault.create', 'caseFile.open', 'plan.close'].entries()) {
    const line = [index + 1, at, 'T. Tester', 'file.opened', call, null] as const;
    hash = createHash('sha256')
      .update(JSON.stringify([hash, ...line]))
      .digest('hex');
    insert.run(...line, hash);
  }
  migrate(native);
  return { native, db: asWriteDb(native) };
}

describe('lines from before results were kept', () => {
  test('keep their hashes, and the log goes on from them', () => {
    const { db } = anOldLog();
    expect(firstBreak(db)).toBeNull();
    audit.append(db, { at, event: 'report.saved', call: 'report.save', caseFileId: null, result: 'failed', detail: 'plan' });
    expect(firstBreak(db)).toBeNull();
    expect(audit.head(db).sequence).toBe(4);
  });

  test.each([
    ['a result', "UPDATE audit SET result = 'failed' WHERE sequence = 2", 2],
    ['a detail', "UPDATE audit SET detail = 'plan' WHERE sequence = 3", 3],
    ['a key', "UPDATE audit SET opened_with = 'recovery' WHERE sequence = 1", 1],
    ['another form', 'UPDATE audit SET form = 2 WHERE sequence = 2', 2],
  ])('that were given %s afterwards are found, though their old hash does not cover it', (_, change, line) => {
    const { native, db } = anOldLog();
    native.exec(`DROP TRIGGER audit_is_immutable; ${change}`);
    expect(firstBreak(db)).toMatchObject({ kind: 'changed', line });
  });
});
