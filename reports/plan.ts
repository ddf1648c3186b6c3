import { cite } from '#domain/content/cite.ts';
import { planLaw } from '#domain/content/plan-law.ts';
import type { Need } from '#domain/need.ts';
import type { ClosedPlan } from '#domain/plan/closed-plan.ts';
import type { WegingBody } from '#domain/weighing/body.ts';
import { filled } from '#domain/shapes.ts';
import type { Step } from '#domain/plan/step.ts';
import { stepsNow } from '#domain/plan/step.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, info, keyFacts, legal, missing, quote, signatures, text, warning, when } from './blocks.ts';
import type { Block, Report, Section } from './model.ts';
import type { LookedBack } from './evaluation.ts';
import { evaluationSections } from './evaluation.ts';
import { needWords } from './need-words.ts';
import { dutySections } from './plan-duties.ts';
import { goalSections, stepLine } from './plan-goals.ts';
import { pathOf } from './weighing-chain.ts';

/** What the "Plan van aanpak" is made from: a closed version or the work copy, and how its steps went up to today. */
export type PlanReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  today: string;
  body: ClosedPlan;
  /** The steps as they went: no part of the closed text, and printed as such. */
  steps: readonly Step[];
  /** The weighing that the plan rests on: closed when it was closed, else the work copy; null without one. */
  weighing: WegingBody | null;
  /** What came after the plan: evaluations, and what the client said about the help. */
  looked: LookedBack;
  /** What blocks closing; empty for a closed version. */
  needs: readonly Need[];
}>;

/** Art. 44a on paper: the first page to decide on and to talk about, then goals, support, duties and agreement. */
export function planReport(model: PlanReportModel, t: Words): Report {
  const { frame, body, today } = model;
  return {
    ...frame,
    lawDate: body.plan.plannedOn ?? today,
    title: t('plan:title'),
    subject: t('plan:report.subject', { number: body.client.number }),
    summary: summary(model, t),
    sections: [
      chapter(t('plan:report.chain'), ...chain(body, t), ...way(model, t)),
      ...goalSections(model, t),
      chapter(t('plan:support.title'), ...support(model, t)),
      ...dutySections(model, t),
      agreement(model, t),
      ...evaluationSections(model.looked, t, frame.language),
      lawSection(t),
    ],
  };
}

function summary({ frame, body, steps, needs }: PlanReportModel, t: Words): readonly Block[] {
  const { language } = frame;
  const { plan, goals, client, mandate } = body;
  const { now } = stepsNow(steps);
  const proposal = !filled(plan.collegeBy) || plan.collegeOn === null;
  return [
    keyFacts(
      [t('plan:facts.client'), client.name],
      [t('plan:facts.plannedOn'), plan.plannedOn ? formatDate(plan.plannedOn, language) : ''],
      [t('plan:facts.evaluationOn'), plan.evaluationOn ? formatDate(plan.evaluationOn, language) : ''],
      [t('plan:agreement.client'), plan.client ? t(`plan:clientView.${plan.client}`) : ''],
      [t('plan:agreement.college'), proposal ? t('plan:report.open') : signedBy(plan.collegeBy, plan.collegeOn, language)],
    ),
    ...when(mandate === '' || proposal, info(t(mandate === '' ? 'plan:report.advice' : 'plan:report.proposal'))),
    ...goals.map((goal) => quote(goal.words, client.name)),
    ...when(
      now.length > 0,
      text(`${t('plan:report.now')}. ${t('plan:report.nowLead')}`),
      bullets(now.map((step) => stepLine(step, t, language))),
    ),
    ...when(plan.client === 'disagrees', warning(t('plan:clientView.disagrees'), plan.disagreesReason)),
    ...when(needs.length > 0, missing(t('common:needs.title'), needWords(needs, t))),
  ];
}

function chain({ plan, hypothesis }: ClosedPlan, t: Words): readonly Block[] {
  if (hypothesis === null) return [text(t('plan:report.noHypothesis', { reason: plan.noHypothesisReason }))];
  const { ifText, thenText, becauseText } = hypothesis;
  return [text(t('plan:basis.hypothesis', { ifText, thenText, becauseText }))];
}

/** From the hypothesis back to who said what. */
const way = ({ body: { hypothesis }, weighing }: PlanReportModel, t: Words): readonly Block[] =>
  hypothesis === null || weighing === null ? [] : [text(t('plan:report.way')), ...pathOf(weighing, hypothesis.id, t)];

function support({ body, frame }: PlanReportModel, t: Words): readonly Block[] {
  const { support: lines } = body.plan;
  if (lines.length === 0) return [text(t('plan:support.empty'))];
  const from = (day: string | null) => (day === null ? '' : `${t('plan:support.from')} ${formatDate(day, frame.language)}`);
  return [bullets(lines.map((line) => [line.what, line.who, line.howOften, from(line.from)].filter(filled).join(', ')))];
}

function agreement({ body, frame }: PlanReportModel, t: Words): Section {
  const { plan, client } = body;
  const { language } = frame;
  const on = plan.clientOn === null ? '' : formatDate(plan.clientOn, language);
  return chapter(
    t('plan:agreement.title'),
    keyFacts(
      ...(plan.evaluatedOn === null ? [] : [[t('plan:agreement.evaluatedOn'), formatDate(plan.evaluatedOn, language)] as const]),
      [t('plan:agreement.evaluationOn'), plan.evaluationOn ? formatDate(plan.evaluationOn, language) : ''],
      [t('plan:agreement.client'), plan.client ? t(`plan:clientView.${plan.client}`) : ''],
      [t('plan:agreement.collegeBy'), plan.collegeBy],
      [t('plan:agreement.collegeOn'), plan.collegeOn ? formatDate(plan.collegeOn, language) : ''],
      [t('plan:agreement.collegeNumber'), plan.collegeNumber],
      ...(filled(plan.annexTo) ? [[t('plan:basis.annexTo'), plan.annexTo] as const] : []),
    ),
    ...when(filled(plan.clientWords), quote(plan.clientWords, t('plan:report.byClient', { client: client.name, date: on }))),
    ...when(filled(plan.disagreesReason), text(t('plan:agreement.disagreesReason')), quote(plan.disagreesReason, client.name)),
    signatures({ role: t('plan:report.signClient'), name: client.name }, { role: t('plan:report.signCollege'), name: plan.collegeBy }),
  );
}

/** The statute's own text at the end: art. 44a, what art. 9 asks first, and when nothing is lowered (art. 18). */
const lawSection = (t: Words): Section =>
  chapter(
    t('plan:report.law'),
    ...planLaw.map((law) => legal({ article: cite(law), text: law.lines.join('\n'), from: law.from, mark: 'sure' })),
  );

const signedBy = (name: string, on: string | null, language: Report['language']): string =>
  on === null ? name : `${name}, ${formatDate(on, language)}`;
