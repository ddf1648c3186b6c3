import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import type { ClosedPlan } from '#domain/plan/closed-plan.ts';
import type { Goal } from '#domain/plan/plan.ts';
import type { Step, StepAgreement } from '#domain/plan/step.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate, formatMoney } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, column, keyFacts, quote, table, text, when } from './blocks.ts';
import type { Block, ReportLanguage, Section } from './model.ts';
import type { PlanReportModel } from './plan.ts';

/** One chapter per goal: the client's words, the principle before the choice, what it rests on, and the steps. */
export function goalSections({ body, steps, frame, today }: PlanReportModel, t: Words): readonly Section[] {
  const { language } = frame;
  return body.goals.map((goal, index) => {
    const agreed = body.steps.filter((step) => step.goalId === goal.id);
    return chapter(
      `${t('plan:goal.label')} ${index + 1}`,
      quote(goal.words, body.client.name),
      ...choice(goal, t, language),
      ...when(
        agreed.length > 0,
        table(
          t('plan:report.stepsCaption'),
          [
            column(t('plan:report.columns.action'), 3),
            column(t('plan:report.columns.who'), 1.2),
            column(t('plan:report.columns.when'), 1.2),
            column(t('plan:report.columns.status'), 2.2),
          ],
          agreed.map((step) => [step.action, who(step, t), day(step, language), how(steps, step, t, language)]),
        ),
        text(t('plan:report.progress', { date: formatDate(today, language) })),
      ),
      ...when(
        agreed.some((step) => details(step, t, language).length > 0),
        bullets(agreed.flatMap((step) => details(step, t, language))),
      ),
    );
  });
}

/** An empty column is printed as empty: nobody should think that it was forgotten to be printed. */
function choice({ choice: made, targetOn }: Goal, t: Words, language: ReportLanguage): readonly Block[] {
  const orEmpty = (words: string) => (filled(words) ? words : t('plan:goal.emptyColumn'));
  return [
    keyFacts(
      [t('plan:goal.targetOn'), targetOn === null ? '' : formatDate(targetOn, language)],
      [t('plan:goal.principle'), principle(made, language)],
      [t('plan:goal.what'), made.what],
      [t('plan:goal.card'), made.card],
      [t('plan:goal.alsoServes'), made.alsoServes],
    ),
    table(
      t('plan:report.evidenceCaption'),
      [column(t('plan:goal.experience')), column(t('plan:goal.science')), column(t('plan:goal.client'))],
      [[orEmpty(made.experience), orEmpty(made.science), orEmpty(made.client)]],
    ),
  ];
}

function principle({ principle: code, ownPrinciple }: Goal['choice'], language: ReportLanguage): string {
  if (code === 'own') return ownPrinciple;
  return leadingPrinciples.find((each) => each.code === code)?.[language] ?? '';
}

/** A step in one line: what, who and when. */
export const stepLine = (step: Step, t: Words, language: ReportLanguage): string =>
  [step.action, who(step, t), day(step, language)].filter(filled).join(', ');

const who = (step: StepAgreement, t: Words): string =>
  filled(step.whoName) ? `${t(`plan:who.${step.who}`)} (${step.whoName})` : t(`plan:who.${step.who}`);
const day = (step: StepAgreement, language: ReportLanguage): string =>
  [formatDate(step.dueOn, language), step.dueTime].filter(filled).join(' ');

/** How an agreed step went up to today, with the new tries that followed it. */
function how(steps: readonly Step[], agreed: ClosedPlan['steps'][number], t: Words, language: ReportLanguage): string {
  const step = steps.find((each) => each.id === agreed.id);
  if (!step) return '';
  const again = steps.filter((each) => each.followsId === step.id);
  const own =
    step.wentOn === null
      ? t(`plan:stepStatus.${step.status}`)
      : `${t(`plan:stepStatus.${step.status}`)}, ${formatDate(step.wentOn, language)}`;
  const line = filled(step.lookingBack) ? `${own}: ${step.lookingBack}` : own;
  return [
    line,
    ...again.map((next) => `${t('plan:now.follows')} ${formatDate(next.dueOn, language)}: ${how(steps, next, t, language)}`),
  ].join('\n');
}

/** What was agreed around a step, as far as there is something to say. */
function details(step: StepAgreement, t: Words, language: ReportLanguage): readonly string[] {
  const said: readonly string[] = [
    filled(step.smallerAnswer) ? t('plan:report.smaller', { answer: step.smallerAnswer }) : '',
    filled(step.ifThen) ? t('plan:report.ifThen', { plan: step.ifThen }) : '',
    filled(step.help) ? t('plan:report.help', { help: step.help }) : '',
    step.mayEarn ? t('plan:report.earnings', { how: step.earningsReport || t('plan:report.open') }) : '',
    step.reward === null ? '' : t('plan:report.rewards', { amount: formatMoney(step.reward, language) }),
  ];
  const line = said.filter(filled);
  return line.length === 0 ? [] : [`${step.action}. ${line.join(' ')}`];
}
