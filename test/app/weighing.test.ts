import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake, naimaFindings } from '#app/example/intake.ts';
import { fillNaimaWeighing, naimaHypothesis } from '#app/example/weighing.ts';
import * as documents from '#db/documents.ts';
import { WegingBody } from '#domain/weighing/body.ts';
import { describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';

async function aDeskWithNaima(weighed: boolean): Promise<{ desk: TestDesk; caseFileId: string; weighingId: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-04-02T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  if (weighed) return { desk, caseFileId, weighingId: (await fillNaimaWeighing(desk.say, caseFileId, findingIds)).weighingId };
  return { desk, caseFileId, weighingId: (await desk.say('weighing.start', { caseFileId })).id };
}

const weighingOf = async (desk: TestDesk, caseFileId: string) => {
  const { weighing } = await desk.say('weighing.get', { caseFileId });
  if (!weighing) throw new Error('no weighing');
  return weighing;
};

const bodyOf = (desk: TestDesk, weighingId: string): WegingBody =>
  documents.body(desk.db, documents.latest(desk.db, 'weging', weighingId)?.id ?? '', WegingBody);

describe('the weighing of Naïma', () => {
  test('gives the figures of the worked case, and her own column beside them', async () => {
    const { desk, weighingId } = await aDeskWithNaima(true);
    const { computed, themes } = bodyOf(desk, weighingId);
    const named = (whose: 'professional' | 'client') =>
      computed[whose].parts.map(({ themeId, parts }) => [themes.find((theme) => theme.id === themeId)?.name, parts?.totalTenths]);
    expect(named('professional')).toEqual([
      ['Geldstress en schuld', 120],
      ['Geloof in eigen kunnen', 120],
      ['Uren en opvang', 80],
      ['Zoekrichting', 84],
      ['Netwerk', 58],
    ]);
    expect(computed.professional.order.map((place) => place.place)).toEqual([1, 3, 4, 5]);
    expect(computed.client.order[0]?.themeIds).toEqual([themes[2]?.id]);
  });

  test('keeps the chain from the hypothesis back to the findings', async () => {
    const { desk, caseFileId } = await aDeskWithNaima(true);
    const { intake, weighing } = await desk.say('weighing.get', { caseFileId });
    const hypothesis = weighing?.hypotheses[0];
    expect(hypothesis).toMatchObject({ determinant: 'ZEF', status: 'open', measureOn: naimaHypothesis.measureOn });
    const belief = weighing?.themes.find((theme) => theme.id === hypothesis?.themeIds[1]);
    const reading = weighing?.readings.find((each) => each.id === belief?.readingIds[0]);
    const texts = intake?.findings.filter((finding) => reading?.findingIds.includes(finding.id)).map((finding) => finding.text);
    expect(texts).toContain(naimaFindings.belief.text);
  });

  test('freezes the findings too: the intake may go on', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    desk.clock.set('2026-04-03T09:00:00Z');
    const { intake } = await desk.say('weighing.get', { caseFileId });
    await desk.say('intake.jot', { intakeId: intake?.id ?? '', text: 'later gehoord' });
    expect(bodyOf(desk, weighingId).intake.findings.map((finding) => finding.text)).not.toContain('later gehoord');
    expect(await desk.say('weighing.get', { caseFileId })).toMatchObject({ changedSinceClosing: false, closed: { version: 1 } });
  });

  test('corrected, it is a new version with a reason', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    desk.clock.set('2026-04-03T09:00:00Z');
    const weighing = await weighingOf(desk, caseFileId);
    const { choice } = weighing;
    await desk.say('weighing.saveChoice', { ...choice, id: weighingId, certainty: 'high' });
    expect(await desk.ask('weighing.close', { id: weighingId, reason: null })).toMatchObject({ error: { code: 'documents.reasonNeeded' } });
    expect(await desk.say('weighing.close', { id: weighingId, reason: 'zekerder na tweede gesprek' })).toMatchObject({ version: 2 });
  });

  test('is found again by its words, and its moment to measure is on Vandaag', async () => {
    const { desk, caseFileId } = await aDeskWithNaima(true);
    expect(await desk.say('search.find', { typed: 'succeservaring' })).toMatchObject([{ caseFileId, place: 'weighing' }]);
    desk.clock.set('2026-06-15T09:00:00Z');
    const { items } = await desk.say('today.list', {});
    expect(items.filter((item) => item.caseFileId === caseFileId)).toMatchObject([{ code: 'weighing.measure', urgency: 'today' }]);
  });
});

describe('a weighing', () => {
  test('needs an intake, and is started once', async () => {
    const desk = await anOpenDesk();
    const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
    expect(await desk.say('weighing.get', { caseFileId })).toMatchObject({ intake: null, weighing: null });
    expect(await desk.ask('weighing.start', { caseFileId })).toMatchObject({ error: { code: 'weighing.noIntake' } });
    await desk.say('intake.start', { caseFileId });
    await desk.say('weighing.start', { caseFileId });
    expect(await desk.ask('weighing.start', { caseFileId })).toMatchObject({ error: { code: 'weighing.alreadyStarted' } });
  });

  test('is saved half, but not closed half', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(false);
    const { choice } = await weighingOf(desk, caseFileId);
    await desk.say('weighing.saveChoice', { ...choice, id: weighingId, orderReason: 'nog niet zeker' });
    expect((await weighingOf(desk, caseFileId)).choice.orderReason).toBe('nog niet zeker');
    expect(await desk.ask('weighing.close', { id: weighingId, reason: null })).toMatchObject({ error: { code: 'weighing.notComplete' } });
  });

  test('keeps the names of its rows when a list is saved again, and what hangs on them', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    const before = await weighingOf(desk, caseFileId);
    const { readOn, readings, contradictions, unknowns } = before;
    await desk.say('weighing.saveReadings', { id: weighingId, readOn, readings: readings.toReversed(), contradictions, unknowns });
    const after = await weighingOf(desk, caseFileId);
    expect(after.readings.map((reading) => reading.id)).toEqual(readings.map((reading) => reading.id).toReversed());
    expect(after.themes).toEqual(before.themes);
    expect(after.hypotheses).toEqual(before.hypotheses);
    expect(after.choice).toEqual(before.choice);
  });

  test('a reading that is taken out leaves the themes, and a theme its place and the hypotheses', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    const { readOn, readings, contradictions, unknowns, weighedOn, first, themes } = await weighingOf(desk, caseFileId);
    await desk.say('weighing.saveReadings', { id: weighingId, readOn, readings: readings.slice(1), contradictions, unknowns });
    expect((await weighingOf(desk, caseFileId)).themes[1]?.readingIds).toEqual([]);
    const rest = (await weighingOf(desk, caseFileId)).themes.slice(1);
    await desk.say('weighing.saveThemes', { id: weighingId, weighedOn, first, themes: rest });
    const after = await weighingOf(desk, caseFileId);
    expect(after.choice.order).not.toContain(themes[0]?.id);
    expect(after.choice.order).toHaveLength(4);
    expect(after.hypotheses[0]?.themeIds).toEqual([themes[1]?.id]);
  });

  test('refuses links that lead out of the file, and rows of another weighing', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    const { id: otherFile } = await desk.say('caseFile.create', { ...naimaHead, number: 'ANDER' });
    const { id: intakeId } = await desk.say('intake.start', { caseFileId: otherFile });
    const { id: strange } = await desk.say('intake.jot', { intakeId, text: 'van een ander' });
    const { id: otherWeighing } = await desk.say('weighing.start', { caseFileId: otherFile });
    const { readOn, readings, contradictions, unknowns } = await weighingOf(desk, caseFileId);
    const stolen = readings.map((reading) => ({ ...reading, findingIds: [strange] }));
    expect(await desk.ask('weighing.saveReadings', { id: weighingId, readOn, readings: stolen, contradictions, unknowns })).toMatchObject({
      error: { code: 'weighing.otherFile' },
    });
    const moved = readings.map((reading) => ({ ...reading, text: 'overschreven', findingIds: [] }));
    expect(
      await desk.ask('weighing.saveReadings', { id: otherWeighing, readOn, readings: moved, contradictions: [], unknowns }),
    ).toMatchObject({ error: { code: 'weighing.otherFile' } });
    expect((await weighingOf(desk, caseFileId)).readings).toEqual(readings);
  });

  test('keeps the findings that it rests on', async () => {
    const { desk, caseFileId } = await aDeskWithNaima(true);
    const { readings } = await weighingOf(desk, caseFileId);
    const inUse = readings[0]?.findingIds[0] ?? '';
    expect(await desk.ask('intake.removeFinding', { id: inUse })).toMatchObject({ error: { code: 'intake.findingInUse' } });
    const { intake } = await desk.say('weighing.get', { caseFileId });
    const { id: free } = await desk.say('intake.jot', { intakeId: intake?.id ?? '', text: 'draagt niets' });
    await desk.say('intake.removeFinding', { id: free });
    expect((await desk.say('intake.get', { caseFileId }))?.findings.some((finding) => finding.id === free)).toBe(false);
  });

  test('refuses scores off the scale', async () => {
    const { desk, caseFileId, weighingId } = await aDeskWithNaima(true);
    const { weighedOn, first, themes } = await weighingOf(desk, caseFileId);
    for (const change of [{ clientUrgency: 5 }, { professionalSeverity: -1 }, { weightTenths: 16 }, { professionalInfluence: 1.5 }]) {
      const off = themes.map((theme) => ({ ...theme, ...change }));
      expect(await desk.ask('weighing.saveThemes', { id: weighingId, weighedOn, first, themes: off })).toMatchObject({
        error: { kind: 'invalid' },
      });
    }
    expect((await weighingOf(desk, caseFileId)).themes).toEqual(themes);
  });
});
