import { debtTrap, needsArticle49 } from '#domain/budget/debt-trap.ts';
import type { LawArticle, LawKey } from '#domain/content/law-articles.ts';
import { lawArticle } from '#domain/content/law-articles.ts';
import { routeOf } from '#domain/content/legal-routes.ts';
import { formatDate, formatMoment } from '#i18n/format.ts';
import { chapter, column, keyFacts, legal as lawBlock, part, table, text } from './blocks.ts';
import type { Said } from './budget-model.ts';
import type { Section } from './model.ts';

/** Chapter 6: the legal test. The debt trap is printed whole, with both questions and what was answered. */
export function legalSections(said: Said): readonly Section[] {
  const { model, t, language } = said;
  const { legal } = model.decision.steps;
  const route = legal.route === null ? undefined : routeOf(legal.route);
  return [
    chapter(
      t('budget:report.chapters.legal'),
      keyFacts(
        [t('budget:legal.route'), route ? t('budget:legal.rung', { rung: route.rung, name: route.name[language] }) : ''],
        [t('budget:legal.ground'), legal.ground],
        [t('budget:legal.otherRoutes'), legal.otherRoutes],
        [t('budget:legal.obstacle'), legal.obstacle],
        [t('budget:legal.obstacleAim'), legal.obstacleAim],
        [t('budget:legal.policyKind'), legal.policyKind === null ? '' : t(`budget:choices.policyKind.${legal.policyKind}`)],
        [t('budget:legal.isDecision'), legal.isDecision === null ? '' : t(`budget:choices.yesNoUnknown.${legal.isDecision}`)],
      ),
    ),
    debt(said),
    ...deviation(said),
    part(
      t('budget:report.parts.proportion'),
      keyFacts(
        [t('budget:legal.suitable'), legal.suitable],
        [t('budget:legal.necessary'), legal.necessary],
        [t('budget:legal.balanced'), legal.balanced],
      ),
    ),
    articles(said),
    part(
      t('budget:legal.kindTitle'),
      keyFacts(
        [t('budget:legal.juristName'), legal.juristName],
        [t('budget:legal.juristOn'), legal.juristOn === null ? '' : formatDate(legal.juristOn, language)],
        [t('budget:legal.juristRemark'), legal.juristRemark],
      ),
    ),
  ];
}

function debt({ model, t }: Said): Section {
  const { legal } = model.decision.steps;
  const trap = debtTrap(legal);
  const answer = (value: 'yes' | 'no' | 'unknown' | null): string => (value === null ? '' : t(`budget:choices.yesNoUnknown.${value}`));
  const isDebt = legal.isDebt === 'yes';
  return part(
    t('budget:report.parts.debtTrap'),
    keyFacts(
      [t('budget:legal.isDebt'), answer(legal.isDebt)],
      ...(isDebt
        ? ([
            [t('budget:legal.meansThen'), answer(legal.meansThen)],
            [t('budget:legal.meansLater'), answer(legal.meansLater)],
            [t('budget:legal.meansWhy'), legal.meansWhy],
            [t('budget:legal.debtThreat'), legal.debtThreat],
            ...(needsArticle49(trap) ? ([[t('budget:legal.guaranteeWay'), legal.guaranteeWay]] as const) : []),
          ] as const)
        : []),
      [t('budget:legal.form'), legal.form === null ? '' : t(`budget:choices.form.${legal.form}`)],
      [t('budget:legal.formGround'), legal.formGround === null ? '' : t(`budget:choices.formGround.${legal.formGround}`)],
      [t('budget:legal.formReason'), legal.formReason],
    ),
    text(t(`budget:choices.debtTrap.${trap}`)),
  );
}

/** Only when the route departs from a policy rule: the three reasons of Awb 4:84. */
function deviation({ model, t }: Said): readonly Section[] {
  const { legal } = model.decision.steps;
  if (legal.route !== 'deviate') return [];
  return [
    part(
      t('budget:report.parts.deviation'),
      keyFacts(
        [t('budget:legal.deviationCircumstance'), legal.deviationCircumstance],
        [t('budget:legal.deviationConsequence'), legal.deviationConsequence],
        [t('budget:legal.deviationAgainstAim'), legal.deviationAgainstAim],
      ),
    ),
  ];
}

function articles({ model, t, language }: Said): Section {
  return part(
    t('budget:report.parts.articles'),
    table(
      t('budget:report.parts.articles'),
      [
        column(t('budget:report.columns.article'), 1.5),
        column(t('budget:report.columns.gist'), 3),
        column(t('budget:report.columns.applied'), 3),
      ],
      model.decision.steps.legal.articles.map(({ article, applied }) => {
        const known = article === null ? undefined : lawArticle(article);
        return [known?.number ?? '', known?.gist[language] ?? '', applied];
      }),
    ),
  );
}

/** Chapter 11: what was seen, which law was read, and how the document came to be. */
export function annexSections(said: Said): readonly Section[] {
  const { model, t, language } = said;
  const { situation } = model.decision.steps;
  return [
    chapter(t('budget:report.chapters.annex'), text(t('budget:report.said.privacy'))),
    part(
      t('budget:report.parts.documents'),
      table(
        t('budget:report.parts.documents'),
        [
          column(t('budget:report.columns.document'), 3),
          column(t('budget:report.columns.on'), 1.5),
          column(t('budget:report.columns.by'), 2),
        ],
        situation.documentsSeen.map(({ document, seenOn, by }) => [document, seenOn === null ? '' : formatDate(seenOn, language), by]),
      ),
    ),
    ...(model.versions.length > 1 ? [versions(said)] : []),
    part(
      t('budget:report.parts.law', { date: formatDate(model.decision.lawDate, language) }),
      ...lawsUsed(said).map(({ number, gist, text: statute, from, mark }) =>
        lawBlock({ article: number, text: statute === null ? gist[language] : statute.lines.join('\n'), from, mark }),
      ),
    ),
  ];
}

const versions = ({ model, t, language }: Said): Section =>
  part(
    t('budget:report.parts.versions'),
    table(
      t('budget:report.parts.versions'),
      [
        column(t('budget:report.columns.version'), 1),
        column(t('budget:report.columns.on'), 2),
        column(t('budget:report.columns.by'), 2),
        column(t('budget:report.columns.reason'), 4),
      ],
      model.versions.map(({ version, closedAt, closedBy, reason }) => [
        String(version),
        formatMoment(closedAt, language),
        closedBy,
        reason ?? '',
      ]),
    ),
  );

/** The articles that the worker applied, and those that a debt and an objection bring along. */
function lawsUsed({ model }: Said): readonly LawArticle[] {
  const { legal, decision } = model.decision.steps;
  const chosen = legal.articles.flatMap(({ article }): LawKey[] => (article === null ? [] : [article]));
  const ofDebt: readonly LawKey[] = legal.isDebt === 'yes' ? ['pw13-1g', 'pw48', 'pw49'] : [];
  const ofRoute: readonly LawKey[] = legal.route === 'deviate' ? ['awb4-84'] : [];
  const ofDecision: readonly LawKey[] = decision.kind === 'advice' ? ['pw7-4'] : ['awb3-46', 'awb6-7', 'awb6-8'];
  return [...new Set([...chosen, ...ofDebt, ...ofRoute, ...ofDecision])].flatMap((key) => lawArticle(key) ?? []);
}
