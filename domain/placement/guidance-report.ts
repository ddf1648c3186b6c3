import { z } from 'zod';
import type { LocalDate } from '../local-date.ts';
import { addDays, addMonths } from '../local-date.ts';
import type { Need } from '../need.ts';
import { filled, requiredDay, Text } from '../shapes.ts';
import type { RegimeUse } from './hours.ts';
import { regimeNeeds, sensitiveForEmployer, signatureNeeds } from './needs.ts';
import type { PlacementGoal } from './placement.ts';
import { Signatures } from './placement.ts';
import type { Visit } from './visit.ts';

/** How far a goal came, and what shows it. */
export const GoalProgress = z.object({ goalId: z.string(), result: z.enum(['reached', 'partly', 'notYet']).nullable(), evidence: Text });

/** A jobcoach's report over a period (begeleidingsverslag). The contacts are not in it: they are the visits of its period. */
export const GuidanceReportText = z.object({
  from: requiredDay,
  until: requiredDay,
  progress: z.array(GoalProgress).max(30),
  pace: Text,
  quality: Text,
  employability: Text,
  workerView: Text,
  employerView: Text,
  adjustment: Text,
  extend: z.enum(['yes', 'no']).nullable(),
  extendReason: Text,
  /** Written for the employer: the only words of this report in the employer's copy. */
  forEmployer: Text,
  agreed: Signatures,
});
export type GuidanceReportText = z.infer<typeof GuidanceReportText>;

export const GuidanceReport = GuidanceReportText.extend({ id: z.string(), placementId: z.string(), changedAt: z.string() });
export type GuidanceReport = z.infer<typeof GuidanceReport>;

/** What is missing or doubtful before a report may be closed. `visits` are those of its period. */
export function guidanceReportNeeds(
  report: GuidanceReport,
  goals: readonly PlacementGoal[],
  visits: readonly Visit[],
  use: RegimeUse | null,
  today: LocalDate,
): readonly Need[] {
  return [
    ...when(report.until < report.from, must('placement.periodTurned', 'guidance.until')),
    ...when(report.until > today, must('placement.periodNotOver', 'guidance.until')),
    ...when(visits.length === 0, must('placement.noVisits', 'guidance.from')),
    ...goals.flatMap((goal) => progressNeeds(report, goal)),
    ...reportFields.filter(([name]) => !filled(report[name])).map(([name, code]) => must(code, `guidance.${name}`)),
    ...when(![report.pace, report.quality, report.employability].some(filled), asks('placement.functioning', 'guidance.pace')),
    ...when(report.extend === null, asks('placement.extend', 'guidance.extend')),
    ...when(report.extend !== null && !filled(report.extendReason), must('placement.extendReason', 'guidance.extendReason')),
    ...(use === null ? [] : regimeNeeds(use)),
    ...sensitiveForEmployer(report.forEmployer, 'guidance.forEmployer'),
    ...visits.flatMap((visit) => sensitiveForEmployer(visit.forEmployer, `visit:${visit.id}.forEmployer`)),
    ...signatureNeeds(report.agreed, 'guidance.agreed'),
  ];
}

function progressNeeds(report: GuidanceReport, goal: PlacementGoal): readonly Need[] {
  const index = report.progress.findIndex((each) => each.goalId === goal.id);
  const progress = report.progress[index];
  const at = (name: string) => `guidance.progress.${Math.max(0, index)}.${name}`;
  const params = { goal: goal.goal };
  return [
    ...when((progress?.result ?? null) === null, must('placement.progress', at('result'), params)),
    ...when(!filled(progress?.evidence ?? ''), must('placement.progressEvidence', at('evidence'), params)),
  ];
}

/** A report is due at every half-year of the placement; the last day of the half-year after what was last reported. */
export function reportDueOn(
  placement: Readonly<{ startsOn: LocalDate; endsOn: LocalDate | null }>,
  lastReportedUntil: LocalDate | null,
): LocalDate {
  const from = lastReportedUntil === null ? placement.startsOn : addDays(lastReportedUntil, 1);
  const halfYear = addDays(addMonths(from, 6), -1);
  return placement.endsOn !== null && placement.endsOn < halfYear ? placement.endsOn : halfYear;
}

/** How long before the half-year a report is announced. */
export const REPORT_WARNING_DAYS = 28;

const reportFields = [
  ['workerView', 'placement.workerView'],
  ['employerView', 'placement.employerView'],
  ['adjustment', 'placement.adjustment'],
] as const;

const must = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'must', params });
const asks = (code: Need['code'], field: string, params: Need['params'] = {}): Need => ({ code, field, weight: 'asks', params });
const when = (said: boolean, need: Need): readonly Need[] => (said ? [need] : []);
