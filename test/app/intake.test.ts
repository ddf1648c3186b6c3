import { fillNaimaIntake, naimaFindings, naimaIntake } from '#app/example/intake.ts';
import { naimaHead } from '#app/example/case-file.ts';
import * as audit from '#db/audit.ts';
import * as documents from '#db/documents.ts';
import { IntakeBody } from '#domain/intake/intake.ts';
import { describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';

async function aDeskWithNaima(): Promise<{ desk: TestDesk; caseFileId: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-04-02T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  return { desk, caseFileId };
}

const viewOf = async (desk: TestDesk, caseFileId: string) => {
  const view = await desk.say('intake.get', { caseFileId });
  if (!view) throw new Error('no intake');
  return view;
};

describe('an intake', () => {
  test('holds what was typed, for every factor and type, and closes as a version', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { intakeId } = await fillNaimaIntake(desk.say, caseFileId);
    const view = await viewOf(desk, caseFileId);
    expect(view).toMatchObject({ ...naimaIntake, id: intakeId, closed: { version: 1 }, changedSinceClosing: false });
    expect(view.findings.map(({ factor, score }) => [factor, score]).slice(0, 16)).toEqual([
      ['WAN1', 4],
      ['WAN2', 4],
      ['WAN3', 2],
      ['WAN4', 2],
      ['WAN5', 4],
      ['WAN6', 2],
      ['WAN7', 2],
      ['HOU', 4],
      ['NOI', 3],
      ['NOD', 2],
      ['ZEF', 2],
      ['INT', 3],
      ['VAA', 4],
      ['BEL', 2],
      ['EMO', 2],
      ['GED', 2],
    ]);
    const head = documents.latest(desk.db, 'intake', intakeId);
    expect(documents.body(desk.db, head?.id ?? '', IntakeBody).findings).toHaveLength(Object.keys(naimaFindings).length);
  });

  test('takes one line while talking, and says that it is still to be sorted', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    const { id } = await desk.say('intake.jot', { intakeId, text: 'zoekt 2x per maand' });
    const view = await viewOf(desk, caseFileId);
    expect(view.findings).toMatchObject([{ id, text: 'zoekt 2x per maand', factor: null, type: null, source: '' }]);
    expect(view.needs.map((need) => need.code)).toContain('intake.findingType');
    expect(await desk.ask('intake.close', { id: intakeId, reason: null })).toMatchObject({
      ok: false,
      error: { code: 'intake.notComplete' },
    });
  });

  test('keeps text as typed: emoji, right-to-left, markup and a megabyte', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    const odd = ['😀 “goed”', 'مرحبا', '<script>alert(1)</script>', `{{number}} $t(intake:title) ${'a'.repeat(1_000_000)}`];
    for (const text of odd) await desk.say('intake.jot', { intakeId, text });
    expect((await viewOf(desk, caseFileId)).findings.map((finding) => finding.text)).toEqual(odd);
  });

  test('refuses figures off the scale and factors that do not exist, and changes nothing', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    const finding = { ...naimaFindings.demand, id: null, intakeId };
    expect(await desk.ask('intake.saveFinding', { ...finding, score: 6 })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    // A window of another version could say anything.
    const unknown = { ...finding, factor: 'WAN9' as 'WAN1' };
    expect(await desk.ask('intake.saveFinding', unknown)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect((await viewOf(desk, caseFileId)).findings).toEqual([]);
  });

  test('is started once in a file', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    await desk.say('intake.start', { caseFileId });
    expect(await desk.ask('intake.start', { caseFileId })).toMatchObject({ error: { code: 'intake.alreadyStarted' } });
  });

  test('changed after closing is a work copy; a next version needs a reason and the first stays as it was', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { intakeId } = await fillNaimaIntake(desk.say, caseFileId);
    desk.clock.set('2026-04-03T09:00:00Z');
    await desk.say('intake.saveHead', { ...naimaIntake, id: intakeId, clientReaction: 'Nu klopt het helemaal.' });
    expect(await viewOf(desk, caseFileId)).toMatchObject({ changedSinceClosing: true });
    expect(await desk.ask('intake.close', { id: intakeId, reason: ' ' })).toMatchObject({ error: { code: 'documents.reasonNeeded' } });
    expect(await desk.say('intake.close', { id: intakeId, reason: 'reactie aangevuld' })).toMatchObject({ version: 2 });
    const [second, first] = documents.list(desk.db, caseFileId);
    expect(documents.body(desk.db, first?.id ?? '', IntakeBody).clientReaction).toBe(naimaIntake.clientReaction);
    expect(documents.body(desk.db, second?.id ?? '', IntakeBody).clientReaction).toBe('Nu klopt het helemaal.');
  });

  test('leaves a factor out with words why, and takes it back', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    await desk.say('intake.setAside', { intakeId, factor: 'WAN1', why: 'werkt al' });
    expect((await viewOf(desk, caseFileId)).setAside).toEqual([{ factor: 'WAN1', why: 'werkt al' }]);
    await desk.say('intake.setAside', { intakeId, factor: 'WAN1', why: '' });
    expect((await viewOf(desk, caseFileId)).setAside).toEqual([]);
  });

  test('short, it is on Vandaag when it is to be looked at again', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id } = await desk.say('intake.start', { caseFileId });
    await desk.say('intake.saveHead', { ...naimaIntake, id, depth: 'short', lookAgainOn: '2026-05-11' });
    const due = async () => (await desk.say('today.list', {})).items.filter((item) => item.code === 'intake.lookAgain');
    expect(await due()).toEqual([]);
    desk.clock.set('2026-05-12T09:00:00Z');
    expect(await due()).toMatchObject([{ caseFileId, place: 'intake', due: '2026-05-11', urgency: 'late' }]);
  });
});

describe('special data', () => {
  test('are closed until one is opened, and the opening is logged', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    await fillNaimaIntake(desk.say, caseFileId);
    const closed = (await viewOf(desk, caseFileId)).findings.filter((finding) => finding.closed);
    expect(closed).toMatchObject([{ special: 'health', text: '', purpose: naimaFindings.zrmMind.purpose }]);
    const id = closed[0]?.id ?? '';
    expect(await desk.say('intake.openFinding', { id })).toMatchObject({ text: naimaFindings.zrmMind.text });
    expect(audit.list(desk.db, caseFileId, 1)).toMatchObject([{ event: 'file.opened', call: 'intake.openFinding' }]);
  });

  test('are not found by their words, not even when a finding became special later', async () => {
    const { desk, caseFileId } = await aDeskWithNaima();
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    const finding = { ...naimaFindings.demand, text: 'slaapt slecht', intakeId };
    const { id } = await desk.say('intake.saveFinding', { ...finding, id: null });
    expect(await desk.say('search.find', { typed: 'slaapt' })).toHaveLength(1);
    await desk.say('intake.saveFinding', { ...finding, id, special: 'health', purpose: 'rust plannen' });
    expect(await desk.say('search.find', { typed: 'slaapt' })).toHaveLength(0);
  });
});
