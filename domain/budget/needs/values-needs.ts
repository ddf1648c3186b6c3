import type { ValueRow } from '../values.ts';
import type { Rule } from './rule.ts';
import { asks, blank, must, short } from './rule.ts';

const ADVICE = 40;

/** Step 2: at least one law; fits nowhere means back to step 1, or closing as refused with the reason. */
export const valuesNeeds: Rule = ({ values, decision }) => [
  ...must(values.laws.length === 0, 'budget.lawMissing', 'values.laws'),
  ...values.laws.flatMap(rowNeeds),
  ...must(fitsNowhere(values.laws) && decision.kind !== 'refuse', 'budget.fitsNowhere', 'values.laws'),
  ...must(blank(values.conclusion), 'budget.valuesConclusionMissing', 'values.conclusion'),
];

const rowNeeds = (law: ValueRow, row: number) => [
  ...must(law.law === null || blank(law.value), 'budget.valueMissing', `values.laws.${row}.value`, { row: row + 1 }),
  ...must(law.fits === null, 'budget.fitsMissing', `values.laws.${row}.fits`, { row: row + 1 }),
  ...must(blank(law.why), 'budget.fitsWhyMissing', `values.laws.${row}.why`, { row: row + 1 }),
  ...asks(short(law.why, ADVICE), 'budget.fitsWhyShort', `values.laws.${row}.why`, { row: row + 1, least: ADVICE }),
  ...must(law.fits === 'partly' && blank(law.tension), 'budget.tensionMissing', `values.laws.${row}.tension`, { row: row + 1 }),
];

const fitsNowhere = (laws: readonly ValueRow[]): boolean => laws.length > 0 && laws.every((law) => law.fits === 'no');
