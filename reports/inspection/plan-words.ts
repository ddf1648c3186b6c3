import type { DutyQuestion } from '#domain/content/duties.ts';
import { dutyGrounds } from '#domain/content/duties.ts';
import { principleCodes } from '#domain/content/leading-principles.ts';
import { stepStatus } from '#domain/plan/step.ts';
import type { Shape } from './shape.ts';
import { among, byId, choice, day, lines, moment, money, off, ownWords, partOf, plain, ref, rows, text, yesNo } from './shape.ts';
import type { TableWords } from './table-words.ts';
import { principleWords } from './weighing-words.ts';

const dutyCodes = dutyGrounds.map(({ code }) => code);
const whoCodes = ['client', 'mentor', 'together', 'third'] as const;

/** The questions are the law's own and stand in its words; the answers were typed. */
const askedShape: Shape = {
  urgentReasons: text('inspection:asked.urgentReasons'),
  childcare: text('inspection:asked.childcare'),
  schooling: text('inspection:asked.schooling'),
  capacity: text('inspection:asked.capacity'),
  exemption: text('inspection:asked.exemption'),
} satisfies Record<DutyQuestion, unknown>;

const planShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  plannedOn: day('plan:basis.plannedOn'),
  goalsSetAt: moment('plan:basis.goalsSetAt'),
  hypothesisId: ref('plan:basis.hypothesisId', 'hypothesis'),
  noHypothesisReason: text('plan:basis.noHypothesisReason'),
  annexTo: text('plan:basis.annexTo'),
  support: rows('plan:support.list', {
    what: text('plan:support.what'),
    who: text('plan:support.who'),
    howOften: text('plan:support.howOften'),
    from: day('plan:support.from'),
  }),
  duties: rows('plan:duties.list', {
    ground: choice('plan:duties.ground', dutyCodes, (code, { language }) => {
      const duty = dutyGrounds.find((each) => each.code === code);
      return duty ? `${duty[language]} (${duty.article})` : '';
    }),
    text: text('plan:duties.text'),
    asked: partOf('plan:duties.askedFirst', askedShape),
    explainedOn: day('plan:duties.explainedOn'),
    understood: ownWords('plan:duties.understood'),
  }),
  noDutiesReason: text('plan:duties.noDutiesReason'),
  consequences: text('plan:duties.consequences'),
  consequencesExplainedOn: day('plan:duties.consequencesExplainedOn'),
  consequencesWords: ownWords('plan:duties.consequencesWords'),
  evaluatedOn: day('plan:agreement.evaluatedOn'),
  evaluationOn: day('plan:agreement.evaluationOn'),
  client: choice('plan:agreement.client', ['agrees', 'seen', 'disagrees'] as const, (code, { t }) => t(`plan:clientView.${code}`)),
  clientOn: day('plan:agreement.clientOn'),
  clientWords: ownWords('plan:agreement.clientWords'),
  disagreesReason: ownWords('plan:agreement.disagreesReason'),
  collegeBy: text('plan:agreement.collegeBy'),
  collegeOn: day('plan:agreement.collegeOn'),
  collegeNumber: text('plan:agreement.collegeNumber'),
};

const choiceShape: Shape = {
  principle: choice('plan:goal.principle', principleCodes, principleWords),
  ownPrinciple: text('plan:goal.ownPrinciple'),
  experience: text('plan:goal.experience'),
  science: text('plan:goal.science'),
  client: text('plan:goal.client'),
  card: text('plan:goal.card'),
  alsoServes: text('plan:goal.alsoServes'),
};

const goalShape: Shape = {
  id: off('id'),
  planId: off('id'),
  position: off('order'),
  words: ownWords('plan:goal.words'),
  targetOn: day('plan:goal.targetOn'),
};

const stepShape: Shape = {
  id: off('id'),
  goalId: off('id'),
  followsId: ref('inspection:field.followsStep', 'plan_step'),
  action: text('plan:steps.action'),
  who: choice('plan:steps.who', whoCodes, (code, { t }) => t(`plan:who.${code}`)),
  whoName: text('plan:steps.whoName'),
  agreedOn: day('inspection:field.agreedOn'),
  dueOn: day('plan:steps.dueOn'),
  dueTime: plain('plan:steps.dueTime'),
  withinADay: yesNo('plan:steps.withinADay', true),
  smallerAnswer: text('plan:steps.smaller'),
  ifThen: text('plan:steps.ifThen'),
  help: text('plan:steps.help'),
  mayEarn: yesNo('plan:steps.mayEarn', true),
  earningsReport: text('plan:steps.earningsReport'),
  reward: money('plan:steps.reward'),
  rewardToldAt: moment('plan:steps.rewardToldAt'),
};

const outcomeShape: Shape = {
  rewardGivenOn: day('inspection:field.rewardGivenOn'),
  status: choice('plan:outcome.status', stepStatus, (code, { t }) => t(`plan:stepStatus.${code}`)),
  wentOn: day('plan:outcome.wentOn'),
  lookingBack: text('plan:outcome.lookingBack'),
};

/** What a closed plan says: the plan, its goals with the choice in each, and the steps as they were agreed. */
export const planBody: Shape = {
  plan: among(planShape, byId('plan')),
  goals: rows('plan:goals.title', { ...goalShape, choice: among({ ...choiceShape, what: text('plan:goal.what') }) }, byId('plan_goal')),
  steps: rows('plan:report.stepsCaption', stepShape, byId('plan_step')),
  client: off('saidElsewhere'),
  hypothesis: partOf(
    'plan:basis.hypothesisId',
    {
      id: off('id'),
      ifText: text('weighing:hypotheses.ifText'),
      thenText: text('weighing:hypotheses.thenText'),
      becauseText: text('weighing:hypotheses.becauseText'),
    },
    byId('hypothesis'),
  ),
  household: partOf('inspection:field.householdThen', {
    loneParent: yesNo('inspection:field.loneParent'),
    youngestChildBirthDate: day('inspection:field.youngestChild'),
  }),
  mandate: lines((given, { t }) => [
    { key: '', label: t('inspection:field.mandate'), text: typeof given === 'string' && given !== '' ? given : t('plan:report.advice') },
  ]),
};

export const planWords: Readonly<Record<string, TableWords>> = {
  plan: {
    group: 'plan',
    name: 'inspection:entry.plan',
    at: 'plannedOn',
    shape: { ...planShape, listsVersion: off('version'), changedAt: moment('inspection:field.changedAt') },
  },
  plan_goal: {
    group: 'plan',
    name: 'inspection:entry.goal',
    under: { table: 'plan', by: 'planId' },
    order: ['position', 'id'],
    shape: { ...goalShape, choice: text('plan:goal.what'), ...choiceShape },
  },
  plan_step: {
    group: 'plan',
    name: 'inspection:entry.step',
    under: { table: 'plan_goal', by: 'goalId' },
    order: ['dueOn', 'dueTime', 'id'],
    shape: { ...stepShape, ...outcomeShape },
  },
};
