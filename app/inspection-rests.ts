import * as documents from '#db/documents.ts';
import type { ReadDb } from '#db/sql.ts';
import { ClosedDecision } from '#domain/budget/request.ts';
import { lawArticle } from '#domain/content/law-articles.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { ClosedStatement } from '#domain/enterprise/statement.ts';
import { IntakeBody } from '#domain/intake/intake.ts';
import { ClosedPlacement, ClosedReport } from '#domain/placement/closed.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { WegingBody } from '#domain/weighing/body.ts';
import { formatMoney, formatMonth } from '#i18n/format.ts';
import type { Language, Words } from '#i18n/index.ts';
import { z } from 'zod';

type Say = (body: unknown, t: Words, language: Language) => string | undefined;

/** Says what a body that fits its schema rests on; one of an older form, or with something taken out, is not guessed at. */
const saying =
  <T extends z.ZodType>(schema: T, say: (body: z.output<T>, t: Words, language: Language) => string): Say =>
  (body, t, language) => {
    const parsed = schema.safeParse(body);
    return parsed.success ? say(parsed.data, t, language) : undefined;
  };

const sayings: Readonly<Record<documents.DocumentKind, Say>> = {
  intake: saying(IntakeBody, ({ findings }, t) => t('inspection:onePage.rests.intake', { count: findings.length })),
  weging: saying(WegingBody, ({ intake, readings, choice }, t) =>
    t('inspection:onePage.rests.weging', {
      findings: String(intake.findings.length),
      readings: String(readings.length),
      by: choice.decidedBy || t('common:unknown'),
    }),
  ),
  plan: saying(ClosedPlan, ({ goals }, t) => t('inspection:onePage.rests.plan', { goals: String(goals.length) })),
  besluit: saying(ClosedDecision, ({ steps }, t, language) => {
    const { decision, contribution, situation, legal } = steps;
    const articles = legal.articles.flatMap(({ article }) => (article === null ? [] : (lawArticle(article)?.number ?? [])));
    return t('inspection:onePage.rests.besluit', {
      outcome: decision.kind === null ? t('common:unknown') : t(`budget:choices.outcome.${decision.kind}`),
      amount: contribution.amount === null ? t('common:none') : formatMoney(contribution.amount, language),
      facts: String(situation.facts.length),
      articles: articles.length === 0 ? t('inspection:onePage.noArticles') : articles.join(', '),
    });
  }),
  toestemming: saying(Permission, ({ decisionNumber }, t) => t('inspection:onePage.rests.toestemming', { number: decisionNumber })),
  maandopgave: saying(ClosedStatement, ({ month }, t, language) =>
    t('inspection:onePage.rests.maandopgave', { month: formatMonth(month, language) }),
  ),
  verrekening: saying(ClosedSettlement, ({ input }, t, language) =>
    t('inspection:onePage.rests.verrekening', { month: formatMonth(input.month, language) }),
  ),
  coachingsplan: saying(ClosedPlacement, ({ goals }, t) => t('inspection:onePage.rests.coachingsplan', { goals: String(goals.length) })),
  begeleidingsverslag: saying(ClosedReport, ({ visits }, t) => t('inspection:onePage.rests.begeleidingsverslag', { count: visits.length })),
  inzage: (_, t) => t('inspection:onePage.rests.inzage'),
};

/** On what a closed version rests, in one sentence of figures and articles; empty when it cannot be told. */
export const restsOn = (db: ReadDb, head: documents.DocumentHead, t: Words, language: Language): string =>
  sayings[head.kind](documents.body(db, head.id, z.unknown()), t, language) ?? '';
