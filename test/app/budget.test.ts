import { contents, fillNoorBudget, noorBudget, noorPayment, noorWriter } from '#app/example/budget.ts';
import { noorHead } from '#app/example/case-file.ts';
import type { StepContent } from '#contract/budget.ts';
import * as documents from '#db/documents.ts';
import * as search from '#db/search.ts';
import { ClosedDecision } from '#domain/budget/request.ts';
import { musts } from '#domain/need.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, describe, expect, test } from 'vitest';

const desk: TestDesk = await anOpenDesk();
let noor = '';

const useProfile = async (change: object) => desk.say('profile.put', { ...(await desk.say('profile.get', {})), ...change });
const start = async () => (await desk.say('budget.start', { caseFileId: noor, path: 'normal', pathReason: '' })).id;
const save = (id: string, content: StepContent) => desk.say('budget.saveStep', { id, content });
const get = (id: string) => desk.say('budget.get', { id });
const refusalOf = async (asked: Promise<unknown>) => {
  const answer = (await asked) as { ok: boolean; error?: { code?: string } }; // A result as the door gives it.
  return answer.ok ? 'accepted' : answer.error?.code;
};

/** Noor's request with every step saved, facts frozen, nothing closed. */
async function aFullRequest(): Promise<string> {
  const id = await start();
  for (const content of contents(noorBudget)) {
    if (content.step === 'legal') await desk.say('budget.freezeFacts', { id });
    await save(id, content);
  }
  return id;
}

beforeAll(async () => {
  await useProfile(noorWriter);
  ({ id: noor } = await desk.say('caseFile.create', noorHead));
});

describe('steps in order', () => {
  test('a new request is empty, its first step open and the rest not', async () => {
    const budget = await get(await start());
    expect(budget.progress.map(({ open }) => open)).toEqual([true, false, false, false, false, false, false, false]);
    expect(budget.steps.options.options).toMatchObject([{ zero: true }]);
    expect(budget.steps.options.provisions).toHaveLength(12);
    expect(musts(budget.needs).length).toBeGreaterThan(30);
  });

  test('a later step is refused until the one before it was saved', async () => {
    const id = await start();
    const effect = { step: 'effect', body: noorBudget.effect } as const;
    expect(await refusalOf(desk.ask('budget.saveStep', { id, content: effect }))).toBe('budget.stepNotOpen');
    await save(id, { step: 'situation', body: noorBudget.situation });
    await save(id, effect);
    expect((await get(id)).steps.effect).toEqual(noorBudget.effect);
  });

  test('the law waits for the facts to be frozen, and they are frozen once', async () => {
    const id = await start();
    expect(await refusalOf(desk.ask('budget.freezeFacts', { id }))).toBe('budget.stepNotOpen');
    for (const content of contents(noorBudget).slice(0, 5)) await save(id, content);
    const legal = { step: 'legal', body: noorBudget.legal } as const;
    expect(await refusalOf(desk.ask('budget.saveStep', { id, content: legal }))).toBe('budget.factsNotFrozen');
    await desk.say('budget.freezeFacts', { id });
    await save(id, legal);
    expect(await refusalOf(desk.ask('budget.freezeFacts', { id }))).toBe('budget.alreadyFrozen');
  });

  test('facts may change after that; the frozen copy and the difference stay', async () => {
    const id = await aFullRequest();
    const [gone, ...others] = noorBudget.situation.facts;
    const added = { text: 'De zus van Noor trekt tijdelijk in.', on: '2026-03-08', source: 'client' as const };
    await save(id, { step: 'situation', body: { ...noorBudget.situation, facts: [...others, added] } });
    const budget = await get(id);
    expect(budget.frozen?.facts).toEqual(noorBudget.situation.facts);
    expect(budget.factChanges).toEqual({ added: [added], gone: [gone] });
  });

  test('another effect marks what was written for the old one; saving a step is the second look', async () => {
    const id = await aFullRequest();
    const reviewed = async () => (await get(id)).progress.filter(({ toReview }) => toReview).map(({ step }) => step);
    await save(id, { step: 'effect', body: noorBudget.effect });
    expect(await reviewed()).toEqual([]);
    await save(id, { step: 'effect', body: { ...noorBudget.effect, longTerm: 'Twee jaar huur op tijd.' } });
    expect(await reviewed()).toEqual(['values', 'options', 'effects', 'legal']);
    expect(await refusalOf(desk.ask('budget.close', { id, reason: null }))).toBe('budget.notComplete');
    await save(id, { step: 'values', body: noorBudget.values });
    expect(await reviewed()).toEqual(['options', 'effects', 'legal']);
  });

  test('a half-filled step is saved as it is; only closing asks for the rest', async () => {
    const id = await start();
    const half = { ...(await get(id)).steps.situation, ownWords: 'Help 🙏 <script>alert(1)</script> \u202Eomgekeerd' };
    await save(id, { step: 'situation', body: half });
    expect((await get(id)).steps.situation).toEqual(half);
    expect(await refusalOf(desk.ask('budget.close', { id, reason: null }))).toBe('budget.notComplete');
  });

  test('an impossible date or a negative amount is told at its field and changes nothing', async () => {
    const id = await start();
    const body = { ...noorBudget.situation, talkOn: '2026-02-30', income: -1 };
    const answer = await desk.ask('budget.saveStep', { id, content: { step: 'situation', body } });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const paths = answer.ok || answer.error.kind !== 'invalid' ? [] : answer.error.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(['content.body.talkOn', 'content.body.income']);
    expect((await get(id)).steps.situation.ownWords).toBe('');
  });
});

describe('closing', () => {
  test("Noor's request closes as an immutable decision; a correction is a next version with a reason", async () => {
    const id = await aFullRequest();
    const first = await desk.say('budget.close', { id, reason: null });
    expect(first.version).toBe(1);
    expect(await refusalOf(desk.ask('budget.close', { id, reason: ' ' }))).toBe('documents.reasonNeeded');
    await save(id, { step: 'contribution', body: { ...noorBudget.contribution, reference: 'HUUR-4471' } });
    const second = await desk.say('budget.close', { id, reason: 'Kenmerk van de factuur overgenomen.' });
    expect(second.version).toBe(2);
    const kept = documents.body(desk.db, first.documentId, ClosedDecision);
    expect(kept.steps).toEqual(noorBudget);
    expect(kept.frozen?.facts).toEqual(noorBudget.situation.facts);
    expect(kept.writer.name).toBe(noorWriter.name);
    expect((await get(id)).versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Kenmerk van de factuur overgenomen.'],
      [1, null],
    ]);
  });

  test('without a mandate only advice can be closed; over the limit the writer does not decide', async () => {
    const id = await aFullRequest();
    const close = () => refusalOf(desk.ask('budget.close', { id, reason: null }));
    await useProfile({ mandateNumber: '', mandateLimit: null });
    expect((await get(id)).competence).toBe('adviceOnly');
    expect(await close()).toBe('budget.notComplete');
    await save(id, { step: 'decision', body: { ...noorBudget.decision, kind: 'advice', adviceTo: 'M. Jansen, teamleider' } });
    expect(await close()).toBe('accepted');

    await useProfile(noorWriter);
    const other = await aFullRequest();
    await save(other, { step: 'decision', body: { ...noorBudget.decision, deciderName: noorWriter.name } });
    expect((await get(other)).needs).toMatchObject([{ code: 'budget.deciderIsWriter', field: 'decision.deciderName' }]);
    expect(await refusalOf(desk.ask('budget.close', { id: other, reason: null }))).toBe('budget.notComplete');
  });

  test('a wrong account number blocks, whatever its spaces', async () => {
    const id = await aFullRequest();
    const withIban = (iban: string) => save(id, { step: 'contribution', body: { ...noorBudget.contribution, iban } });
    await withIban('NL91 ABNA 0417 1643 01');
    expect((await get(id)).needs.map(({ code }) => code)).toEqual(['budget.ibanWrong']);
    await withIban('nl91abna0417164300');
    expect((await get(id)).needs).toEqual([]);
  });

  test('the reasons are composed from the steps', async () => {
    const id = await aFullRequest();
    const { text } = await desk.say('budget.composeMotivation', { id, language: 'nl' });
    for (const part of [noorBudget.situation.ownWords, 'uit een stuk', 'ontruiming', '24-03-2026 09:00', '€ 2.168,50', 'Woonlicht'])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
    expect(text.split('\n\n').length).toBeGreaterThan(8);
  });
});

describe('after the decision', () => {
  test('payment starts no sooner than the decision, and a late one needs a reason', async () => {
    const id = await aFullRequest();
    const pay = (paidAt: string, lateReason = '') =>
      refusalOf(desk.ask('budget.savePayment', { id, payment: { paidAt, lateReason, proof: '' } }));
    expect(await pay('2026-03-09T12:59:00.000Z')).toBe('budget.paidBeforeDecision');
    expect(await pay('2026-03-10T13:01:00.000Z')).toBe('budget.lateReasonMissing');
    expect(await pay('2026-03-10T13:01:00.000Z', 'Storing bij de bank.')).toBe('accepted');
    expect(await pay('2026-03-10T09:30:00.000Z')).toBe('accepted');
    expect((await get(id)).payment.paidAt).toBe(noorPayment.paidAt);
  });

  test('a refusal or an open request pays nothing', async () => {
    const id = await start();
    const payment = { paidAt: '2026-03-10T09:30:00.000Z', lateReason: '', proof: '' };
    expect(await refusalOf(desk.ask('budget.savePayment', { id, payment }))).toBe('budget.notDecided');
    for (const content of contents(noorBudget)) {
      if (content.step === 'legal') await desk.say('budget.freezeFacts', { id });
      await save(id, content);
    }
    await save(id, { step: 'decision', body: { ...noorBudget.decision, kind: 'refuse' } });
    expect(await refusalOf(desk.ask('budget.savePayment', { id, payment }))).toBe('budget.notGranted');
  });

  test('one look back per moment; a second one for the same moment replaces it', async () => {
    const id = await aFullRequest();
    const look = {
      moment: 'week6',
      on: '2026-04-20',
      result: 'yes',
      explanation: 'Woont er nog.',
      ordinary: 'yesTooLate',
      signal: '',
    } as const;
    await desk.say('budget.saveEvaluation', { id, evaluation: look });
    await desk.say('budget.saveEvaluation', { id, evaluation: { ...look, result: 'partly' } });
    expect((await get(id)).evaluations).toEqual([{ ...look, result: 'partly' }]);
  });
});

test('what was typed is found back, codes are not', async () => {
  const id = await start();
  await save(id, { step: 'situation', body: { ...noorBudget.situation, creditor: 'Zonneschijnwonen' } });
  expect(search.find(desk.db, 'zonneschijnw', 10)).toMatchObject([{ ref: `budget:${id}`, place: 'budget', caseFileId: noor }]);
  expect(search.find(desk.db, 'eviction', 10)).toEqual([]);
});

test('an unknown request or case file is refused, not a fault', async () => {
  const nobody = '019506a0-0000-7000-8000-ffffffffffff';
  expect(await refusalOf(desk.ask('budget.get', { id: nobody }))).toBe('budget.unknown');
  expect(await refusalOf(desk.ask('budget.start', { caseFileId: nobody, path: 'normal', pathReason: '' }))).toBe('caseFile.unknown');
});

test('the worked case says itself: closed, paid in 20 h 30, looked back on, profile as it was', async () => {
  await useProfile({ name: 'T. Tester', mandateNumber: '' });
  const { id } = await fillNoorBudget(desk.say, noor);
  const budget = await get(id);
  expect(budget.versions).toHaveLength(1);
  expect(budget.payment).toEqual(noorPayment);
  expect(budget.evaluations).toHaveLength(1);
  expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester', mandateNumber: '' });
  await useProfile(noorWriter);
});
