import { naimaGoals } from '#app/example/plan.ts';
import type { DutyCode } from '#domain/content/duties.ts';
import type { HouseholdFacts } from '#domain/plan/duties.ts';
import { householdFacts, questionsFirst } from '#domain/plan/duties.ts';
import { planNeeds } from '#domain/plan/needs.ts';
import type { StepOutcome } from '#domain/plan/outcome.ts';
import { recordOutcome, tryAgain } from '#domain/plan/outcome.ts';
import { emptyAsked } from '#domain/plan/plan.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Step } from '#domain/plan/step.ts';
import { asksForSmaller, beginsUnlikeAVerb, stepsNow, stepStatus } from '#domain/plan/step.ts';
import { aDuty, aGoal, aPlan, aStep, aWholePlan, planFacts } from '#test/make-plan.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const codes = (whole = aWholePlan(), facts = planFacts) => planNeeds(whole, facts).map((need) => `${need.weight} ${need.code}`);
const withPlan = (more: Partial<Plan>) => codes(aWholePlan(more));
const withStep = (more: Partial<Step>) => codes(aWholePlan({}, [aStep(more)]));

describe('a plan can be closed', () => {
  test('when all is there', () => expect(codes()).toEqual([]));

  test('also when the client does not agree, once it is written down with what', () => {
    expect(withPlan({ client: 'disagrees' })).toEqual(['must plan.disagreesReason']);
    expect(withPlan({ client: 'disagrees', disagreesReason: 'Twee keer per week is te veel.' })).toEqual([]);
  });

  test('without a hypothesis, for a reason', () => {
    expect(withPlan({ hypothesisId: null })).toEqual(['must plan.hypothesis']);
    expect(withPlan({ hypothesisId: null, noHypothesisReason: 'Crisis: eerst een dak.' })).toEqual([]);
  });

  test('as a proposal while the college has not agreed', () => {
    expect(withPlan({ collegeBy: '' })).toEqual(['asks plan.college']);
  });
});

describe('before closing', () => {
  test.each([
    [{ plannedOn: null }, 'must plan.plannedOn'],
    [{ plannedOn: '2026-04-08' }, 'must plan.plannedInFuture'],
    [{ plannedOn: '2026-03-29' }, 'asks plan.beforeWeighing'],
    [{ support: [] }, 'asks plan.support'],
    [{ duties: [] }, 'must plan.duties'],
    [{ consequences: ' ' }, 'must plan.consequences'],
    [{ consequencesExplainedOn: null }, 'must plan.consequencesExplained'],
    [{ consequencesWords: '' }, 'must plan.consequencesWords'],
    [{ evaluationOn: null }, 'must plan.evaluationOn'],
    [{ evaluationOn: '2026-04-07' }, 'must plan.evaluationBeforePlan'],
    [{ evaluationOn: '2026-10-08' }, 'asks plan.evaluationLate'],
    [{ client: null }, 'must plan.clientAgreement'],
    [{ clientOn: null }, 'must plan.clientOn'],
  ] satisfies [Partial<Plan>, string][])('%o gives %s', (more, need) => expect(withPlan(more)).toContain(need));

  test('a plan without duties says why, and then needs no consequences', () => {
    expect(
      withPlan({
        duties: [],
        noDutiesReason: 'Volledig ontheven.',
        consequences: '',
        consequencesExplainedOn: null,
        consequencesWords: '',
      }),
    ).toEqual([]);
  });

  test('the last day of six months is still in time', () => expect(withPlan({ evaluationOn: '2026-10-07' })).toEqual([]));

  test('six months are counted from the last evaluation', () => {
    const later = { ...planFacts, today: '2026-10-06' };
    const since = (evaluatedOn: string, evaluationOn: string) => codes(aWholePlan({ evaluatedOn, evaluationOn }), later);
    expect(since('2026-10-05', '2027-01-11')).toEqual([]);
    expect(since('2026-10-05', '2027-04-06')).toEqual(['asks plan.evaluationLate']);
    expect(since('2026-10-05', '2026-10-05')).toEqual(['must plan.evaluationBeforePlan']);
    expect(since('2026-10-07', '2027-01-11')).toEqual(['must plan.evaluatedOn']);
    expect(since('2026-04-06', '2026-10-01')).toEqual(['must plan.evaluatedOn']);
  });

  test('a goal needs a principle, a choice, something it rests on, and a step', () => {
    const { choice } = aGoal();
    const goals = [aGoal({ choice: { ...choice, principle: null, what: '', client: ' ' } })];
    expect(codes(aWholePlan({}, [], goals))).toEqual(['must plan.principle', 'must plan.choice', 'must plan.evidence', 'must plan.step']);
  });

  test('every need names the form and the field that it is about', () => {
    const needs = planNeeds(aWholePlan({ duties: [aDuty({ explainedOn: null })] }, [aStep({ who: 'third' })]), planFacts);
    expect(needs.map((need) => need.field)).toEqual(['step:step.whoName', 'duties.duties.0.explainedOn']);
  });

  test('someone of 18 to 26 has the plan as an annex to the decision (art. 44(4))', () => {
    const young = { ...planFacts, birthDate: '1999-04-08' };
    expect(codes(aWholePlan(), young)).toEqual(['asks plan.annexTo']);
    expect(codes(aWholePlan({ annexTo: 'besluit van 1 april' }), young)).toEqual([]);
    expect(codes(aWholePlan(), { ...planFacts, birthDate: '1999-04-07' })).toEqual([]);
  });
});

describe('a mini-step', () => {
  test('more than a week away asks whether it can be smaller, and an answer settles it', () => {
    expect(asksForSmaller({ dueOn: '2026-04-14' }, '2026-04-07')).toBe(false);
    expect(withStep({ dueOn: '2026-04-15' })).toEqual(['asks plan.smaller']);
    expect(withStep({ dueOn: '2026-04-15', smallerAnswer: 'De groep komt eens in de twee weken.' })).toEqual([]);
  });

  test('that may bring in money asks about reporting', () => {
    expect(withStep({ mayEarn: true })).toEqual(['asks plan.earnings']);
    expect(withStep({ mayEarn: true, earningsReport: 'Gemeld op 21 mei.' })).toEqual([]);
  });

  test('carries a reward only when it was told after the goals were fixed', () => {
    const reward = { reward: 2_500, rewardToldAt: '2026-04-07T08:35:00Z' };
    expect(withStep(reward)).toEqual([]);
    expect(withStep({ ...reward, rewardToldAt: '2026-04-07T08:19:59Z' })).toEqual(['must plan.rewardTooEarly']);
    expect(codes(aWholePlan({ goalsSetAt: null }, [aStep(reward)]))).toEqual(['must plan.rewardTooEarly']);
    expect(withStep({ ...reward, reward: 6_001 })).toEqual(['asks plan.rewardRange']);
  });

  test('of another person needs the name', () => expect(withStep({ who: 'third' })).toEqual(['must plan.whoName']));
  test('before the day of its agreement is wrong', () =>
    expect(withStep({ dueOn: '2026-04-06' })).toEqual(['must plan.stepBeforeAgreement']));

  test.each(['De brieven in een tas', 'Aanmelding schuldhulp', 'naar de naaigroep', 'Motivatie vinden'])(
    '“%s” is asked about its verb',
    (action) => expect(beginsUnlikeAVerb(action)).toBe(true),
  );

  test('no step of the worked case is asked about its verb', () => {
    const actions = naimaGoals.flatMap((goal) => goal.steps.map(({ step }) => step.action));
    expect(actions.length).toBe(5);
    expect(actions.filter(beginsUnlikeAVerb)).toEqual([]);
  });
});

describe('steps now', () => {
  test('are three at most, the nearest first, and never lose one', () => {
    const anyStep = fc.record({ dueOn: fc.integer({ min: 10, max: 28 }), status: fc.constantFrom(...stepStatus) });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (some) => {
        const steps = some.map(({ dueOn, status }, index) => aStep({ id: String(index), dueOn: `2026-04-${dueOn}`, status }));
        const { now, later } = stepsNow(steps);
        expect(now.length).toBeLessThanOrEqual(3);
        expect([...now, ...later].map((step) => step.id).toSorted()).toEqual(
          steps
            .filter((step) => step.status === 'open')
            .map((step) => step.id)
            .toSorted(),
        );
        const days = [...now, ...later].map((step) => step.dueOn);
        expect(days).toEqual(days.toSorted());
        expect(later.length === 0 || now.length === 3).toBe(true);
      }),
    );
  });
});

describe('how a step went', () => {
  const outcome = (more: Partial<StepOutcome> = {}): StepOutcome => ({
    status: 'done',
    wentOn: '2026-04-08',
    lookingBack: '',
    againOn: null,
    rewardGivenOn: null,
    ...more,
  });
  const record = (more: Partial<StepOutcome>, step: Partial<Step> = {}) => recordOutcome(aStep(step), outcome(more), '2026-04-20');

  test('is kept with its day', () => expect(record({})).toMatchObject({ status: 'done', wentOn: '2026-04-08' }));

  test.each([
    [{ wentOn: '2026-04-21' }, 'plan.outcomeInFuture'],
    [{ wentOn: '2026-04-06' }, 'plan.outcomeTooEarly'],
    [{ status: 'different', lookingBack: ' ' }, 'plan.whatWasGoingOn'],
    [{ status: 'different', lookingBack: 'Kind ziek', rewardGivenOn: '2026-04-08' }, 'plan.rewardOnDoneStep'],
    [{ rewardGivenOn: '2026-04-08' }, 'plan.noRewardAgreed'],
  ] satisfies [Partial<StepOutcome>, string][])('%o is refused: %s', (more, code) => expect(() => record(more)).toThrow(code));

  test('that went differently can be tried again on another day; nothing is held against anyone', () => {
    const went = record({ status: 'different', lookingBack: 'Lina was ziek.' }, { reward: 2_500 });
    const again = tryAgain(went, '2026-04-21', '2026-04-14', 'again');
    expect(again).toMatchObject({
      followsId: 'step',
      status: 'open',
      dueOn: '2026-04-21',
      agreedOn: '2026-04-14',
      lookingBack: '',
      reward: 2_500,
    });
    expect(() => tryAgain(went, '2026-04-13', '2026-04-14', 'again')).toThrow('plan.stepBeforeAgreement');
    expect(Object.keys(went).filter((key) => /penalt|sanction|straf|maatregel/i.test(key))).toEqual([]);
  });

  test('can be set back to open', () => {
    expect(recordOutcome(record({}), outcome({ status: 'open' }), '2026-04-20')).toMatchObject({ status: 'open', wentOn: null });
  });
});

describe('a duty closes only after what the law asks first', () => {
  const lone = (born: string | null) => ({ loneParent: true, youngestChildBirthDate: born });
  const couple = { loneParent: false, youngestChildBirthDate: '2020-01-01' };
  const day = '2026-04-07';

  test.each([
    ['work', lone('2017-11-02'), ['urgentReasons', 'childcare', 'schooling', 'capacity']],
    ['work', lone('2022-04-07'), ['urgentReasons', 'childcare', 'schooling', 'capacity', 'exemption']],
    ['work', lone('2014-04-07'), ['urgentReasons']],
    ['work', lone(null), ['urgentReasons', 'childcare', 'schooling', 'capacity', 'exemption']],
    ['work', couple, ['urgentReasons']],
    ['return', lone('2022-04-07'), ['urgentReasons', 'exemption']],
    ['return', lone('2017-11-02'), ['urgentReasons']],
    ['facility', lone('2022-04-07'), []],
    ['inform', lone('2022-04-07'), []],
  ] satisfies [DutyCode, HouseholdFacts, string[]][])('%s for %o', (code, household, questions) => {
    expect(questionsFirst(code, household, day)).toEqual(questions);
  });

  test('each open question is a need of its own', () => {
    const duty = aDuty({ ground: 'work', asked: { ...emptyAsked, urgentReasons: 'Nee.', schooling: 'Mbo-2.' } });
    const needs = planNeeds({ ...aWholePlan(), plan: aPlan({ duties: [duty] }) }, planFacts);
    expect(needs.map((need) => need.field)).toEqual(['duties.duties.0.asked.childcare', 'duties.duties.0.asked.capacity']);
  });

  test('the household is read from the case file; one unknown birth date leaves the age open', () => {
    const child = (birthDate: string | null) => ({ role: 'child', birthDate });
    expect(householdFacts('loneParent', [child('2014-01-01'), child('2017-11-02')])).toEqual(lone('2017-11-02'));
    expect(householdFacts('loneParent', [child('2014-01-01'), child(null)])).toEqual(lone(null));
    expect(householdFacts('couple', [{ role: 'partner', birthDate: '1990-01-01' }])).toEqual({
      loneParent: false,
      youngestChildBirthDate: null,
    });
    expect(householdFacts('other', []).loneParent).toBeNull();
  });
});
