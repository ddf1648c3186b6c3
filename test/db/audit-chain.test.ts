import { chainStart, firstBreak, holds, lastCheck, lineOfCode, prove, proveNewest, putCheck } from '#db/audit-chain.ts';
import { AuditLine, FIRST, hashOf } from '#db/audit-line.ts';
import * as audit from '#db/audit.ts';
import { migrate } from '#db/migrate.ts';
import { asWriteDb } from '#db/sql.ts';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const events = ['file.opened', 'file.changed', 'search', 'report.saved'] as const;

/** A log of so many lines whose guards someone took away. */
function aLog(count: number) {
  const native = new Database(':memory:');
  migrate(native);
  const db = asWriteDb(native);
  for (let line = 0; line < count; line += 1) {
    const at = `2026-03-09T09:${String(line % 60).padStart(2, '0')}:00.000Z`;
    audit.append(db, { at, event: events[line % events.length] ?? 'search', call: 'caseFile.open', caseFileId: null });
  }
  native.exec('DROP TRIGGER audit_is_immutable; DROP TRIGGER audit_is_kept; DROP TRIGGER audit_only_grows');
  return { native, db };
}

type Log = ReturnType<typeof aLog>;

/** One line of a log, which must be there. */
function lineOf(log: Log, sequence: number): AuditLine {
  const line = linesOf(log)[sequence - 1];
  if (!line) throw new Error('the log has no such line');
  return line;
}

const linesOf = ({ native }: Log): AuditLine[] =>
  native
    .prepare('SELECT *, opened_with AS openedWith, case_file_id AS caseFileId FROM audit ORDER BY sequence')
    .all()
    .map((row) => AuditLine.parse(row));

/** Writes the log anew with other lines. */
function rewrite({ native }: Log, lines: readonly AuditLine[]): void {
  native.exec('DELETE FROM audit');
  const insert = native.prepare(`INSERT INTO audit (form, sequence, at, who, opened_with, event, call, case_file_id, result, detail, hash)
    VALUES (@form, @sequence, @at, @who, @openedWith, @event, @call, @caseFileId, @result, @detail, @hash)`);
  for (const line of lines) insert.run(line);
}

/** Each line with its number in the order that they have now. */
const renumbered = (lines: readonly AuditLine[]): AuditLine[] => lines.map((line, index) => ({ ...line, sequence: index + 1 }));

/** A log and one of its lines that is not the last: the number of the line. */
const aLogAndLine = fc.integer({ min: 3, max: 25 }).chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: 1, max: count - 1 })));

const check = (property: (count: number, line: number) => void): void => {
  fc.assert(
    fc.property(aLogAndLine, ([count, line]) => property(count, line)),
    { numRuns: 40 },
  );
};

test('the log is a chain: each line follows from the one before', () => {
  const log = aLog(5);
  expect(firstBreak(log.db)).toBeNull();
  expect(lineOf(log, 1).hash).toBe(hashOf(FIRST, lineOf(log, 1)));
});

describe('what someone with the means to get round the rules did is found, and the first wrong line named', () => {
  const changes: readonly Partial<AuditLine>[] = [
    { at: '2026-03-09T08:00:00.000Z' },
    { who: 'een ander' },
    { openedWith: 'recovery' },
    { event: 'vault.locked' },
    { call: 'caseFile.change' },
    { caseFileId: '019506a0-0000-7000-8000-000000000001' },
    { result: 'failed' },
    { detail: 'plan' },
    { form: 1 },
    { form: 3 },
    { hash: 'ab'.repeat(32) },
  ];

  test.each(changes)('a line with another %o', (change) => {
    check((count, line) => {
      const log = aLog(count);
      rewrite(
        log,
        linesOf(log).map((each) => (each.sequence === line ? { ...each, ...change } : each)),
      );
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line });
    });
  });

  test('a line that was taken out', () => {
    check((count, line) => {
      const log = aLog(count);
      rewrite(
        log,
        linesOf(log).filter(({ sequence }) => sequence !== line),
      );
      expect(firstBreak(log.db)).toEqual({ kind: 'missing', from: line, to: line });
    });
  });

  test('a line that was taken out, and the rest counted anew', () => {
    check((count, line) => {
      const log = aLog(count);
      rewrite(log, renumbered(linesOf(log).filter(({ sequence }) => sequence !== line)));
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line });
    });
  });

  test('a line that was put between, with the right hash or without', () => {
    check((count, line) => {
      const log = aLog(count);
      const lines = linesOf(log);
      const [before, after] = [lines.slice(0, line), lines.slice(line)];
      const forged = { ...lines[0], ...before.at(-1), sequence: line + 1, event: 'vault.locked' };
      const made = AuditLine.parse(forged);
      rewrite(log, renumbered([...before, made, ...after]));
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line: line + 1 });
      const fitting = { ...made, hash: hashOf(before.at(-1)?.hash ?? FIRST, made) };
      rewrite(log, renumbered([...before, fitting, ...after]));
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line: line + 2 });
    });
  });

  test('two lines that changed places', () => {
    check((count, line) => {
      const log = aLog(count);
      const lines = linesOf(log);
      const [one, other] = [lineOf(log, line), lineOf(log, line + 1)];
      rewrite(log, renumbered([...lines.slice(0, line - 1), other, one, ...lines.slice(line + 1)]));
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line });
    });
  });

  test('a log that was counted from another first line on', () => {
    check((count, line) => {
      const log = aLog(count);
      rewrite(log, renumbered(linesOf(log).slice(line)));
      expect(firstBreak(log.db)).toMatchObject({ kind: 'changed', line: 1 });
    });
  });
});

describe('what the chain alone cannot show', () => {
  /** Writes every line from one on anew, as whoever has the key can. */
  function forge(log: Log, from: number): void {
    let before = FIRST;
    const lines = linesOf(log).map((line) => {
      const told = line.sequence >= from ? { ...line, event: 'search' } : line;
      before = hashOf(before, told);
      return { ...told, hash: before };
    });
    rewrite(log, lines);
  }

  test('is a rewriting with the key, from a line on; a head that was printed before shows it', () => {
    const log = aLog(9);
    const [printedEarlier, printedLater] = [lineOf(log, 3), lineOf(log, 7)];
    forge(log, 5);
    expect(firstBreak(log.db)).toBeNull();
    expect(holds(log.db, printedEarlier)).toBe(true);
    expect(holds(log.db, printedLater)).toBe(false);
  });

  test('is an end that was cut off; a head that was printed before shows that too', () => {
    const log = aLog(9);
    const head = audit.head(log.db);
    log.native.exec('DELETE FROM audit WHERE sequence > 6');
    expect(firstBreak(log.db)).toBeNull();
    expect(holds(log.db, head)).toBe(false);
  });
});

describe('a look at the log', () => {
  test('follows only the lines since the last look, and finds what is wrong among those', () => {
    const log = aLog(30);
    expect(proveNewest(log.db, 10).point.sequence).toBe(10);
    expect(proveNewest(log.db, 10).point.sequence).toBe(20);
    log.native.exec("UPDATE audit SET event = 'search' WHERE sequence = 26");
    expect(proveNewest(log.db, 100)).toMatchObject({ point: { sequence: 25 }, broken: { kind: 'changed', line: 26 } });
    expect(proveNewest(log.db, 100)).toMatchObject({ broken: { line: 26 } });
  });

  test('goes on, after the next opening, from what a look at the whole log had proved', () => {
    const log = aLog(30);
    putCheck(log.db, '2026-03-09T10:00:00.000Z', prove(log.db, chainStart, 20));
    expect(lastCheck(log.db)).toMatchObject({ sequence: 20, brokenAt: null });
    const reopened = asWriteDb(log.native);
    expect(proveNewest(reopened, 5).point.sequence).toBe(25);
  });

  test('believes nothing of a look at lines that are not there any more: it begins anew', () => {
    const log = aLog(30);
    putCheck(log.db, '2026-03-09T10:00:00.000Z', prove(log.db, chainStart, 20));
    log.native.exec("UPDATE audit_check SET hash = replace(hash, substr(hash, 1, 1), 'x')");
    expect(proveNewest(asWriteDb(log.native), 5).point.sequence).toBe(5);
  });

  test('can be told how far it is', () => {
    const log = aLog(10);
    const told: number[] = [];
    prove(log.db, chainStart, 7, (line) => void told.push(line));
    expect(told).toEqual([7]);
  });
});

test('a line is found by the beginning of its hash', () => {
  const log = aLog(10);
  expect(lineOfCode(log.db, linesOf(log)[4]?.hash.slice(0, 16) ?? '')).toBe(5);
  expect(lineOfCode(log.db, 'ab'.repeat(8))).toBeNull();
});
