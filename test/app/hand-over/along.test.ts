import * as rows from '#db/case-file-rows.ts';
import type { TestDesk } from '#test/desk.ts';
import { idsOf, twoWorkers } from '#test/hand-over.ts';
import { introduce, open, send, store } from '#test/share-form.ts';
import { beforeEach, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let ids: readonly string[];
let toThere = '';

beforeEach(async () => {
  ({ here, there } = await twoWorkers());
  ids = await idsOf(here);
  [toThere] = await introduce(here, there);
});

test('a hand-over brings along an instrument of the own organisation that a result names, and no other', async () => {
  const [id = ''] = ids;
  const own = { id: null, version: '1', kind: 'free', lowest: 0, highest: 10, domains: '' } as const;
  const ladder = await here.say('instrument.putOwn', { ...own, name: 'Werkladder Noord' });
  await here.say('instrument.putOwn', { ...own, name: 'Nergens gebruikt' });
  await here.say('instrument.saveResult', { ...aResult, instrument: ladder.id, caseFileId: id, scores: [] });
  await open(there, await send(here, toThere, [id]));
  await store(there, 'new');
  expect((await there.say('instrument.own', {})).map(({ name }) => name)).toEqual(['Werkladder Noord']);
  expect((await there.say('instrument.results', { caseFileId: id })).map(({ instrument }) => instrument)).toContain(ladder.id);
});

test('a hand-over never brings a reflection: not its row, not its words, and it stays where it was written', async () => {
  const [id = ''] = ids;
  const { id: reflection } = await here.say('supervision.begin', { caseFileId: id, on: '2026-03-09' });
  await here.say('supervision.keep', { id: reflection, text: 'Ik werd ongeduldig, en dat merkte zij.' });
  await open(there, await send(here, toThere, [id]));
  const opened = await there.say('handOver.opened', {});
  expect(opened).toMatchObject({ files: [{ counts: expect.not.objectContaining({ reflection: expect.anything() }) }] });
  await store(there, 'new');
  expect(rows.read(there.db, id).own.find(({ table }) => table === 'reflection')).toEqual({ table: 'reflection', rows: [] });
  expect(await there.say('supervision.open', { caseFileId: id })).toEqual([]);
  expect(await here.say('supervision.open', { caseFileId: id })).toMatchObject([{ id: reflection }]);
});

const aResult = {
  id: null,
  version: '1',
  takenOn: '2026-03-09',
  takenBy: 'R. de Boer',
  trained: null,
  clientReaction: 'Klopt wel.',
  reading: 'Er is ruimte.',
  departs: false,
  departsReason: '',
  validUntil: null,
  purpose: '',
  outcome: null,
  outcomeWhy: '',
} as const;
