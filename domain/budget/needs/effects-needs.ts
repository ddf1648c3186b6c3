import type { EffectRow } from '../effects.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must, short } from './rule.ts';

const ADVICE = 100;

/** Step 3: short and long, doing and not doing, at least one disadvantage looked for, and a weighing in prose. */
export const effectsNeeds: Rule = ({ effects }) => [
  ...must(effects.rows.length === 0, 'budget.effectsMissing', 'effects.rows'),
  ...effects.rows.flatMap(rowNeeds),
  ...must(
    lacks(effects.rows, (row) => row.doing === 'notDoing'),
    'budget.notDoingMissing',
    'effects.rows',
  ),
  ...must(
    lacks(effects.rows, (row) => row.term === 'short'),
    'budget.shortEffectMissing',
    'effects.rows',
  ),
  ...must(
    lacks(effects.rows, (row) => row.term === 'long'),
    'budget.longEffectMissing',
    'effects.rows',
  ),
  ...must(lacks(effects.rows, isDisadvantage) && blank(effects.noDisadvantage), 'budget.disadvantageMissing', 'effects.noDisadvantage'),
  ...must(blank(effects.finalWeighing), 'budget.weighingMissing', 'effects.finalWeighing'),
  ...asks(short(effects.finalWeighing, ADVICE), 'budget.weighingShort', 'effects.finalWeighing', { least: ADVICE }),
  ...must(effects.equalCase === null || blank(effects.equalCaseWhy), 'budget.equalCaseMissing', 'effects.equalCase'),
];

const rowNeeds = (effect: EffectRow, row: number) => [
  ...must(isHalf(effect), 'budget.effectRowHalf', `effects.rows.${row}.who`, { row: row + 1 }),
  ...must(isDisadvantage(effect) && blank(effect.measure), 'budget.measureMissing', `effects.rows.${row}.measure`, { row: row + 1 }),
];

const isHalf = ({ who, term, doing, direction, certainty, text }: EffectRow): boolean =>
  blank(who) || blank(text) || [term, doing, direction, certainty].includes(null);

/** A minus of doing it; what is bad about not doing it speaks in favour. */
const isDisadvantage = (row: EffectRow): boolean => row.doing === 'doing' && row.direction === 'minus';

const lacks = (rows: readonly EffectRow[], wanted: (row: EffectRow) => boolean): boolean => rows.length > 0 && !rows.some(wanted);
