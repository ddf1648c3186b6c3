import type { Settlement, SettlementInput } from '#domain/enterprise/settlement.ts';
import type { InputName, Step, StepCode } from '#domain/enterprise/step.ts';
import { formatDate, formatMoney, formatNumber } from './format.ts';
import type { AnyLanguage, Words } from './index.ts';

type Unit = Step['inputs'][number]['unit'];
type Value = Step['inputs'][number];

/** How the steps of a settlement are said: the same words in the window and in the report. */
export function settlementWords(t: Words, language: AnyLanguage) {
  const valueText = (value: number, unit: Unit): string => {
    if (unit === 'cents') return formatMoney(value, language);
    if (unit === 'months') return t('enterpriseSettlement:why.months', { count: value });
    return `${formatNumber(value, language, Number.isInteger(value) ? 0 : 1)} %`;
  };
  const inputName = (name: InputName): string =>
    isOther(name) ? t(`enterpriseSettlement:input.${name}`) : lower(t(`enterpriseSettlement:step.${name}`));
  const sign = (token: string): string => (isSign(token) ? t(`enterpriseSettlement:formula.${token}`) : token);
  const none = t('enterpriseSettlement:formula.none');

  return {
    valueText,
    inputName,
    stepName: (code: StepCode): string => t(`enterpriseSettlement:step.${code}`),
    /** "omzet − kosten die tellen" */
    formula: ({ formula }: Step): string => (formula === '0' ? none : sayFormula(formula, sign, (name) => inputName(name))),
    /** "€ 310,00 − € 95,00" */
    figures: ({ formula, inputs }: Step): string =>
      formula === '0' ? none : sayFormula(formula, sign, (name) => figureOf(inputs, name, valueText)),
    article: ({ article }: Step): string => articleText(t, article),
    articleName: (article: NonNullable<Step['article']>): string => articleText(t, article),
    source: (source: Step['source']): string => sourceText(t, source, language),
    notes: (settlement: Settlement, input: SettlementInput): readonly string[] =>
      settlement.notes.map((note) => noteText(note, settlement, input, t, language)),
    denial: (settlement: Settlement): string => denialText(settlement, t),
  };
}

type Sign = 'max' | 'min' | 'round' | 'and';
const isSign = (token: string): token is Sign => ['max', 'min', 'round', 'and'].includes(token);

const others = [
  'accepted',
  'lossBefore',
  'reservePercent',
  'releasePercent',
  'releaseCap',
  'releaseMonth',
  'releaseMonths',
  'otherIncome',
  'payoutPercent',
] as const;
const isOther = (name: InputName): name is (typeof others)[number] => others.some((other) => other === name);

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A stored formula with every name said: `max(0, result - lossBefore)` is "het hoogste van (0 en resultaat − verlies …)". */
function sayFormula(formula: string, sign: (token: string) => string, say: (name: InputName) => string): string {
  const shown: Readonly<Record<string, string>> = { '-': '−', '*': '×', ',': sign('and') };
  const tokens = formula.match(/[a-zA-Z]+|\d+|[-+*(),]/g) ?? [];
  return tokens
    .map((token) => {
      if (!/^[a-zA-Z]/.test(token)) return shown[token] ?? token;
      return isSign(token) ? sign(token) : say(token as InputName); // A formula holds signs and names of inputs; a domain test says so.
    })
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')');
}

function figureOf(inputs: readonly Value[], name: InputName, say: (value: number, unit: Unit) => string): string {
  const found = inputs.find((input) => input.name === name);
  return found ? say(found.value, found.unit) : name;
}

function articleText(t: Words, article: Step['article']): string {
  if (article === null) return t('enterpriseSettlement:why.noArticle');
  const { paragraph, part } = article;
  if (paragraph === null) return t('enterpriseSettlement:article.whole', { article: article.article });
  if (part === null) return t('enterpriseSettlement:article.paragraph', { article: article.article, paragraph });
  return t('enterpriseSettlement:article.part', { article: article.article, paragraph, part });
}

function sourceText(t: Words, source: Step['source'], language: AnyLanguage): string {
  if (source.kind === 'row') return source.said[language === 'en' ? 'en' : 'nl'];
  if (source.kind === 'permission') return t('enterpriseSettlement:source.permission', { decision: source.decision });
  if (source.kind === 'law') return t('enterpriseSettlement:source.law', { date: formatDate(source.stand, language) });
  return t('enterpriseSettlement:source.statement');
}

function noteText(
  note: Settlement['notes'][number],
  settlement: Settlement,
  input: SettlementInput,
  t: Words,
  language: AnyLanguage,
): string {
  const doubt = input.release.kind === 'granted' ? input.release.row.doubt?.[language === 'en' ? 'en' : 'nl'] : undefined;
  return t(`enterpriseSettlement:note.${note}`, {
    doubt: doubt ?? '',
    reason: denialText(settlement, t),
    amount: formatMoney(settlement.lossAfter, language),
  });
}

function denialText({ releaseUse }: Settlement, t: Words): string {
  const { denial, code, max } = releaseUse;
  return denial === null ? '' : t(`enterpriseSettlement:denial.${denial}`, { code: code ?? '', max: max ?? 0 });
}
