import type { Failure } from '#contract/result.ts';
import type { Words } from '#i18n/index.ts';
import { spoken } from './spoken.ts';

/** What a failure says to the worker: why not, or what to do. */
export function failureText(t: Words, failure: Failure): string {
  if (failure.kind === 'refusal') return refusalText(t, failure.code, failure.params);
  if (failure.kind === 'invalid') return t('common:failure.invalid');
  if (failure.ref === 'window') return t('common:failure.unreachable');
  return t('common:failure.fault', { ref: failure.ref });
}

/** `budget.sumDiffers` is worded by the texts of its feature: `budget:refusal.sumDiffers`. */
export const refusalText = (t: Words, code: string, params: Params = {}): string =>
  textOf(t, code, 'refusal', params) ?? t('common:failure.unknownRefusal', { code });

/** What is still missing before closing: `budget.reasonMissing` is `budget:need.reasonMissing`. */
export const needText = (t: Words, code: string, params: Params = {}): string => textOf(t, code, 'need', params) ?? code;

/** Why something asks for attention today: `budget.evaluationDue` is `budget:today.evaluationDue`. */
export const todayText = (t: Words, code: string, params: Params = {}): string => textOf(t, code, 'today', params) ?? code;

/** What is wrong with a field: our own message key, or else the kind of problem that zod named. */
export function issueText(t: Words, issue: Readonly<{ message?: string | undefined; code?: string | undefined }>): string {
  for (const key of [issue.message, issue.code]) {
    const text = key && /^\w+$/.test(key) ? spoken(t, `form:issue.${key}`) : undefined;
    if (text) return text;
  }
  return t('form:issue.custom');
}

type Params = Readonly<Record<string, string | number>>;

function textOf(t: Words, code: string, part: 'refusal' | 'need' | 'today', params: Params): string | undefined {
  const [feature = '', ...rest] = code.split('.');
  return spoken(t, `${feature}:${part}.${rest.join('.')}`, params);
}
