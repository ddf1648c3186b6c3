import { noorHead } from '#app/example/case-file.ts';
import { PAGE_LINES } from '#contract/audit.ts';
import * as audit from '#db/audit.ts';
import { lastCheck } from '#db/audit-chain.ts';
import { exec } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { printedHead } from '#domain/audit.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { readWord } from '#test/reports/read-word.ts';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const folderOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));

/** Changes the log as nobody can who goes through the program. */
function tamper(desk: TestDesk, change: string): void {
  exec(desk.db, `DROP TRIGGER IF EXISTS audit_is_immutable; DROP TRIGGER IF EXISTS audit_is_kept; ${change}`);
}

/** So many lines more than fit on a page or are followed at once. */
function addLines(desk: TestDesk, count: number): void {
  exec(desk.db, 'BEGIN');
  for (let line = 0; line < count; line += 1)
    audit.append(desk.db, { at: desk.clock.now(), event: 'search', call: 'search.used', caseFileId: null });
  exec(desk.db, 'COMMIT');
}

/** What the log itself puts on Vandaag; keys and backups speak for themselves. */
const onToday = async (desk: TestDesk) => (await desk.say('today.list', {})).items.filter(({ code }) => code.startsWith('audit.'));

describe('the lines of the log', () => {
  test('are of one file or of all, with the name that the file has now, and looking at them is a line', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    await desk.say('caseFile.open', { id });
    const own = await desk.say('audit.list', { caseFileId: id });
    expect(own.lines.map(({ event, caseName }) => [event, caseName])).toEqual([
      ['file.opened', noorHead.name],
      ['file.created', noorHead.name],
    ]);
    const all = await desk.say('audit.list', {});
    expect(all.lines.map(({ event, caseFileId }) => [event, caseFileId])).toEqual([
      ['log.checked', id],
      ['file.opened', id],
      ['file.created', id],
      ['vault.unlocked', null],
      ['vault.created', null],
    ]);
    expect(all.lines[1]).toMatchObject({ who: 'T. Tester', openedWith: 'passphrase', result: 'done', detail: '' });
  });

  test('can be chosen by period, group, result and name', async () => {
    const desk = await anOpenDesk();
    desk.clock.set('2026-03-10T23:30:00Z');
    const { id } = await desk.say('caseFile.create', noorHead);
    desk.clock.set('2026-03-11T22:30:00Z');
    await desk.ask('caseFile.create', noorHead);
    const events = async (choice: Parameters<typeof desk.say<'audit.list'>>[1]) =>
      (await desk.say('audit.list', choice)).lines.map(({ event, result }) => `${event} ${result}`);
    // Dutch days: half past eleven in the evening UTC is the next day here.
    expect(await events({ from: '2026-03-11', until: '2026-03-11' })).toEqual(['file.created refused', 'file.created done']);
    expect(await events({ until: '2026-03-10' })).toEqual(['vault.unlocked done', 'vault.created done']);
    expect(await events({ from: '2026-03-12' })).toEqual([]);
    expect(await events({ group: 'changing', caseFileId: id })).toEqual(['file.created done']);
    expect(await events({ result: 'refused' })).toEqual(['file.created refused']);
    expect(await events({ who: 'Iemand anders' })).toEqual([]);
    expect(await events({ who: 'T. Tester', group: 'door' })).toEqual(['vault.unlocked done', 'vault.created done']);
  });

  test('come a page at a time, and the next pages hold on to the first though lines are added meanwhile', async () => {
    const desk = await anOpenDesk();
    addLines(desk, 2 * PAGE_LINES);
    const first = await desk.say('audit.list', {});
    expect(first).toMatchObject({ total: 2 * PAGE_LINES + 2, upTo: 2 * PAGE_LINES + 2 });
    addLines(desk, 7);
    const second = await desk.say('audit.list', { page: 1, upTo: first.upTo });
    const third = await desk.say('audit.list', { page: 2, upTo: first.upTo });
    expect([...first.lines, ...second.lines, ...third.lines].map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 102 }, (_, index) => 102 - index),
    );
  });

  test('of a file that is not here any more keep its number only', async () => {
    const desk = await anOpenDesk();
    const caseFileId = '019506a0-0000-7000-8000-00000000ffff';
    audit.append(desk.db, { at: desk.clock.now(), event: 'file.destroyed', call: 'retention.destroy', caseFileId });
    expect((await desk.say('audit.list', { caseFileId })).lines).toMatchObject([{ caseFileId, caseName: null }]);
  });

  test('name everyone who ever worked under the name of then', async () => {
    const desk = await anOpenDesk();
    const profile = await desk.say('profile.get', {});
    await desk.say('profile.put', { ...profile, name: 'A. Andere' });
    await desk.say('search.used', {});
    expect(await desk.say('audit.people', {})).toEqual(['A. Andere', 'T. Tester']);
  });
});

describe('whether the log holds', () => {
  test('is told from its first line on, and after a look at the whole when that was', async () => {
    const desk = await anOpenDesk();
    expect(await desk.say('audit.standing', {})).toMatchObject({ lines: 2, provenTo: 2, broken: null, whole: null, losses: [] });
    desk.clock.set('2026-03-09T10:00:00Z');
    const standing = await desk.say('audit.check', {});
    expect(standing).toMatchObject({ lines: 3, broken: null, whole: { at: '2026-03-09T10:00:00.000Z', upTo: 2 } });
    expect((await desk.say('audit.list', {})).lines[0]).toMatchObject({ event: 'log.checked', result: 'done', detail: 'wholeLog' });
  });

  test('a long one is followed in the chores process, up to the line that is wrong', async () => {
    const desk = await anOpenDesk();
    addLines(desk, 5000);
    expect(await desk.say('audit.standing', {})).toMatchObject({ lines: 5002, provenTo: 2000 });
    expect(await desk.say('audit.check', {})).toMatchObject({ lines: 5003, provenTo: 5003, broken: null });
    expect(desk.touched).toContainEqual(['work']);
    tamper(desk, "UPDATE audit SET event = 'file.opened' WHERE sequence = 4100");
    // What was proved before is not followed again, until someone asks.
    expect(await desk.say('audit.standing', {})).toMatchObject({ broken: null });
    expect(await desk.say('audit.check', {})).toMatchObject({ provenTo: 4099, broken: { kind: 'changed', line: 4100 } });
    expect((await desk.say('audit.list', {})).lines[0]).toMatchObject({ event: 'log.checked', result: 'failed', detail: 'wholeLog' });
  }, 30_000);

  test('is looked at by the house every week, and a break stands on Vandaag', async () => {
    const desk = await anOpenDesk();
    await desk.tick();
    expect(lastCheck(desk.db)).toBeNull();
    desk.clock.set('2026-03-17T09:00:00Z');
    await desk.tick();
    expect(lastCheck(desk.db)).toMatchObject({ at: '2026-03-17T09:00:00.000Z', brokenAt: null });
    await desk.tick();
    expect((await desk.say('audit.list', { group: 'log' })).lines).toMatchObject([{ detail: 'wholeLog.byItself', result: 'done' }]);
    tamper(desk, 'DELETE FROM audit WHERE sequence = 2');
    desk.clock.set('2026-03-25T09:00:00Z');
    await desk.tick();
    const item = { code: 'audit.chainBroken', place: 'log', caseFileId: '', params: { line: 2 }, urgency: 'late' };
    expect(await onToday(desk)).toMatchObject([item]);
    expect(await desk.say('audit.standing', {})).toMatchObject({ broken: { kind: 'missing', from: 2, to: 2 } });
    desk.clock.set('2026-04-25T09:00:00Z');
    await desk.tick();
    expect(await onToday(desk)).toEqual([]);
  });
});

describe('“Klopt deze code?”', () => {
  async function aPrintedHead() {
    const desk = await anOpenDesk();
    await desk.say('caseFile.create', noorHead);
    const printed = printedHead(audit.head(desk.db));
    await desk.say('search.used', {});
    await desk.say('search.used', {});
    return { desk, printed };
  }
  const newest = async (desk: TestDesk) => (await desk.say('audit.list', {})).lines[0];

  test('yes: the line is still there, with everything before it', async () => {
    const { desk, printed } = await aPrintedHead();
    expect(await desk.say('audit.confirm', { typed: printed })).toEqual({
      kind: 'unchanged',
      sequence: 3,
      at: '2026-03-09T09:00:00.000Z',
    });
    expect(await newest(desk)).toMatchObject({ event: 'log.checked', result: 'done', detail: 'printedCode' });
  });

  test('a number or code that was misread is told apart from a change', async () => {
    const { desk, printed } = await aPrintedHead();
    expect(await desk.say('audit.confirm', { typed: printed.replace('3 ·', '2 ·') })).toEqual({ kind: 'elsewhere', sequence: 2, found: 3 });
    expect(await desk.say('audit.confirm', { typed: '3 aaaa bbbb cccc' })).toMatchObject({ kind: 'other', sequence: 3 });
    expect(await desk.say('audit.confirm', { typed: '900 aaaa bbbb cccc' })).toMatchObject({ kind: 'absent', sequence: 900 });
    expect(await newest(desk)).toMatchObject({ event: 'log.checked', result: 'failed', detail: 'printedCode' });
    expect(await desk.ask('audit.confirm', { typed: 'hoi' })).toEqual(refusal('audit.notACode'));
  });

  test('no: someone with the key wrote the lines anew, and the chain alone does not show it', async () => {
    const { desk, printed } = await aPrintedHead();
    const lines = [1, 2, 3, 4, 5];
    tamper(desk, 'DELETE FROM audit');
    for (const _ of lines) audit.append(desk.db, { at: desk.clock.now(), event: 'search', call: 'search.used', caseFileId: null });
    expect(await desk.say('audit.standing', {})).toMatchObject({ broken: null });
    expect(await desk.say('audit.confirm', { typed: printed })).toMatchObject({ kind: 'other', sequence: 3 });
  });

  test('the code fits but the chain before it was broken', async () => {
    const { desk, printed } = await aPrintedHead();
    tamper(desk, "UPDATE audit SET who = 'een ander' WHERE sequence = 2");
    expect(await desk.say('audit.confirm', { typed: printed })).toMatchObject({ kind: 'broken', broken: { kind: 'changed', line: 2 } });
  });
});

describe('lines that are gone at the end of the log', () => {
  /** Puts an older copy of the whole database back, as someone can who has no key at all. */
  async function rolledBack(meanwhile: (desk: TestDesk) => Promise<unknown>) {
    const desk = await anOpenDesk();
    await desk.lock();
    copyFileSync(folderOf(desk).database, `${desk.userData}/older.db`);
    await desk.unlock();
    await meanwhile(desk);
    await desk.lock();
    rmSync(folderOf(desk).wal, { force: true });
    copyFileSync(`${desk.userData}/older.db`, folderOf(desk).database);
    desk.clock.set('2026-03-10T09:00:00Z');
    await desk.unlock();
    return desk;
  }

  test('are noticed at the next unlock, told on Vandaag and in the log, and only once', async () => {
    const desk = await rolledBack((each) => each.say('caseFile.create', noorHead));
    const loss = { noticedAt: '2026-03-10T09:00:00.000Z', remembered: 6, found: 3 };
    expect(await desk.say('audit.standing', {})).toMatchObject({ broken: null, losses: [loss] });
    expect(await onToday(desk)).toMatchObject([{ code: 'audit.linesMissing', place: 'log' }]);
    expect((await desk.say('audit.list', { result: 'failed' })).lines).toMatchObject([{ event: 'log.checked', detail: 'linesMissing' }]);
    await desk.lock();
    await desk.unlock();
    expect((await desk.say('audit.standing', {})).losses).toHaveLength(1);
  });

  test('are noticed too when the older log has grown again since', async () => {
    const desk = await rolledBack(async (each) => each.say('search.used', {}));
    await desk.say('search.used', {});
    expect((await desk.say('audit.standing', {})).losses).toHaveLength(1);
  });

  test('are not suspected after a crash: an older memory than the log is no loss', async () => {
    const desk = await anOpenDesk();
    const older = readFileSync(folderOf(desk).logHead);
    await desk.say('caseFile.create', noorHead);
    await desk.lock();
    writeFileSync(folderOf(desk).logHead, older);
    await desk.unlock();
    expect(await desk.say('audit.standing', {})).toMatchObject({ losses: [] });
  });

  test.each([
    ['is gone', (file: string) => rmSync(file)],
    ['is of another vault or damaged', (file: string) => writeFileSync(file, 'x'.repeat(80))],
    ['is not a file of ours at all', (file: string) => writeFileSync(file, 'x'.repeat(100_000))],
  ])('cannot be told when the memory %s, and nobody stays outside for it', async (_, spoil) => {
    const desk = await anOpenDesk();
    await desk.lock();
    spoil(folderOf(desk).logHead);
    await desk.unlock();
    expect(await desk.say('audit.standing', {})).toMatchObject({ losses: [] });
    expect(existsSync(folderOf(desk).logHead)).toBe(true);
  });

  test('the memory says nothing in clear', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    expect(readFileSync(folderOf(desk).logHead, 'latin1')).not.toMatch(/sequence|hash|[0-9a-f]{16}/);
  });
});

describe('a client’s own extract', () => {
  test('is saved where someone chose, says what the log says of this file, and is a line itself', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    const { id: other } = await desk.say('caseFile.create', { ...noorHead, number: 'MW-2026-7777', name: 'Iemand Anders' });
    await desk.say('caseFile.open', { id: other });
    const printed = printedHead(audit.head(desk.db));
    const { savedAs } = await desk.say('audit.export', { caseFileId: id, language: 'nl', names: true });
    expect(savedAs).toMatch(/uittreksel-logboek-2026-03-09-[0-9a-f]{4}\.docx$/);
    const word = await readWord(readFileSync(savedAs ?? ''));
    expect(word.paragraphs).toContain(`Logboek tot en met regel\t${printed}`);
    expect(word.tables[1]?.rows.slice(1)).toEqual([['09-03-2026 10:00', 'T. Tester', 'het dossier gemaakt']]);
    expect(word.paragraphs.join('\n')).not.toContain('Iemand Anders');
    expect((await desk.say('audit.list', { caseFileId: id })).lines[0]).toMatchObject({ event: 'log.exported', result: 'done' });
    expect(await desk.say('audit.confirm', { typed: printed })).toMatchObject({ kind: 'unchanged' });
  });

  test('that is cancelled leaves nothing behind, and of an unknown file there is none', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    desk.files.answerSavePath(null);
    expect(await desk.say('audit.export', { caseFileId: id, language: 'nl', names: true })).toEqual({ savedAs: null });
    expect((await desk.say('audit.list', { caseFileId: id })).lines).toHaveLength(1);
    const caseFileId = '019506a0-0000-7000-8000-00000000ffff';
    expect(await desk.ask('audit.export', { caseFileId, language: 'nl', names: true })).toEqual(refusal('report.unknownFile'));
    expect((await desk.say('audit.list', { result: 'refused' })).lines).toMatchObject([
      { event: 'log.exported', detail: 'report.unknownFile' },
    ]);
  });
});
