import { dutyGrounds, dutyQuestions } from '#domain/content/duties.ts';
import { questionsFirst } from '#domain/plan/duties.ts';
import type { Duty } from '#domain/plan/plan.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { chapter, keyFacts, part, quote, text, when } from './blocks.ts';
import type { Section } from './model.ts';
import type { PlanReportModel } from './plan.ts';

/** Duties with their ground, what was asked first, and how the client said them back; then the consequences. */
export function dutySections(model: PlanReportModel, t: Words): readonly Section[] {
  const { body, frame } = model;
  const { plan, client } = body;
  if (plan.duties.length === 0) return [chapter(t('plan:duties.title'), text(t('plan:report.noDuties', { reason: plan.noDutiesReason })))];
  const explained = plan.consequencesExplainedOn === null ? '' : formatDate(plan.consequencesExplainedOn, frame.language);
  return [
    chapter(t('plan:duties.title'), text(t('plan:duties.lead'))),
    ...plan.duties.map((duty, index) => dutySection(model, duty, index, t)),
    part(
      t('plan:report.consequences'),
      text(plan.consequences),
      keyFacts([t('plan:duties.consequencesExplainedOn'), explained]),
      ...when(filled(plan.consequencesWords), quote(plan.consequencesWords, client.name)),
    ),
  ];
}

function dutySection({ body, frame, today }: PlanReportModel, duty: Duty, index: number, t: Words): Section {
  const { language } = frame;
  const ground = dutyGrounds.find((each) => each.code === duty.ground);
  const article = ground && ground.article !== '' ? `${ground[language]} (${ground.article})` : (ground?.[language] ?? '');
  const questions = questionsFirst(duty.ground, body.household, body.plan.plannedOn ?? today);
  return part(
    `${t('plan:duties.title')} ${index + 1}`,
    text(duty.text),
    keyFacts(
      [t('plan:duties.ground'), article],
      ...questions.map((question): readonly [string, string] => [
        t('plan:report.asked', { question: `${dutyQuestions[question][language]} (${dutyQuestions[question].article})` }),
        duty.asked[question] || t('plan:report.askedOpen'),
      ]),
      [t('plan:duties.explainedOn'), duty.explainedOn === null ? '' : formatDate(duty.explainedOn, language)],
    ),
    ...when(filled(duty.understood), quote(duty.understood, body.client.name)),
  );
}
