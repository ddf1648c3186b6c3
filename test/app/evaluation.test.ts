import { naimaBridge } from '#app/example/bridge.ts';
import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan, naimaAgreement } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { buildReport } from '#app/report.ts';
import { textOf } from '#reports/text.ts';
import { anOpenDesk } from '#test/desk.ts';
import { refusal } from '#test/refusal.ts';
import { expect, test } from 'vitest';

async function naima() {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  const { planId } = await fillNaimaPlan(desk.say, caseFileId, hypothesisId);
  return { desk, caseFileId, planId };
}

const dueOf = async (desk: Awaited<ReturnType<typeof naima>>['desk']): Promise<readonly string[]> =>
  (await desk.say('today.list', {})).items.filter(({ code }) => code === 'plan.evaluationDue').map(({ due }) => due);

test('an evaluation compares what was measured again, and says when the next one is', async () => {
  const { desk, caseFileId } = await naima();
  const later = naimaBridge.pillars.map((pillar) => (pillar.code === 'money' ? { ...pillar, now: 3 } : pillar));
  await desk.say('bridge.save', { ...naimaBridge, drawnOn: '2026-10-05', pillars: later, id: null, caseFileId });
  const { evaluations, experiences } = await desk.say('evaluation.list', { caseFileId });
  expect(evaluations[0]?.compared).toContainEqual({
    of: 'bridge',
    code: 'EMPATH-5',
    domain: 'money',
    then: { on: '2026-03-16', value: 2 },
    now: { on: '2026-10-05', value: 3 },
  });
  expect(experiences).toMatchObject([{ moment: 'evaluation', heardWords: 'Nu wel.' }]);
  desk.clock.set('2027-01-02T09:00:00Z');
  expect(await dueOf(desk)).toEqual(['2027-01-11']);
});

test('health and justice domains are not among what is compared', async () => {
  const { desk, caseFileId } = await naima();
  const [, zrm] = await desk.say('instrument.results', { caseFileId });
  if (!zrm) throw new Error('the example has two results');
  const { needs: _, closedDomains: __, changedAt: ___, id: ____, ...again } = zrm;
  const scores = [...again.scores, { domain: 'mental', value: 4, text: '', note: '' }];
  await desk.say('instrument.saveResult', { ...again, scores, takenOn: '2026-10-01', id: null });
  const { evaluations } = await desk.say('evaluation.list', { caseFileId });
  const domains = evaluations[0]?.compared.map(({ domain }) => domain);
  expect(domains).toContain('finance');
  expect(domains).not.toContain('mental');
});

test('the next evaluation is the one agreed at the last; after a last one nothing is due', async () => {
  const { desk, caseFileId, planId } = await naima();
  const { evaluations } = await desk.say('evaluation.list', { caseFileId });
  const [held] = evaluations;
  if (!held) throw new Error('the example has an evaluation');
  const { id, needs: _, compared: __, changedAt: ___, planVersion: ____, ...head } = held;
  desk.clock.set('2027-01-02T09:00:00Z');
  await desk.say('plan.saveAgreement', { ...naimaAgreement, id: planId, evaluationOn: '2026-10-05' });
  await desk.say('evaluation.save', { ...head, id, nextOn: '2027-01-05' });
  expect(await dueOf(desk)).toEqual(['2027-01-05']);
  await desk.say('evaluation.save', { ...head, id, decision: 'close', nextOn: null });
  expect(await dueOf(desk)).toEqual([]);
  await desk.say('evaluation.remove', { id });
  expect(await dueOf(desk)).toEqual(['2026-10-05']);
});

test('without a settled plan there is nothing to look back on', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { id: planId } = await desk.say('plan.start', { caseFileId });
  expect((await desk.say('evaluation.list', { caseFileId })).plan).toBeNull();
  const blank = {
    heldOn: '2026-11-22',
    present: '',
    whatWorked: '',
    whatDidNot: '',
    unintended: '',
    decision: null,
    reason: '',
    nextOn: null,
    goals: [],
  };
  expect(await desk.ask('evaluation.save', { ...blank, id: null, planId })).toEqual(refusal('evaluation.noPlan'));
});

test('the plan’s report prints the evaluation after what was agreed, with the client’s words', async () => {
  const { desk, planId } = await naima();
  const text = textOf(buildReport(desk.db, 'plan', planId, 'nl', desk.clock).report).join('\n');
  expect(text).toContain('Evaluatie van 05-10-2026, over versie 1 van het plan');
  expect(text).toContain('“Mensen betalen echt.”');
  expect(text).toContain('Wat de cliënt van de hulp zegt');
});
