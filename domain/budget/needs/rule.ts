import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import type { Profile } from '#domain/profile.ts';
import type { StepName, Steps } from '../request.ts';

/** What the rules must know besides what was typed. */
export type NeedContext = Readonly<{
  today: LocalDate;
  /** The day of the fatal moment, in Dutch time. */
  fatalOn: LocalDate | null;
  writer: Pick<Profile, 'name' | 'mandateNumber' | 'mandateLimit'>;
  /** Is the account number right by its check digits? Outside `domain`, since a library knows the lengths per country. */
  ibanIsValid: boolean;
  factsFrozen: boolean;
  /** Steps that wait for a second look because step 1 changed. */
  toReview: readonly StepName[];
}>;

/** One rule looks at all steps and says what is missing or doubtful. */
export type Rule = (steps: Steps, context: NeedContext) => readonly Need[];

type Code = Need['code'];
type Params = NonNullable<Need['params']>;

/** A need when the condition holds, else nothing. */
export const must = (when: boolean, code: Code, field: string, params: Params = {}): readonly Need[] =>
  when ? [{ code, field, weight: 'must', params }] : [];

export const asks = (when: boolean, code: Code, field: string, params: Params = {}): readonly Need[] =>
  when ? [{ code, field, weight: 'asks', params }] : [];

export const blank = (text: string): boolean => text.trim() === '';

/** Shorter than the advice, but not empty: an empty one is a need of its own. */
export const short = (text: string, advice: number): boolean => !blank(text) && text.trim().length < advice;
