import { naimaHead } from '#app/example/case-file.ts';
import { naimaResults } from '#app/example/instrument.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';

async function aFile() {
  const desk = await anOpenDesk();
  desk.clock.set('2026-03-16T12:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const [ladder, zrm] = naimaResults;
  if (!ladder || !zrm) throw new Error('the worked case has two results');
  return { desk, caseFileId, ladder, zrm };
}

test('health and justice stay closed in the list; opening them is logged, and changing the rest leaves them as they are', async () => {
  const { desk, caseFileId, zrm } = await aFile();
  const { id } = await desk.say('instrument.saveResult', { ...zrm, id: null, caseFileId });
  const [shown] = await desk.say('instrument.results', { caseFileId });
  expect(shown?.closedDomains).toEqual(['mental']);
  expect(shown?.scores.map(({ domain }) => domain)).not.toContain('mental');
  await desk.say('instrument.saveResult', {
    ...zrm,
    id,
    caseFileId,
    scores: zrm.scores.filter(({ domain }) => domain !== 'mental'),
    reading: 'anders',
  });
  const whole = await desk.say('instrument.openResult', { id });
  expect(whole.scores.find(({ domain }) => domain === 'mental')).toMatchObject({ value: 3 });
  expect(whole.reading).toBe('anders');
  const { lines } = await desk.say('audit.list', { caseFileId });
  expect(lines.some(({ call, event }) => call === 'instrument.openResult' && event === 'file.opened')).toBe(true);
});

test('a value off the scale changes nothing', async () => {
  const { desk, caseFileId, ladder } = await aFile();
  const wrong = { ...ladder, scores: [{ domain: 'whole', value: 7, text: '', note: '' }] };
  expect(await desk.ask('instrument.saveResult', { ...wrong, id: null, caseFileId })).toEqual(
    refusal('instrument.offScale', { lowest: 1, highest: 6 }),
  );
  expect(await desk.say('instrument.results', { caseFileId })).toEqual([]);
});

test('an instrument of one’s own is used like any other', async () => {
  const { desk, caseFileId, ladder } = await aFile();
  const own = { name: 'Lindewaard-meter', version: '2', kind: 'levels', lowest: 1, highest: 4, domains: 'rust\nritme' } as const;
  const { id: instrument } = await desk.say('instrument.putOwn', { ...own, id: null });
  const result = { ...ladder, instrument, version: '2', scores: [{ domain: 'ritme', value: 4, text: '', note: '' }] };
  await desk.say('instrument.saveResult', { ...result, id: null, caseFileId });
  expect(
    await desk.ask('instrument.saveResult', {
      ...result,
      id: null,
      caseFileId,
      scores: [{ domain: 'ritme', value: 5, text: '', note: '' }],
    }),
  ).toEqual(refusal('instrument.offScale', { lowest: 1, highest: 4 }));
  expect(await desk.dispatch('instrument.putOwn', { ...own, lowest: 4, highest: 4, id: null })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  });
});

test('what results did for the work is added up without a name of any file', async () => {
  const { desk, caseFileId, zrm } = await aFile();
  for (let each = 0; each < 5; each += 1) await desk.say('instrument.saveResult', { ...zrm, id: null, caseFileId });
  const [found] = await desk.say('instrument.functional', {});
  expect(found).toMatchObject({ instrument: 'ZRM17', said: 5, counts: { helped: 5, hindered: 0, unclear: 0 } });
  expect(JSON.stringify(found)).not.toContain(caseFileId);
});

test('a result removed is found no more, and the closed intake keeps what it said', async () => {
  const { desk, caseFileId, ladder } = await aFile();
  const { id } = await desk.say('instrument.saveResult', { ...ladder, id: null, caseFileId });
  expect(await desk.say('search.find', { typed: 'luie' })).toHaveLength(1);
  await desk.say('instrument.removeResult', { id });
  expect(await desk.say('search.find', { typed: 'luie' })).toEqual([]);
  expect(await desk.ask('instrument.openResult', { id })).toEqual(refusal('instrument.unknownResult'));
});
