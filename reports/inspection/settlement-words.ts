import { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import type { Settlement, SettlementInput } from '#domain/enterprise/settlement.ts';
import { formatDate, formatMoney, formatMonth } from '#i18n/format.ts';
import { settlementWords as said } from '#i18n/settlement-words.ts';
import type { Line, Saying, Shape } from './shape.ts';
import { among, lines, off, text, within } from './shape.ts';

/** What a closed settlement says: how each figure of the month came about, from what, and by which rule. */
export const settlementBody: Shape = {
  input: lines(termLines),
  settlement: lines(stepLines),
  otherIncomeNote: text('enterpriseSettlement:screen.otherIncomeNote'),
  decisionNumber: text('enterpriseSettlement:screen.decisionNumber'),
  permission: among({ id: off('id'), version: off('saidElsewhere'), sha256: off('saidElsewhere') }, within('enterprise_permission')),
  statement: among({ id: off('id'), version: off('saidElsewhere'), sha256: off('saidElsewhere') }, within('enterprise_statement')),
};

/** Line by line: the figures, what came out, and the article or source. What does not apply to the month is left out. */
function stepLines(given: unknown, { t, language }: Saying): readonly Line[] {
  const settlement = asSettlement(given);
  if (!settlement) return [];
  const words = said(t, language);
  return settlement.steps
    .filter(({ formula, code }) => formula !== '0' || code === 'release')
    .map((step) => ({
      key: step.code,
      label: words.stepName(step.code),
      text: t('inspection:settlement.step', {
        figures: words.figures(step),
        result: formatMoney(step.result, language),
        ground: step.article === null ? words.source(step.source) : words.article(step),
      }),
    }));
}

/** The terms that the month was settled by: its norm, and what earlier months left over. */
function termLines(given: unknown, { t, language }: Saying): readonly Line[] {
  const input = asInput(given);
  if (!input) return [];
  const { norm } = input;
  const line = (key: string, label: string, value: string): Line => ({ key, label, text: value });
  return [
    line('month', t('enterprise:months.month'), formatMonth(input.month, language)),
    line(
      'norm',
      t('enterpriseSettlement:step.norm'),
      t('inspection:settlement.norm', {
        amount: formatMoney(norm.row.amount, language),
        date: formatDate(norm.row.from, language),
        source: norm.row.source[language],
      }),
    ),
    ...(input.otherIncome === 0
      ? []
      : [line('otherIncome', t('enterpriseSettlement:screen.otherIncome'), formatMoney(input.otherIncome, language))]),
    ...(input.lossBefore === 0
      ? []
      : [line('lossBefore', t('enterpriseSettlement:input.lossBefore'), formatMoney(input.lossBefore, language))]),
  ];
}

const asSettlement = (given: unknown): Settlement | undefined => ClosedSettlement.shape.settlement.safeParse(given).data;
const asInput = (given: unknown): SettlementInput | undefined => ClosedSettlement.shape.input.safeParse(given).data;
