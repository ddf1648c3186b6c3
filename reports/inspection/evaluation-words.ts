import { answers, evaluationDecisions, experienceMoments, goalOutcomes } from '#domain/evaluation/evaluation.ts';
import type { Shape } from './shape.ts';
import { choice, day, moment, off, ownWords, plain, ref, text } from './shape.ts';
import type { TableWords } from './table-words.ts';

const answer = (label: Parameters<typeof choice>[0]) => choice(label, answers, (code, { t }) => t(`evaluation:answer.${code}`));

const headShape: Shape = {
  id: off('id'),
  planId: off('id'),
  planVersion: plain('documents:column.version'),
  heldOn: day('evaluation:field.heldOn'),
  present: text('evaluation:field.present'),
  whatWorked: text('evaluation:field.whatWorked'),
  whatDidNot: text('evaluation:field.whatDidNot'),
  unintended: text('evaluation:field.unintended'),
  decision: choice('evaluation:field.decision', evaluationDecisions, (code, { t }) => t(`evaluation:decision.${code}`)),
  reason: text('evaluation:field.reason'),
  nextOn: day('evaluation:field.nextOn'),
  changedAt: moment('inspection:field.changedAt'),
};

const goalShape: Shape = {
  evaluationId: off('id'),
  goalId: ref('inspection:entry.goal', 'plan_goal'),
  position: off('order'),
  outcome: choice('evaluation:field.outcome', goalOutcomes, (code, { t }) => t(`evaluation:outcome.${code}`)),
  evidence: text('evaluation:field.evidence'),
  clientWords: ownWords('evaluation:field.clientWords'),
};

const experienceShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  askedOn: day('evaluation:experience.askedOn'),
  moment: choice('evaluation:experience.moment', experienceMoments, (code, { t }) => t(`evaluation:moment.${code}`)),
  heard: answer('evaluation:experience.heard'),
  heardWords: ownWords('evaluation:experience.heard'),
  clear: answer('evaluation:experience.clear'),
  clearWords: ownWords('evaluation:experience.clear'),
  helped: answer('evaluation:experience.helped'),
  helpedWords: ownWords('evaluation:experience.helped'),
};

export const evaluationWords: Readonly<Record<string, TableWords>> = {
  evaluation: {
    group: 'plan',
    name: 'inspection:entry.planEvaluation',
    under: { table: 'plan', by: 'planId' },
    at: 'heldOn',
    order: ['heldOn', 'id'],
    shape: headShape,
  },
  evaluation_goal: {
    group: 'plan',
    name: 'inspection:entry.goalOutcome',
    keys: ['evaluationId', 'goalId'],
    under: { table: 'evaluation', by: 'evaluationId' },
    order: ['position'],
    shape: goalShape,
  },
  client_experience: {
    group: 'plan',
    name: 'inspection:entry.experience',
    at: 'askedOn',
    order: ['askedOn', 'id'],
    shape: experienceShape,
  },
};
