import type { LocalDate } from '../local-date.ts';
import { addDays, monthOf } from '../local-date.ts';
import type { Month } from '../month.ts';
import { lastDay, plainDay } from '../month.ts';
import type { Need } from '../need.ts';
import type { Permission } from './permission.ts';
import type { CostRow, Statement } from './statement.ts';
import { weighHours } from './weigh-hours.ts';

type Facts = Readonly<{
  month: Month;
  today: LocalDate;
  permission: Permission;
  /** Hours of the other months of the same calendar year. */
  hoursElsewhere: number;
}>;

/** The last day on which a statement is still in time. */
export const statementDue = (month: Month, dueDays: number): LocalDate => addDays(lastDay(month), dueDays);

/** What a month statement still needs before it can be closed. Hours over a limit warn; they never block. */
export function statementNeeds(statement: Statement, facts: Facts): readonly Need[] {
  return [
    ...missing(statement, facts),
    ...dateNeeds(statement, facts),
    ...hourNeeds(statement, facts),
    ...statement.costs.flatMap((row, index) => costNeeds(row, index, facts)),
  ];
}

const must = (code: Need['code'], field: string, params?: Need['params']): Need => ({
  code,
  field,
  weight: 'must',
  ...(params && { params }),
});
const asks = (code: Need['code'], field: string, params?: Need['params']): Need => ({
  code,
  field,
  weight: 'asks',
  ...(params && { params }),
});

function missing(statement: Statement, { month, today }: Facts): readonly Need[] {
  const needs: Need[] = [];
  if (statement.turnover === null) needs.push(must('enterprise.turnover', 'turnover'));
  if (statement.hours === null) needs.push(must('enterprise.hours', 'hours'));
  if (statement.receivedOn === null) needs.push(must('enterprise.receivedOn', 'receivedOn'));
  if (statement.declaredOn === null) needs.push(must('enterprise.declaredOn', 'declaredOn'));
  if (today <= lastDay(month)) needs.push(asks('enterprise.monthRuns', 'turnover'));
  return needs;
}

function dateNeeds({ receivedOn, declaredOn }: Statement, { month, today, permission }: Facts): readonly Need[] {
  const needs: Need[] = [];
  if (receivedOn !== null && receivedOn > today) needs.push(must('enterprise.receivedInFuture', 'receivedOn'));
  if (declaredOn !== null && declaredOn > today) needs.push(must('enterprise.declaredInFuture', 'declaredOn'));
  if (declaredOn !== null && monthOf(declaredOn) < month) needs.push(must('enterprise.declaredTooEarly', 'declaredOn'));
  const due = statementDue(month, permission.statementDueDays);
  if (receivedOn !== null && receivedOn > due) needs.push(asks('enterprise.late', 'receivedOn', { due: plainDay(due) }));
  return needs;
}

function hourNeeds({ hours }: Statement, { month, permission, hoursElsewhere }: Facts): readonly Need[] {
  if (hours === null) return [];
  const weighed = weighHours({ month, hours, hoursElsewhere, permission });
  return weighed.over.map((limit) => asks('enterprise.hoursOver', 'hours', { limit: limit.hours, hours: limit.reported }));
}

function costNeeds(row: CostRow, index: number, { month, permission }: Facts): readonly Need[] {
  const field = `costs.${index}`;
  const needs: Need[] = [];
  if (row.category === null) needs.push(must('enterprise.costCategory', `${field}.category`));
  if (row.amount === null || row.amount === 0) needs.push(must('enterprise.costAmount', `${field}.amount`));
  if (row.date === null) needs.push(must('enterprise.costDate', `${field}.date`));
  else if (monthOf(row.date) !== month) needs.push(must('enterprise.costOutsideMonth', `${field}.date`));
  if (!row.proofSeen) needs.push(asks('enterprise.costProof', `${field}.proofSeen`));
  const rule = permission.costRules.find((each) => each.category === row.category);
  if (row.category === 'investment' || rule?.needsConsent) {
    if (!row.consent) needs.push(asks('enterprise.costConsent', `${field}.consent`));
  } else if (row.category !== null && !rule) needs.push(asks('enterprise.costNotListed', `${field}.category`));
  return needs;
}
