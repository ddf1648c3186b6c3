import { evaluationMoments } from '#domain/budget/after.ts';
import { evaluationDates } from '#domain/budget/deadlines.ts';
import { paymentClock } from '#domain/budget/payment-clock.ts';
import { formatDate, formatDuration, formatMoment, formatMoney } from '#i18n/format.ts';
import { chapter, column, keyFacts, part, table, text } from './blocks.ts';
import type { Said } from './budget-model.ts';
import { linesTable } from './budget-situation.ts';
import type { Section } from './model.ts';

/** Chapter 7: what is paid to whom, on which promise, and how long it took. */
export function contributionSections(said: Said): readonly Section[] {
  const { model, t, language } = said;
  const { contribution, situation } = model.decision.steps;
  const { promise, promiseDocument, promiseOn, earlierCount, earlierTotal } = contribution;
  const rest = situation.debtTotal !== null && contribution.amount !== null ? situation.debtTotal - contribution.amount : null;
  const promised =
    promise.trim() === '' ? '' : t('budget:report.said.promise', { promise, document: promiseDocument, date: dayOrDash(promiseOn, said) });
  return [
    chapter(t('budget:report.chapters.contribution'), linesTable(said, t('budget:report.parts.amount'), contribution.lines)),
    part(
      t('budget:report.parts.payee'),
      keyFacts(
        [t('budget:report.said.restOfDebt'), rest === null ? '' : formatMoney(rest, language)],
        [t('budget:contribution.pot'), contribution.pot],
        [t('budget:contribution.payeeName'), contribution.payeeName],
        [t('budget:contribution.payeeKind'), t(`budget:choices.payeeKind.${contribution.payeeKind}`)],
        ...whyThisPayee(said),
        [t('budget:contribution.iban'), lastFour(said)],
        [t('budget:contribution.ibanSource'), contribution.ibanSource],
        [t('budget:contribution.reference'), contribution.reference],
        [t('budget:contribution.promise'), promised],
        [t('budget:contribution.earlierCount'), earlier(earlierCount, earlierTotal, said)],
      ),
      text(clockSentence(said)),
    ),
  ];
}

function whyThisPayee({ model, t }: Said): (readonly [string, string])[] {
  const { payeeKind, payeeWhy, thirdPartyGround, thirdPartyWhy } = model.decision.steps.contribution;
  if (payeeKind === 'client') return [[t('budget:contribution.payeeWhy'), payeeWhy]];
  return [
    [t('budget:contribution.thirdPartyGround'), thirdPartyGround === null ? '' : t(`budget:choices.thirdPartyGround.${thirdPartyGround}`)],
    [t('budget:contribution.thirdPartyWhy'), thirdPartyWhy],
  ];
}

/** Never a whole account number on paper. */
function lastFour({ model, t }: Said): string {
  const digits = model.decision.steps.contribution.iban.replace(/\s/g, '');
  return digits === '' ? t('budget:report.said.ibanNone') : t('budget:report.said.ibanLast', { digits: digits.slice(-4) });
}

function earlier(count: number | null, total: number | null, { t, language }: Said): string {
  if (count === null) return '';
  return count === 0 ? t('budget:report.none') : t('budget:report.said.earlier', { count, amount: formatMoney(total ?? 0, language) });
}

/** The 24-hour log: how long after the decision, and why when it was late. */
function clockSentence({ model, t, language }: Said): string {
  const { decidedAt } = model.decision.steps.decision;
  const { paidAt, lateReason } = model.payment;
  if (decidedAt === null || paidAt === null) return t('budget:report.said.notPaid');
  const clock = paymentClock(decidedAt, paidAt, paidAt);
  const paid = t('budget:report.said.paidIn', { paid: formatMoment(paidAt, language), duration: formatDuration(clock.minutes, language) });
  return clock.level === 'red' ? `${paid}. ${t('budget:report.said.late', { reason: lateReason })}` : `${paid}.`;
}

/** Chapter 10: when is looked back, and what was found. */
export function afterSections(said: Said): readonly Section[] {
  const { model, t, language } = said;
  const { announcedOn } = model.decision.steps.decision;
  const dates = announcedOn === null ? null : evaluationDates(announcedOn);
  return [
    chapter(
      t('budget:report.chapters.evaluation'),
      table(
        t('budget:evaluation.title'),
        [
          column(t('budget:report.columns.moment'), 1.5),
          column(t('budget:report.columns.planned'), 1.3),
          column(t('budget:evaluation.done'), 1.3),
          column(t('budget:report.columns.result'), 1.2),
          column(t('budget:report.columns.explanation'), 4),
        ],
        evaluationMoments.map((moment) => {
          const found = model.evaluations.find((each) => each.moment === moment);
          return [
            t(`budget:choices.evaluationMoment.${moment}`),
            dates === null ? '' : formatDate(dates[moment], language),
            found ? formatDate(found.on, language) : '',
            found ? t(`budget:choices.evaluationResult.${found.result}`) : '',
            [found?.explanation, found?.signal].filter((each) => each !== undefined && each.trim() !== '').join('\n'),
          ];
        }),
      ),
    ),
  ];
}

const dayOrDash = (date: string | null, { language }: Said): string => (date === null ? '–' : formatDate(date, language));
