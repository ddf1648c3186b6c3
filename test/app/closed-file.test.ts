import { changesFile } from '#app/closed-file.ts';
import { fillExample } from '#app/example/index.ts';
import { calls } from '#contract/index.ts';
import { read } from '#db/case-file-rows.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { madeInput } from '#test/make-input.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';

const changing = Object.entries(calls).filter(([, call]) => changesFile(call));

const aNote = (caseFileId: string) =>
  ({ caseFileId, kind: 'note', purpose: 'guidance', at: '2026-03-08T08:00:00Z', text: 'Nog iets' }) as const;

test('what the law asks of a file that is kept is taken in a closed file too, and nothing else', () => {
  const closedToo = Object.entries(calls).filter(([, call]) => 'closedToo' in call && call.closedToo);
  expect(closedToo.map(([name]) => name).toSorted()).toEqual([
    'clientStatement.add',
    'inspection.blackOut',
    'inspection.close',
    'inspection.saveHead',
    'inspection.start',
    'inspection.takeBack',
    'supervision.begin',
    'supervision.remove',
  ]);
  expect(changing.length).toBeGreaterThan(40);
});

test('a closed file keeps every row as it was, whatever call is made with whatever of its ids', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const refused = new Set<string>();
  const files = await desk.say('caseFile.list', {});
  const size = (id: string) => JSON.stringify(read(desk.db, id)).length;
  for (const { id: caseFileId } of files.toSorted((a, b) => size(b.id) - size(a.id)).slice(0, 1)) {
    await desk.say('retention.close', { caseFileId, on: '2026-11-22', reason: 'klaar' });
    const before = read(desk.db, caseFileId).own;
    const ids = [caseFileId, ...before.flatMap(({ rows }) => rows.slice(0, 2).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))];
    for (const [name, { input }] of changing) {
      for (const id of ids) {
        const made = madeInput(input, { text: 'Iets dat er niet bij mag', id });
        if (made === undefined) continue;
        const answer = await desk.dispatch(name, made);
        if (!answer.ok && answer.error.kind === 'refusal' && answer.error.code === 'caseFile.closed') refused.add(name);
      }
    }
    expect(read(desk.db, caseFileId).own).toEqual(before);
  }
  // The rest was refused before it came to that: by the form, or since it was closed as a version.
  expect(refused.size).toBeGreaterThan(20);
}, 120_000);

test('it is refused with the way out, leaves a line, and after reopening with a reason it is taken', async () => {
  const desk = await anOpenDesk();
  const id = await aCaseFileId(desk);
  await desk.say('retention.close', { caseFileId: id, on: '2026-03-09', reason: '' });
  expect(await desk.ask('journal.add', aNote(id))).toMatchObject(refusal('caseFile.closed', {}));
  expect(await desk.say('journal.list', { caseFileId: id })).toEqual([]);
  expect(await desk.say('search.find', { typed: 'Nog iets' })).toEqual([]);
  expect(await desk.ask('retention.reopen', { caseFileId: id, reason: ' ' })).toMatchObject({ error: { kind: 'invalid' } });
  await desk.say('retention.reopen', { caseFileId: id, reason: 'nieuwe melding' });
  await desk.say('journal.add', aNote(id));
  expect(await desk.say('journal.list', { caseFileId: id })).toHaveLength(1);
});

test('the client’s own words are still put beside a closed file', async () => {
  const desk = await anOpenDesk();
  const caseFileId = await aCaseFileId(desk);
  await desk.say('retention.close', { caseFileId, on: '2026-03-09', reason: '' });
  await desk.say('clientStatement.add', {
    caseFileId,
    kind: 'statement',
    about: 'file',
    aboutId: null,
    text: 'Ik was het er niet mee eens',
    statedOn: '2026-03-09',
  });
  expect(await desk.say('clientStatement.list', { caseFileId })).toHaveLength(1);
});
