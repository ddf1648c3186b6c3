import { noorHead } from '#app/example/case-file.ts';
import { firstBreak } from '#db/audit-chain.ts';
import { AuditLine } from '#db/audit-line.ts';
import * as audit from '#db/audit.ts';
import { get, sql } from '#db/sql.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const nowhere = '019506a0-0000-7000-8000-00000000ffff';

const linesOf = (desk: TestDesk, caseFileId: string) =>
  audit
    .list(desk.db, caseFileId, 100)
    .map(({ event, call, result, detail }) => ({ event, call, result, detail }))
    .toReversed();

const newest = (desk: TestDesk) =>
  get(
    desk.db,
    AuditLine.pick({ event: true, result: true, detail: true }),
    sql`
  SELECT event, result, detail FROM audit ORDER BY sequence DESC LIMIT 1`,
  );

describe('the door writes a line', () => {
  test('of a command that was refused, though its own transaction was undone', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    await desk.say('caseFile.create', { ...noorHead, number: 'MW-2026-7777' });
    await desk.ask('caseFile.change', { ...noorHead, number: 'MW-2026-7777', id });
    expect(linesOf(desk, id)).toEqual([
      { event: 'file.created', call: 'caseFile.create', result: 'done', detail: '' },
      { event: 'file.changed', call: 'caseFile.change', result: 'refused', detail: 'caseFile.numberTaken' },
    ]);
    expect(await desk.say('caseFile.open', { id })).toMatchObject({ number: noorHead.number });
    expect(firstBreak(desk.db)).toBeNull();
  });

  test('once a minute of the same attempt in vain, again of another one', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    const before = audit.head(desk.db).sequence;
    for (let time = 0; time < 30; time += 1) await desk.ask('caseFile.change', { ...noorHead, id: nowhere });
    expect(audit.head(desk.db).sequence).toBe(before + 1);
    await desk.ask('intake.start', { caseFileId: nowhere });
    await desk.ask('caseFile.open', { id: nowhere });
    expect(audit.head(desk.db).sequence).toBeGreaterThan(before + 1);
    const then = audit.head(desk.db).sequence;
    desk.clock.set('2026-03-09T09:01:00Z');
    await desk.ask('caseFile.change', { ...noorHead, id: nowhere });
    expect(audit.head(desk.db).sequence).toBe(then + 1);
    expect(linesOf(desk, id)).toHaveLength(1);
  });

  test('once a minute of a file that the window asks for again by itself, and at every unlock', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    for (let time = 0; time < 3; time += 1) await desk.say('caseFile.open', { id });
    expect(linesOf(desk, id).filter(({ event }) => event === 'file.opened')).toHaveLength(1);
    await desk.lock();
    await desk.unlock();
    await desk.say('caseFile.open', { id });
    desk.clock.set('2026-03-09T09:01:00Z');
    await desk.say('caseFile.open', { id });
    expect(linesOf(desk, id).filter(({ event }) => event === 'file.opened')).toHaveLength(3);
  });

  test('of every search that someone acted on', async () => {
    const desk = await anOpenDesk();
    const before = audit.head(desk.db).sequence;
    await desk.say('search.used', {});
    await desk.say('search.used', {});
    expect(audit.head(desk.db).sequence).toBe(before + 2);
  });

  test('of an errand that failed after it was logged as done: both stand there', async () => {
    const desk = await anOpenDesk();
    const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
    const { id } = await desk.say('intake.start', { caseFileId });
    const blocked = `${desk.userData}/a-file`;
    writeFileSync(blocked, '');
    desk.files.answerSavePath(`${blocked}/report.docx`);
    expect(await desk.ask('report.save', { kind: 'intake', subjectId: id, language: 'nl' })).toMatchObject({ ok: false });
    expect(linesOf(desk, caseFileId).slice(-2)).toEqual([
      { event: 'report.saved', call: 'report.save', result: 'done', detail: 'intake' },
      { event: 'report.saved', call: 'report.save', result: 'failed', detail: '' },
    ]);
  });

  test('and whoever reads the log hears that there is one', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    desk.touched.length = 0;
    await desk.say('caseFile.open', { id });
    await desk.ask('caseFile.change', { ...noorHead, id: nowhere });
    await desk.say('draft.put', { key: 'k', caseFileId: null, place: 'p', body: {} });
    await desk.say('caseFile.open', { id });
    expect(desk.touched).toEqual([['audit'], ['audit']]);
  });

  test('and an attempt that cannot be logged is told all the same', async () => {
    const desk = await anOpenDesk();
    const { id } = await desk.say('caseFile.create', noorHead);
    desk.clock.set('2026-03-09T09:01:00Z');
    Object.assign(desk.clock, { now: () => 'a clock that stopped' });
    expect(await desk.ask('caseFile.change', { ...noorHead, number: 'MW-1', id: nowhere })).toMatchObject({
      error: { kind: 'refusal', code: 'caseFile.unknown' },
    });
    expect(desk.log.faults).toHaveLength(1);
    Object.assign(desk.clock, { now: () => '2026-03-09T09:02:00.000Z' });
    expect(linesOf(desk, id)).toHaveLength(1);
  });

  test('of a vault that is made where there is one already', async () => {
    const desk = await anOpenDesk();
    expect(await desk.ask('vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' })).toMatchObject({
      error: { code: 'vault.exists' },
    });
    expect(newest(desk)).toMatchObject({ event: 'vault.created', result: 'refused', detail: 'vault.exists' });
  });
});
