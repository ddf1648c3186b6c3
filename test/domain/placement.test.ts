import { formOn } from '#domain/content/placement-forms.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { addDays, addMonths } from '#domain/local-date.ts';
import { guidanceReportNeeds, reportDueOn } from '#domain/placement/guidance-report.ts';
import { guidancePerGoal, hoursOf, regimeUse, visitsIn } from '#domain/placement/hours.ts';
import { checkLength } from '#domain/placement/limits.ts';
import { coachingPlanNeeds } from '#domain/placement/needs.ts';
import type { Placement } from '#domain/placement/placement.ts';
import { checkVisit } from '#domain/placement/visit.ts';
import { aPlacement, aPlacementGoal, aReport, aVisit } from '#test/make-placement.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Stretch = Pick<Placement, 'form' | 'startsOn' | 'endsOn'>;

const codes = (more: Partial<Placement> = {}, earlier: readonly Stretch[] = [], used = 0) => {
  const placement = aPlacement(more);
  const use = regimeUse(placement, [aVisit({ quarters: used })]);
  return coachingPlanNeeds(placement, [aPlacementGoal()], checkLength(placement, earlier), use).map(
    (need) => `${need.weight} ${need.code}`,
  );
};
const trial = (startsOn: LocalDate, endsOn: LocalDate | null, more: Partial<Placement> = {}) =>
  ({ form: 'trialPlace', startsOn, endsOn, ...more }) as const;

describe('a coaching plan can be closed', () => {
  test('when all is there', () => expect(codes()).toEqual([]));

  test.each([
    [{ jobTitle: ' ' }, 'must placement.jobTitle'],
    [{ purpose: null }, 'must placement.purpose'],
    [{ form: null }, 'must placement.form'],
    [{ hoursPerWeek: null }, 'must placement.hoursPerWeek'],
    [{ startsOn: null }, 'must placement.startsOn'],
    [{ endsOn: null }, 'must placement.endsOn'],
    [{ endsOn: '2026-10-11' }, 'must placement.endsBeforeStart'],
    [{ financier: null }, 'must placement.financier'],
    [{ regimeQuarters: null }, 'asks placement.regime'],
    [{ start: '' }, 'must placement.start'],
    [{ strengths: '' }, 'must placement.strengths'],
    [{ supervisorRole: '' }, 'must placement.supervisorRole'],
    [{ phaseOut: '' }, 'must placement.phaseOut'],
    [{ relapseSignals: '' }, 'asks placement.relapseSignals'],
    [{ evaluations: [] }, 'must placement.evaluations'],
    [{ discrepancies: [{ demand: 'lockmachine', canNow: '', solution: '' }] }, 'must placement.solution'],
    [{ localLimitMonths: null }, 'asks placement.localLimitMonths'],
    [{ carryOverQuarters: 4 }, 'must placement.carryOverReason'],
    [{ agreed: { ...aPlacement().agreed, employer: { name: 'S. Bakker', on: null } } }, 'must placement.agreedEmployer'],
    [{ form: 'wageSubsidy' }, 'must placement.wageValue'],
    [{ form: 'wageSubsidy', wageValue: 60 }, 'must placement.wageValueAgainOn'],
    [{ forEmployer: { introduction: 'Ik heb een depressie gehad.', agreements: '', supervisorTips: '' } }, 'asks placement.sensitive'],
  ] satisfies [Partial<Placement>, string][])('not quietly with %o', (more, need) => expect(codes(more)).toContain(need));
});

describe('a trial place', () => {
  test.each([
    ['2026-12-11', []],
    ['2026-12-12', ['asks placement.extensionReason']],
    ['2027-04-11', ['asks placement.extensionReason']],
    ['2027-04-12', ['must placement.tooLong']],
  ])('from 12 October until %s gives %j', (endsOn, needs) => expect(codes(trial('2026-10-12', endsOn))).toEqual(needs));

  test('counts earlier trial places at the same employer', () => {
    const before = trial('2026-03-01', '2026-04-30');
    expect(codes(trial('2026-10-12', '2026-12-11', { extensionReason: 'Nieuwe functie.' }), [before])).toEqual([]);
    expect(codes(trial('2026-10-12', '2027-03-01', { extensionReason: 'Nieuwe functie.' }), [before])).toEqual(['must placement.tooLong']);
    expect(codes(trial('2026-10-12', '2026-12-11'), [{ ...before, form: 'workExperience' }])).toEqual([]);
  });

  test('never passes six months in all, whatever the split', () => {
    const start = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 250 }), (startsOn, before, days) => {
        const earlier = trial(addDays(startsOn, -200), addDays(startsOn, -200 + before - 1));
        const blocked = codes(trial(startsOn, addDays(startsOn, days - 1)), [earlier]).includes('must placement.tooLong');
        const allowed = addDays(addMonths(startsOn, 6), -1) >= addDays(startsOn, days + before - 1);
        expect(blocked).toBe(!allowed);
      }),
    );
  });
});

describe('other forms', () => {
  test('a participation place passes 24 months only by decision, so it asks', () => {
    const form = 'participationPlace';
    expect(codes({ form, endsOn: '2028-10-11' })).toEqual([]);
    expect(codes({ form, endsOn: '2028-10-12' })).toEqual(['asks placement.extensionReason']);
    expect(codes({ form, endsOn: '2030-10-12' })).toEqual(['asks placement.tooLong']);
  });

  test('paid work may be without an end', () => expect(codes({ form: 'employment', endsOn: null })).toEqual([]));

  test('UWV warns at a short contract and at few hours, and only UWV', () => {
    const short = { form: 'employment', endsOn: '2027-04-10', hoursPerWeek: 11.5 } as const;
    expect(codes({ ...short, financier: 'uwv' })).toEqual(['asks placement.uwvShort', 'asks placement.uwvFewHours']);
    expect(codes(short)).toEqual([]);
    expect(codes({ form: 'employment', financier: 'uwv', endsOn: '2027-04-11', hoursPerWeek: 12 })).toEqual([]);
  });

  test('a form is read as of its day, and says how sure we are', () => {
    expect(formOn('trialPlace', '2025-01-01')).toMatchObject({ maxMonths: 2, extraMonths: 4, mark: 'sure' });
    expect(formOn('workExperience', '2026-10-12')).toMatchObject({ maxMonths: null, mark: 'unsure' });
  });
});

describe('hours', () => {
  const anyVisit = fc.record({
    quarters: fc.nat(40),
    travelQuarters: fc.nat(40),
    noShowQuarters: fc.nat(8),
    day: fc.nat(120),
    goalId: fc.constantFrom('goal', 'other'),
  });
  const visitsOf = (some: readonly { day: number; quarters: number; travelQuarters: number; noShowQuarters: number; goalId: string }[]) =>
    some.map(({ day, ...more }, index) => aVisit({ id: String(index), visitedOn: addDays('2026-10-12', day), ...more }));

  test('used are exactly the sum of the contacts of the period, and of the goals', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 20 }), fc.nat(120), (some, cut) => {
        const visits = visitsOf(some);
        const middle = addDays('2026-10-12', cut);
        const first = hoursOf(visitsIn(visits, '2026-10-12', middle));
        const rest = hoursOf(visitsIn(visits, addDays(middle, 1), null));
        const all = hoursOf(visits);
        for (const kind of ['guidance', 'travel', 'noShow'] as const) expect(first[kind] + rest[kind]).toBe(all[kind]);
        expect(guidancePerGoal(visits, 'goal') + guidancePerGoal(visits, 'other')).toBe(all.guidance);
        expect(regimeUse(aPlacement({ regimeUntil: middle }), visits)?.used).toBe(first.guidance);
      }),
    );
  });

  test('over the regime asks, unless hours of before were carried over with a reason', () => {
    expect(codes({}, [], 72)).toEqual([]);
    expect(codes({}, [], 73)).toEqual(['asks placement.regimeOver']);
    expect(codes({ carryOverQuarters: 1, carryOverReason: 'Vakantie in zomer.' }, [], 73)).toEqual([]);
    expect(codes({ carryOverQuarters: 1, carryOverReason: 'Vakantie in zomer.' }, [], 74)).toEqual(['asks placement.regimeOver']);
  });
});

describe('a visit', () => {
  const check = (more: object) => () => checkVisit(aVisit(more), { startsOn: '2026-10-12' }, '2026-11-22');
  test('lies in the past, near the placement, and took time', () => {
    expect(check({})).not.toThrow();
    expect(check({ visitedOn: '2026-11-23' })).toThrow('placement.visitInFuture');
    expect(check({ visitedOn: '2026-04-11' })).toThrow('placement.visitLongBefore');
    expect(check({ quarters: 0, travelQuarters: 0 })).toThrow('placement.visitWithoutTime');
    expect(check({ quarters: 0, travelQuarters: 0, noShowQuarters: 1 })).not.toThrow();
  });
});

describe('a guidance report', () => {
  const needs = (more = {}, visits = [aVisit()]) =>
    guidanceReportNeeds(aReport(more), [aPlacementGoal()], visits, null, '2026-11-22').map((need) => `${need.weight} ${need.code}`);

  test('can be closed when all is there', () => expect(needs()).toEqual([]));

  test.each([
    [{ until: '2026-11-23' }, 'must placement.periodNotOver'],
    [{ from: '2026-11-21' }, 'must placement.periodTurned'],
    [{ progress: [] }, 'must placement.progress'],
    [{ progress: [{ goalId: 'goal', result: 'reached', evidence: '' }] }, 'must placement.progressEvidence'],
    [{ workerView: '' }, 'must placement.workerView'],
    [{ employerView: ' ' }, 'must placement.employerView'],
    [{ adjustment: '' }, 'must placement.adjustment'],
    [{ extend: null }, 'asks placement.extend'],
    [{ extendReason: '' }, 'must placement.extendReason'],
    [{ forEmployer: 'Sinds de psychose gaat het beter.' }, 'asks placement.sensitive'],
  ])('not with %o', (more, need) => expect(needs(more)).toContain(need));

  test('without a visit in its period is not closed', () => expect(needs({}, [])).toEqual(['must placement.noVisits']));

  test('is due at every half-year, and at the end of the contract when that comes first', () => {
    const placement = { startsOn: '2026-10-12', endsOn: '2027-12-31' };
    expect(reportDueOn(placement, null)).toBe('2027-04-11');
    expect(reportDueOn(placement, '2027-04-11')).toBe('2027-10-11');
    expect(reportDueOn(placement, '2027-10-11')).toBe('2027-12-31');
  });
});
