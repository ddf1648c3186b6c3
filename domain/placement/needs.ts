import { findSensitiveWord } from '../budget/check-words.ts';
import { uwvCustom } from '../content/placement-forms.ts';
import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import type { RegimeUse } from './hours.ts';
import type { LengthCheck } from './limits.ts';
import { shorterThan } from './limits.ts';
import type { Placement, PlacementGoal, Signatures } from './placement.ts';
import { parties } from './placement.ts';

/** What is missing or doubtful before the coaching plan may be closed. `field` is `part` or `goal:id`, then the name in that form. */
export function coachingPlanNeeds(
  placement: Placement,
  goals: readonly PlacementGoal[],
  length: LengthCheck | null,
  use: RegimeUse | null,
): readonly Need[] {
  return [
    ...frameNeeds(placement),
    ...(length === null ? [] : lengthNeeds(placement, length)),
    ...uwvNeeds(placement),
    ...(use === null ? [asks('placement.regime', 'frame.regimeQuarters')] : regimeNeeds(use)),
    ...textNeeds(placement),
    ...when(goals.length === 0, must('placement.goal', 'goals')),
    ...goals.flatMap(goalNeeds),
    ...wordsForEmployer(placement),
    ...signatureNeeds(placement.agreed, 'agreed'),
  ];
}

/** Over the hours of the regime is asked about, unless hours of before were carried over with a reason. */
export const regimeNeeds = (use: RegimeUse): readonly Need[] =>
  when(use.over && !use.coveredByCarryOver, asks('placement.regimeOver', 'frame.carryOverQuarters', { percent: use.percent }));

/** Health, justice and other special data do not belong in what the employer reads: asked, because a word can be innocent. */
export const sensitiveForEmployer = (text: string, field: string): readonly Need[] => {
  const word = findSensitiveWord(text);
  return word === null ? [] : [asks('placement.sensitive', field, { word })];
};

/** A name and a day of each of the three; they may come at different times. */
export const signatureNeeds = (agreed: Signatures, part: string): readonly Need[] =>
  parties.flatMap((party) =>
    when(!filled(agreed[party].name) || agreed[party].on === null, must(unsigned[party], `${part}.${party}.name`)),
  );

function frameNeeds(placement: Placement): readonly Need[] {
  const { form, wageValue, wageValueAgainOn } = placement;
  const open = frameFields.filter(([name]) => placement[name] === null);
  return [
    ...when(!filled(placement.jobTitle), must('placement.jobTitle', 'frame.jobTitle')),
    ...open.map(([name, code]) => must(code, `frame.${name}`)),
    ...when(form === 'wageSubsidy' && wageValue === null, must('placement.wageValue', 'frame.wageValue')),
    ...when(form === 'wageSubsidy' && wageValueAgainOn === null, must('placement.wageValueAgainOn', 'frame.wageValueAgainOn')),
    ...when(
      placement.carryOverQuarters > 0 && !filled(placement.carryOverReason),
      must('placement.carryOverReason', 'frame.carryOverReason'),
    ),
  ];
}

function lengthNeeds(placement: Placement, { form, lastDay, lastDayExtended }: LengthCheck): readonly Need[] {
  const { endsOn, startsOn, localLimitMonths } = placement;
  if (endsOn === null) return when(!form.paid, must('placement.endsOn', 'frame.endsOn'));
  if (startsOn !== null && endsOn < startsOn) return [must('placement.endsBeforeStart', 'frame.endsOn')];
  if (lastDay === null || lastDayExtended === null) return when(!form.paid, asks('placement.localLimitMonths', 'frame.localLimitMonths'));
  const months = form.maxMonths ?? localLimitMonths ?? 0;
  const longest = months + (form.maxMonths === null ? 0 : (form.extraMonths ?? 0));
  if (endsOn > lastDayExtended)
    return [{ ...asks('placement.tooLong', 'frame.endsOn', { months: longest }), weight: form.hardLimit ? 'must' : 'asks' }];
  return when(
    endsOn > lastDay && !filled(placement.extensionReason),
    asks('placement.extensionReason', 'frame.extensionReason', { months }),
  );
}

/** What UWV usually asks before it pays a jobcoach: it warns, since the contract can be right without it. */
function uwvNeeds({ financier, startsOn, endsOn, hoursPerWeek }: Placement): readonly Need[] {
  if (financier !== 'uwv') return [];
  const { leastMonths: months, leastHours: hours } = uwvCustom;
  return [
    ...when(
      startsOn !== null && endsOn !== null && shorterThan(startsOn, endsOn, months),
      asks('placement.uwvShort', 'frame.endsOn', { months }),
    ),
    ...when(hoursPerWeek !== null && hoursPerWeek < hours, asks('placement.uwvFewHours', 'frame.hoursPerWeek', { hours })),
  ];
}

function textNeeds(placement: Placement): readonly Need[] {
  return [
    ...coachingFields.filter(([name]) => !filled(placement[name])).map(([name, code]) => must(code, `coaching.${name}`)),
    ...placement.discrepancies.flatMap((gap, index) =>
      when(!filled(gap.solution), must('placement.solution', `coaching.discrepancies.${index}.solution`, { row: index + 1 })),
    ),
    ...when(!filled(placement.relapseSignals), asks('placement.relapseSignals', 'coaching.relapseSignals')),
    ...when(placement.evaluations.length === 0, must('placement.evaluations', 'coaching.evaluations')),
    ...when(!filled(placement.forEmployer.introduction), asks('placement.introduction', 'employer.introduction')),
  ];
}

const wordsForEmployer = ({ forEmployer }: Placement): readonly Need[] => [
  ...sensitiveForEmployer(forEmployer.introduction, 'employer.introduction'),
  ...sensitiveForEmployer(forEmployer.agreements, 'employer.agreements'),
  ...sensitiveForEmployer(forEmployer.supervisorTips, 'employer.supervisorTips'),
];

function goalNeeds(goal: PlacementGoal): readonly Need[] {
  const at = (name: string) => `goal:${goal.id}.${name}`;
  const params = { goal: goal.goal };
  return [
    ...when(!filled(goal.norm), must('placement.goalNorm', at('norm'), params)),
    ...when(!filled(goal.measuredBy), must('placement.goalMeasuredBy', at('measuredBy'), params)),
    ...when(goal.targetOn === null, must('placement.goalTargetOn', at('targetOn'), params)),
    ...when(goal.budgetQuarters === null, asks('placement.goalBudget', at('budgetQuarters'), params)),
    ...sensitiveForEmployer(goal.forEmployer, at('forEmployer')),
  ];
}

const frameFields = [
  ['purpose', 'placement.purpose'],
  ['form', 'placement.form'],
  ['hoursPerWeek', 'placement.hoursPerWeek'],
  ['startsOn', 'placement.startsOn'],
  ['financier', 'placement.financier'],
] as const;

const coachingFields = [
  ['start', 'placement.start'],
  ['strengths', 'placement.strengths'],
  ['supervisorRole', 'placement.supervisorRole'],
  ['phaseOut', 'placement.phaseOut'],
] as const;

const unsigned = { worker: 'placement.agreedWorker', employer: 'placement.agreedEmployer', coach: 'placement.agreedCoach' } as const;

const must = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'must', params });
const asks = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'asks', params });
const when = (said: boolean, need: Need): readonly Need[] => (said ? [need] : []);
