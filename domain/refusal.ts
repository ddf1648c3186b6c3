/** What a refusal may tell besides its code: names and figures for the sentence, never a client's text. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * "A rule said no." Carries a code and parameters, never a sentence: `feature.reason` is worded by
 * `i18n/<language>/<feature>.ts` under `refusal.reason`. The only error that `domain` throws on purpose.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: `${string}.${string}`;
  readonly params: RefusalParams;

  constructor(code: `${string}.${string}`, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** Stops the action with a refusal. The code must be a literal, so that a house test can find its text. */
export function refuse(code: `${string}.${string}`, params: RefusalParams = {}): never {
  throw new Refusal(code, params);
}
