import { noorBudget, noorPayment } from '#app/example/budget.ts';
import { findBsn, findProductWord, isCopy, isGeneric } from '#domain/budget/check-words.ts';
import { compareFacts } from '#domain/budget/compare-facts.ts';
import { evaluationDates, inTimeFor, objectionUntil, reasonsDue, talkDeadline } from '#domain/budget/deadlines.ts';
import { debtTrap, needsArticle49 } from '#domain/budget/debt-trap.ts';
import { paymentClock, paymentDue } from '#domain/budget/payment-clock.ts';
import type { StepName } from '#domain/budget/request.ts';
import { isOpen, stepOrder, toReview, waitsForFreeze } from '#domain/budget/step-order.ts';
import { lineTotal, sumLines } from '#domain/budget/sum-lines.ts';
import { lawArticles } from '#domain/content/law-articles.ts';
import { rungOf, routeKeys } from '#domain/content/legal-routes.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe("Noor's figures", () => {
  const { situation, contribution, decision } = noorBudget;

  test('four months of rent and costs are € 3.652,80', () => expect(sumLines(situation.debtLines)).toBe(365_280));
  test('two months and costs are € 2.168,50', () => expect(sumLines(contribution.lines)).toBe(216_850));
  test('of the debt remains € 1.484,30', () => expect((situation.debtTotal ?? 0) - (contribution.amount ?? 0)).toBe(148_430));
  test('€ 105 is left per month', () => expect((situation.income ?? 0) - (situation.fixedCosts ?? 0)).toBe(10_500));
  test('the talk is due on Friday 6 March', () => expect(talkDeadline('2026-03-03')).toBe('2026-03-06'));
  test('objecting is possible until Monday 20 April', () => expect(objectionUntil('2026-03-09')).toBe('2026-04-20'));
  test('paid in 20 h 30: amber, and in time', () => {
    const clock = paymentClock(decision.decidedAt ?? '', noorPayment.paidAt, '2026-11-22T00:00:00Z');
    expect(clock).toEqual({ minutes: 1230, paid: true, level: 'amber' });
  });
  test('looked back on after six weeks, half a year and a year', () =>
    expect(evaluationDates('2026-03-09')).toEqual({ week6: '2026-04-20', month6: '2026-09-09', month12: '2027-03-09' }));
  test('reasons that follow later are due within a week', () => expect(reasonsDue('2026-03-09')).toBe('2026-03-16'));
});

describe('the payment clock', () => {
  const decided = '2026-03-09T13:00:00.000Z';
  test.each([
    ['2026-03-09T13:00:00.000Z', 0, 'green'],
    ['2026-03-10T08:59:00.000Z', 1199, 'green'],
    ['2026-03-10T09:00:00.000Z', 1200, 'amber'],
    ['2026-03-10T13:00:00.000Z', 1440, 'amber'],
    ['2026-03-10T13:01:00.000Z', 1441, 'red'],
  ])('%s: %i minutes is %s', (now, minutes, level) => expect(paymentClock(decided, null, now)).toEqual({ minutes, paid: false, level }));

  test('24 hours are 24 hours, also in the night the clock goes forward', () =>
    expect(paymentDue('2026-03-28T13:00:00.000Z')).toBe('2026-03-29T13:00:00.000Z'));
});

describe('lines that add up', () => {
  const line = fc.record({
    label: fc.string(),
    count: fc.option(fc.integer({ min: 0, max: 50 })),
    amount: fc.option(fc.integer({ min: 0, max: 100_000_000 })),
  });

  test('the sum is that of the lines, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const sum = sumLines(lines);
        return (
          sum === sumLines(lines.toReversed()) && sum === lines.reduce((total, each) => total + lineTotal(each), 0) && Number.isInteger(sum)
        );
      }),
    );
  });

  test('a line without a count counts once, without an amount not', () => {
    expect(
      sumLines([
        { label: '', count: null, amount: 5 },
        { label: '', count: 3, amount: null },
      ]),
    ).toBe(5);
  });
});

describe('the debt trap, both limbs of Pw 13(1)(g)', () => {
  test.each([
    [null, null, null, 'unanswered'],
    ['no', null, null, 'notADebt'],
    ['yes', null, null, 'unanswered'],
    ['yes', 'no', null, 'unanswered'],
    ['yes', 'yes', null, 'excluded'],
    ['yes', 'no', 'yes', 'excluded'],
    ['yes', 'unknown', 'yes', 'excluded'],
    ['yes', 'no', 'no', 'notExcluded'],
    ['yes', 'unknown', 'no', 'unsure'],
    ['yes', 'no', 'unknown', 'unsure'],
  ] as const)('debt %s, means then %s, later %s: %s', (isDebt, meansThen, meansLater, trap) => {
    expect(debtTrap({ isDebt, meansThen, meansLater })).toBe(trap);
    expect(needsArticle49(trap)).toBe(trap === 'excluded' || trap === 'unsure');
  });
});

describe('the order of the steps', () => {
  const saved = (...steps: StepName[]) => ({ path: 'normal' as const, saved: new Set(steps), frozen: false });

  test('a step opens when the one before it was saved; going back is always free', () => {
    expect(isOpen('situation', saved())).toBe(true);
    expect(isOpen('effect', saved())).toBe(false);
    expect(isOpen('effect', saved('situation'))).toBe(true);
    expect(isOpen('values', saved('situation'))).toBe(false);
    expect(isOpen('situation', saved('situation', 'effect'))).toBe(true);
  });

  test('the law comes last of the four, and waits for frozen facts', () => {
    const upToEffects = saved('situation', 'effect', 'values', 'options', 'effects');
    expect(waitsForFreeze('legal', upToEffects)).toBe(true);
    expect(waitsForFreeze('legal', { ...upToEffects, frozen: true })).toBe(false);
    expect(waitsForFreeze('effects', upToEffects)).toBe(false);
    expect(stepOrder.normal.indexOf('legal')).toBeGreaterThan(stepOrder.normal.indexOf('effects'));
  });

  test('another effect asks for a second look at what was written for the old one', () => {
    expect(toReview('effect', new Set<StepName>(['situation', 'effect', 'values', 'effects']))).toEqual(['values', 'effects']);
    expect(toReview('situation', new Set<StepName>(['values', 'legal']))).toEqual([]);
  });
});

test('facts that changed since they were frozen: one came, one went', () => {
  const [one, two, three] = noorBudget.situation.facts;
  if (!one || !two || !three) throw new Error('the worked case has facts');
  const reworded = { ...two, text: 'Het inkomen is € 1.900.' };
  expect(compareFacts([one, two], [one, reworded, three])).toEqual({ added: [reworded, three], gone: [two] });
  expect(compareFacts([one, two], [two, one])).toEqual({ added: [], gone: [] });
});

test('on the fatal day itself is not in time', () => {
  expect(inTimeFor('2026-03-23', '2026-03-24')).toBe('yes');
  expect(inTimeFor('2026-03-24', '2026-03-24')).toBe('no');
  expect(inTimeFor(null, '2026-03-24')).toBe('unknown');
});

describe('words', () => {
  test.each([
    ['111222333', '111222333'],
    ['nr 111.222.333 dus', '111.222.333'],
    ['111222333B01', '111222333'],
    ['111222334', null],
    ['0612345678', null],
    ['NL91 ABNA 0417 1643 00', null],
    ['000000000', null],
    ['€ 123.456.782 is veel', '123.456.782'],
  ])('could %s be a BSN: %s', (text, found) => expect(findBsn(text)).toBe(found));

  test('a word is found at its beginning, not inside another', () => {
    expect(findProductWord('Zij krijgt een Indicatie.')).toBe('indicatie');
    expect(findProductWord('een contra-indicatiegebied')).toBe('indicatie');
    expect(findProductWord('het werkbudgettering')).toBeNull();
  });

  test('a copy is a copy whatever its capitals and full stop', () => {
    expect(isCopy('Mijn huis houden.', 'mijn huis  houden')).toBe(true);
    expect(isCopy('', '')).toBe(false);
  });

  test("Noor's reasons are hers; a formula fits anyone", () => {
    expect(isGeneric(noorBudget.decision.motivation, noorBudget.situation)).toBe(false);
    expect(isGeneric('Gelet op de individuele omstandigheden wordt de aanvraag toegewezen.', noorBudget.situation)).toBe(true);
  });
});

test('the law as data: whole texts where we claim to be sure of the Pw, and a mark elsewhere', () => {
  for (const article of lawArticles.filter(({ key }) => key.startsWith('pw'))) {
    expect(article.text?.lines.length, article.number).toBeGreaterThan(0);
    expect(article.mark).toBe('sure');
  }
  const outOfSight = lawArticles.filter(({ text, key }) => text === null && !key.startsWith('pw'));
  expect(outOfSight.filter(({ mark }) => mark === 'sure').map(({ key }) => key)).toEqual(['awb3-46', 'awb6-7', 'awb6-8']);
  expect(lawArticles.find(({ key }) => key === 'pw13-1g')?.text?.lines.join(' ')).toContain('dan wel nadien');
  expect(routeKeys.map(rungOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
