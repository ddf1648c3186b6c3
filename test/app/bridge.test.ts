import { naimaBridge } from '#app/example/bridge.ts';
import { naimaHead } from '#app/example/case-file.ts';
import { buildReport } from '#app/report.ts';
import { textOf } from '#reports/text.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';

async function aFile() {
  const desk = await anOpenDesk();
  desk.clock.set('2026-10-05T12:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  return { desk, caseFileId };
}

test('a bridge is kept as it was drawn, found by its words, corrected on the same pillars only, and removed', async () => {
  const { desk, caseFileId } = await aFile();
  const { id } = await desk.say('bridge.save', { ...naimaBridge, id: null, caseFileId });
  const [kept] = await desk.say('bridge.list', { caseFileId });
  expect(kept).toMatchObject({ ...naimaBridge, id, needs: [] });
  expect(await desk.say('search.find', { typed: 'post durf' })).toHaveLength(1);
  expect(await desk.ask('bridge.save', { ...naimaBridge, setCode: 'ALPHEN-6', id, caseFileId })).toEqual(refusal('bridge.otherPillars'));
  await desk.say('bridge.remove', { id });
  expect(await desk.say('bridge.list', { caseFileId })).toEqual([]);
  expect(await desk.say('search.find', { typed: 'post durf' })).toEqual([]);
});

test('own pillars keep the names they were drawn with, also after the set changed', async () => {
  const { desk, caseFileId } = await aFile();
  const { id: setCode } = await desk.say('bridge.putOwnSet', { id: null, name: 'Lindewaard', pillars: 'rust\nritme' });
  const pillars = ['rust', 'ritme'].map((code) => ({ code, name: '', now: 2, wanted: 3, words: '', remark: '' }));
  const { id } = await desk.say('bridge.save', { ...naimaBridge, setCode, pillars, id: null, caseFileId });
  await desk.say('bridge.putOwnSet', { id: setCode, name: 'Lindewaard', pillars: 'rust\nregelmaat' });
  await desk.say('bridge.save', { ...naimaBridge, setCode, pillars, id, caseFileId });
  const [kept] = await desk.say('bridge.list', { caseFileId });
  expect(kept?.pillars.map(({ name }) => name)).toEqual(['rust', 'ritme']);
  expect(await desk.ask('bridge.save', { ...naimaBridge, setCode, pillars, id: null, caseFileId })).toEqual(refusal('bridge.otherPillars'));
});

test('a bridge makes a closed intake differ from the work copy, and the next version holds it', async () => {
  const { desk, caseFileId } = await aFile();
  const { id: intakeId } = await desk.say('intake.start', { caseFileId });
  desk.clock.set('2026-10-05T13:00:00Z');
  await desk.say('bridge.save', { ...naimaBridge, id: null, caseFileId });
  const { report } = buildReport(desk.db, 'intake', intakeId, 'nl', desk.clock);
  const text = textOf(report).join('\n');
  expect(text).toContain('Brug van 16-03-2026');
  expect(text).toContain('Acht mensen willen geld van mij.');
});

test('the page for the client says in the first person where the bridge stands, without the professional’s remark', async () => {
  const { desk, caseFileId } = await aFile();
  const { id } = await desk.say('bridge.save', { ...naimaBridge, id: null, caseFileId });
  const { report } = buildReport(desk.db, 'bridge', id, 'nl', desk.clock);
  const text = textOf(report).join('\n');
  expect(report.look).toBe('leaflet');
  expect(text).toContain('Mijn brug');
  expect(text).toContain(
    'Deze pijlers kunnen nog niet dragen: Gezin en wonen, Welzijn, Financieel beheer, Opleiding en training, Werk en loopbaan.',
  );
  expect(text).not.toContain('nog geen bedragen');
});
