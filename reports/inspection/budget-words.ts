import { couldBeOrdinary, evaluationMoments, evaluationResults } from '#domain/budget/after.ts';
import type { StepName } from '#domain/budget/request.ts';
import { paths } from '#domain/budget/request.ts';
import { factShape } from './budget-situation-words.ts';
import { stepShapes } from './budget-steps-words.ts';
import type { Shape } from './shape.ts';
import { among, choice, day, moment, off, partOf, rows, text, within } from './shape.ts';
import type { Item, Proposal, TableWords } from './table-words.ts';

const stepNames = Object.keys(stepShapes) as StepName[]; // `keys` of a constant table.
const path = choice('inspection:field.path', paths, (code, { t }) => t(`inspection:path.${code}`));

/** The steps of a closed decision, each compared with the step of the same request. */
const stepsShape: Shape = Object.fromEntries(
  stepNames.map((step) => [
    step,
    among(
      stepShapes[step],
      within('budget_step', () => step),
    ),
  ]),
);

/** What a closed decision says, complete in itself. */
export const budgetBody: Shape = {
  path,
  steps: among(stepsShape),
  frozen: partOf(
    'inspection:entry.frozenFacts',
    { at: moment('inspection:field.frozenAt'), facts: rows('budget:situation.facts', factShape) },
    within('budget_frozen_facts'),
  ),
  writer: partOf('inspection:field.writer', {
    name: text('profile:field.name'),
    jobTitle: text('profile:field.jobTitle'),
    organisation: text('profile:field.organisation'),
    mandateNumber: text('profile:field.mandateNumber'),
  }),
  lawDate: day('report:lawDate'),
};

/** A fact that someone else told asks for a second look at the step it stands in. */
function thirdPartyFact({ body, facts }: Item): Proposal | null {
  const told = typeof body === 'object' && body !== null && 'facts' in body ? body.facts : facts;
  const third =
    Array.isArray(told) &&
    told.some((fact: unknown) => typeof fact === 'object' && fact !== null && 'source' in fact && fact.source === 'third');
  return third ? 'thirdParty' : null;
}

const underRequest = { table: 'budget_request', by: 'requestId' } as const;

export const budgetWords: Readonly<Record<string, TableWords>> = {
  budget_request: {
    group: 'budget',
    name: 'inspection:entry.request',
    at: 'createdAt',
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      path,
      pathReason: text('inspection:field.pathReason'),
      // These follow from the steps, which are printed under the request.
      threat: off('saidElsewhere'),
      reportedAt: off('saidElsewhere'),
      talkOn: off('saidElsewhere'),
      fatalAt: off('saidElsewhere'),
      amount: off('saidElsewhere'),
      outcome: off('saidElsewhere'),
      decidedAt: off('saidElsewhere'),
      announcedOn: off('saidElsewhere'),
      reasonsFollow: off('saidElsewhere'),
      reasonsSentOn: off('saidElsewhere'),
      paidAt: moment('budget:payment.paidAt'),
      lateReason: text('budget:payment.lateReason'),
      proof: text('budget:payment.proof'),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  budget_step: {
    group: 'budget',
    name: 'inspection:entry.budgetStep',
    keys: ['requestId', 'step'],
    under: underRequest,
    which: 'step',
    rank: ({ step }) => stepNames.findIndex((each) => each === step),
    proposes: thirdPartyFact,
    shape: ({ step }) => ({
      requestId: off('id'),
      step: choice('inspection:field.step', stepNames, (code, { t }) => t(`budget:title.${code}`)),
      body: among(stepShapes[stepNames.find((each) => each === step) ?? 'situation']),
      bodyVersion: off('version'),
      toReview: off('version'),
      savedAt: moment('inspection:field.savedAt'),
    }),
  },
  budget_frozen_facts: {
    group: 'budget',
    name: 'inspection:entry.frozenFacts',
    keys: ['requestId'],
    under: underRequest,
    proposes: thirdPartyFact,
    shape: {
      requestId: off('id'),
      facts: rows('budget:situation.facts', factShape),
      factsVersion: off('version'),
      frozenAt: moment('inspection:field.frozenAt'),
    },
  },
  budget_evaluation: {
    group: 'budget',
    name: 'inspection:entry.evaluation',
    keys: ['requestId', 'moment'],
    under: underRequest,
    which: 'moment',
    order: ['doneOn'],
    shape: {
      requestId: off('id'),
      moment: choice('budget:evaluation.moment', evaluationMoments, (code, { t }) => t(`budget:choices.evaluationMoment.${code}`)),
      doneOn: day('budget:evaluation.on'),
      result: choice('budget:evaluation.result', evaluationResults, (code, { t }) => t(`budget:choices.evaluationResult.${code}`)),
      explanation: text('budget:evaluation.explanation'),
      ordinary: choice('budget:evaluation.ordinary', couldBeOrdinary, (code, { t }) => t(`budget:choices.ordinary.${code}`)),
      signal: text('budget:evaluation.signal'),
      savedAt: moment('inspection:field.savedAt'),
    },
  },
};
