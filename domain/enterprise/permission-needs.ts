import type { LocalDate } from '../local-date.ts';
import { addDays, addMonths, monthOf } from '../local-date.ts';
import { plainDay } from '../month.ts';
import type { Need } from '../need.ts';
import { findAmount, findRelease } from '../norms.ts';
import { releases } from '../content/releases.ts';
import type { Permission, ReleaseChoice } from './permission.ts';

/** A permission runs at most twelve months; it can be prolonged, each time by at most twelve. */
const MAX_MONTHS = 12;

/** `closedUntil`: the end of the version that was closed before, when there is one. */
type Facts = Readonly<{ closedUntil: LocalDate | null }>;

/** What a permission still needs before it can be closed, and what is worth another look. */
export function permissionNeeds(permission: Permission, facts: Facts): readonly Need[] {
  return [
    ...missing(permission),
    ...termNeeds(permission, facts),
    ...hourNeeds(permission),
    ...numberNeeds(permission),
    ...releaseNeeds(permission),
    ...costNeeds(permission),
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

function missing(permission: Permission): readonly Need[] {
  const needs: Need[] = [];
  if (permission.activity === '') needs.push(must('enterprise.activity', 'activity'));
  if (permission.startsOn === null) needs.push(must('enterprise.startsOn', 'startsOn'));
  if (permission.endsOn === null) needs.push(must('enterprise.endsOn', 'endsOn'));
  if (permission.decisionNumber === '') needs.push(must('enterprise.decisionNumber', 'decisionNumber'));
  if (permission.system === null) needs.push(must('enterprise.system', 'system'));
  if (permission.settles === null) needs.push(must('enterprise.settles', 'settles'));
  if (permission.method === null) needs.push(must('enterprise.method', 'method'));
  if (permission.method === 'reserve' && permission.reservePercent === null)
    needs.push(must('enterprise.reservePercent', 'reservePercent'));
  if (permission.normKind === null) needs.push(must('enterprise.normKind', 'normKind'));
  if (permission.releaseOnProfit === null) needs.push(must('enterprise.releaseOnProfit', 'releaseOnProfit'));
  if (permission.investmentCap === null) needs.push(must('enterprise.investmentCap', 'investmentCap'));
  if (permission.applyDuty === null) needs.push(must('enterprise.applyDuty', 'applyDuty'));
  return needs;
}

function termNeeds({ startsOn, endsOn }: Permission, { closedUntil }: Facts): readonly Need[] {
  if (startsOn === null || endsOn === null) return [];
  if (endsOn < startsOn) return [must('enterprise.endsBeforeStart', 'endsOn')];
  const firstLimit = addDays(addMonths(startsOn, MAX_MONTHS), -1);
  const limit = closedUntil === null ? firstLimit : addMonths(closedUntil, MAX_MONTHS);
  return endsOn > limit ? [must('enterprise.termTooLong', 'endsOn', { months: MAX_MONTHS })] : [];
}

/** The urencriterium marks the Bbz zelfstandige: a permission at or over it is no part-time enterprise any more. */
function hourNeeds({ startsOn, maxHoursWeek, maxHoursYear }: Permission): readonly Need[] {
  if (startsOn === null) return [];
  const month = monthOf(startsOn);
  const needs: Need[] = [];
  const business = findAmount('businessHoursYear', month).row.value;
  const week = findAmount('enterpriseHoursWeek', month).row.value;
  if (maxHoursYear >= business) needs.push(asks('enterprise.hoursOfBusiness', 'maxHoursYear', { hours: business }));
  if (maxHoursWeek > week) needs.push(asks('enterprise.hoursOverUsual', 'maxHoursWeek', { hours: week }));
  return needs;
}

function numberNeeds({ kvkNumber, vatId }: Permission): readonly Need[] {
  const needs: Need[] = [];
  if (kvkNumber !== '' && !/^\d{8}$/.test(kvkNumber)) needs.push(must('enterprise.kvkNumber', 'kvkNumber'));
  if (vatId === '') return needs;
  const digits = /^NL(\d{9})B\d{2}$/.exec(vatId.toUpperCase().replaceAll(/[\s.]/g, ''))?.[1];
  if (digits === undefined) needs.push(must('enterprise.vatId', 'vatId'));
  else if (passesElevenTest(digits)) needs.push(must('enterprise.vatHoldsBsn', 'vatId'));
  return needs;
}

/** The old btw number of a sole trader was the BSN itself; a BSN is never kept here. */
const passesElevenTest = (digits: string): boolean =>
  [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0;

function releaseNeeds(permission: Permission): readonly Need[] {
  if (permission.releaseOnProfit === 'no' || permission.releaseOnProfit === null) return [];
  const needs: Need[] = [asks('enterprise.releaseUnsure', 'releaseOnProfit')];
  if (permission.releaseOnProfit === 'byDecision' && permission.releaseReference === '') {
    needs.push(must('enterprise.releaseReference', 'releaseReference'));
  }
  if (permission.releases.length === 0) needs.push(asks('enterprise.noReleaseChosen', 'releases'));
  permission.releases.forEach((choice, index) => needs.push(...choiceNeeds(choice, permission, `releases.${index}`)));
  return needs;
}

function choiceNeeds(choice: ReleaseChoice, permission: Permission, field: string): readonly Need[] {
  if (choice.code === null || choice.from === null) return [must('enterprise.releaseIncomplete', field)];
  const row = findRelease(choice.code, monthOf(choice.from));
  if (!row) return [must('enterprise.releaseNotInForce', `${field}.from`, { code: choice.code })];
  const needs: Need[] = [];
  if (choice.decision === '') needs.push(must('enterprise.releaseDecision', `${field}.decision`));
  if (choice.until !== null && choice.until < choice.from) needs.push(must('enterprise.releaseUntil', `${field}.until`));
  if (row.wagesOnly) needs.push(must('enterprise.releaseWagesOnly', `${field}.code`, { code: row.code }));
  if (choice.code === '31.2r' && permission.youngestChildBornOn === null) needs.push(must('enterprise.childBornOn', 'youngestChildBornOn'));
  const last = choice.until ?? permission.endsOn;
  const end = releases.find((each) => each.code === choice.code)?.until ?? null;
  if (last !== null && end !== null && last > end)
    needs.push(asks('enterprise.releaseEnds', `${field}.until`, { code: row.code, until: plainDay(end) }));
  return needs;
}

function costNeeds({ costRules }: Permission): readonly Need[] {
  if (costRules.length === 0) return [must('enterprise.costRules', 'costRules')];
  return costRules.flatMap((rule, index) => {
    if (rule.category === null) return [must('enterprise.costCategory', `costRules.${index}.category`)];
    if (rule.category === 'investment') return [must('enterprise.investmentHasOwnCap', `costRules.${index}.category`)];
    const first = costRules.findIndex((other) => other.category === rule.category);
    return first < index ? [must('enterprise.costRuleTwice', `costRules.${index}.category`)] : [];
  });
}
