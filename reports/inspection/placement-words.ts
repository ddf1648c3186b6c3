import { formCodes, placementForms } from '#domain/content/placement-forms.ts';
import { financiers, parties, purposes } from '#domain/placement/placement.ts';
import type { Shape } from './shape.ts';
import { address, among, byId, choice, day, moment, number, off, ownWords, partOf, percent, quarters, ref, rows, text } from './shape.ts';
import type { TableWords } from './table-words.ts';

const signaturesShape: Shape = Object.fromEntries(
  parties.map((party) => [
    party,
    partOf(`placement:parties.${party}`, { name: text('inspection:field.signedBy'), on: day('inspection:field.signedOn') }),
  ]),
);

const employerShape: Shape = {
  id: off('id'),
  name: text('placement:workplace.employerName'),
  place: address('placement:workplace.employerPlace'),
  contactName: text('placement:workplace.contactName'),
  contactDetails: address('placement:workplace.contactDetails'),
};

const workplaceShape: Shape = {
  id: off('id'),
  employerId: off('id'),
  name: text('placement:workplace.workplaceName'),
  place: address('placement:workplace.workplacePlace'),
  supervisor: text('placement:workplace.supervisor'),
};

const frameShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  workplaceId: ref('placement:frame.workplaceId', 'workplace'),
  jobTitle: text('placement:frame.jobTitle'),
  purpose: choice('placement:frame.purpose', purposes, (code, { t }) => t(`placement:purposes.${code}`)),
  form: choice(
    'placement:frame.form',
    formCodes,
    (code, { language }) => placementForms.find((form) => form.code === code)?.name[language] ?? '',
  ),
  hoursPerWeek: number('placement:frame.hoursPerWeek'),
  startsOn: day('placement:frame.startsOn'),
  endsOn: day('placement:frame.endsOn'),
  extensionReason: text('placement:frame.extensionReason'),
  localLimitMonths: number('inspection:field.localLimitMonths'),
  wageValue: percent('placement:frame.wageValue'),
  wageValueAgainOn: day('placement:frame.wageValueAgainOn'),
  financier: choice('placement:frame.financier', financiers, (code, { t }) => t(`placement:financiers.${code}`)),
  regime: text('placement:frame.regime'),
  regimeQuarters: quarters('placement:report.regime'),
  regimeFrom: day('placement:frame.regimeFrom'),
  regimeUntil: day('placement:frame.regimeUntil'),
  carryOverQuarters: quarters('inspection:field.carryOver'),
  carryOverReason: text('placement:frame.carryOverReason'),
};

const coachingShape: Shape = {
  start: text('placement:coaching.start'),
  strengths: text('placement:coaching.strengths'),
  discrepancies: rows('placement:coaching.discrepancies', {
    demand: text('placement:coaching.demand'),
    canNow: text('placement:coaching.canNow'),
    solution: text('placement:coaching.solution'),
  }),
  supervisorRole: text('placement:coaching.supervisorRole'),
  phaseOut: text('placement:coaching.phaseOut'),
  relapseSignals: text('placement:coaching.relapseSignals'),
};

const forEmployer = partOf('placement:forEmployer.title', {
  introduction: ownWords('placement:forEmployer.introduction'),
  agreements: text('placement:forEmployer.agreements'),
  supervisorTips: text('placement:forEmployer.supervisorTips'),
});
const agreed = partOf('placement:agreed.title', signaturesShape);

const goalShape: Shape = {
  id: off('id'),
  placementId: off('id'),
  position: off('order'),
  kind: choice('placement:goal.kind', ['work', 'personal'] as const, (code, { t }) => t(`placement:goalKind.${code}`)),
  goal: text('placement:goal.goal'),
  norm: text('placement:goal.norm'),
  measuredBy: text('placement:goal.measuredBy'),
  targetOn: day('placement:goal.targetOn'),
  budgetQuarters: quarters('placement:report.budget'),
  forEmployer: text('placement:goal.forEmployer'),
};

const visitShape: Shape = {
  id: off('id'),
  placementId: off('id'),
  visitedOn: day('placement:visit.visitedOn'),
  goalId: ref('placement:visit.goalId', 'placement_goal'),
  quarters: quarters('placement:visit.quarters'),
  travelQuarters: quarters('placement:visit.travelQuarters'),
  noShowQuarters: quarters('placement:visit.noShowQuarters'),
  place: address('placement:visit.place'),
  withWhom: text('placement:visit.withWhom'),
  seen: text('placement:visit.seen'),
  agreed: text('placement:visit.agreed'),
  workerView: ownWords('placement:visit.workerView'),
  employerView: text('placement:visit.employerView'),
  forEmployer: text('placement:visit.forEmployer'),
};

const reportShape: Shape = {
  progress: rows('placement:guidance.progress', {
    goalId: ref('placement:visit.goalId', 'placement_goal'),
    result: choice('placement:guidance.result', ['reached', 'partly', 'notYet'] as const, (code, { t }) => t(`placement:result.${code}`)),
    evidence: text('placement:guidance.evidence'),
  }),
  pace: text('placement:guidance.pace'),
  quality: text('placement:guidance.quality'),
  employability: text('placement:guidance.employability'),
  workerView: ownWords('placement:visit.workerView'),
  employerView: text('placement:visit.employerView'),
  adjustment: text('placement:guidance.adjustment'),
  extend: choice('placement:guidance.extend', ['yes', 'no'] as const, (code, { t }) => t(`placement:extend.${code}`)),
  extendReason: text('placement:guidance.extendReason'),
  forEmployer: text('placement:guidance.forEmployer'),
  agreed,
};

/** What a closed coaching plan says, complete in itself. */
export const placementBody: Shape = {
  placement: among(
    {
      ...frameShape,
      ...coachingShape,
      evaluations: rows('placement:coaching.evaluations', { on: day('placement:coaching.evaluationOn') }),
      forEmployer,
      agreed,
    },
    byId('placement'),
  ),
  goals: rows('placement:goals.title', goalShape, byId('placement_goal')),
  workplace: partOf('inspection:entry.workplace', workplaceShape, byId('workplace')),
  employer: partOf('inspection:entry.employer', employerShape, byId('employer')),
  client: off('saidElsewhere'),
};

/** What a closed report over a period says, with the contacts as they were then. */
export const guidanceBody: Shape = {
  ...placementBody,
  report: among(
    { id: off('id'), placementId: off('id'), from: day('placement:guidance.from'), until: day('placement:guidance.until'), ...reportShape },
    byId('guidance_report'),
  ),
  visits: rows('placement:visits.list', visitShape, byId('visit')),
};

const underPlacement = { table: 'placement', by: 'placementId' } as const;

export const placementWords: Readonly<Record<string, TableWords>> = {
  placement: {
    group: 'placement',
    name: 'inspection:entry.placement',
    at: 'startsOn',
    shape: {
      ...frameShape,
      coaching: among(coachingShape),
      forEmployer,
      agreed,
      contentVersion: off('version'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  placement_evaluation: {
    group: 'placement',
    name: 'inspection:entry.placementEvaluation',
    keys: ['placementId', 'dueOn'],
    under: underPlacement,
    order: ['dueOn'],
    grid: ['dueOn'],
    shape: { placementId: off('id'), dueOn: day('placement:coaching.evaluationOn') },
  },
  placement_goal: {
    group: 'placement',
    name: 'inspection:entry.placementGoal',
    under: underPlacement,
    order: ['position', 'id'],
    shape: goalShape,
  },
  visit: {
    group: 'placement',
    name: 'inspection:entry.visit',
    under: underPlacement,
    at: 'visitedOn',
    order: ['visitedOn', 'id'],
    shape: { ...visitShape, changedAt: moment('inspection:field.changedAt') },
  },
  guidance_report: {
    group: 'placement',
    name: 'inspection:entry.guidance',
    under: underPlacement,
    at: 'periodUntil',
    order: ['periodUntil'],
    shape: {
      id: off('id'),
      placementId: off('id'),
      periodFrom: day('placement:guidance.from'),
      periodUntil: day('placement:guidance.until'),
      content: among(reportShape),
      contentVersion: off('version'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  workplace: {
    group: 'placement',
    name: 'inspection:entry.workplace',
    shape: { ...workplaceShape, employerId: ref('placement:report.employer', 'employer') },
  },
  employer: { group: 'placement', name: 'inspection:entry.employer', proposes: () => 'thirdParty', shape: employerShape },
};
