import type { Calls } from '#contract/index.ts';
import type { Failure } from '#contract/result.ts';
import type { Dispatch } from './dispatch.ts';
import type { Say } from './handlers.ts';

/** What a call answered when it did not succeed, for callers that want an exception. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  constructor(call: string, failure: Failure) {
    super(`${call}: ${JSON.stringify(failure)}`);
    this.failure = failure;
  }
}

/** Says calls through the one door, typed by the table: for example files, the demo and tests. */
export function sayThrough(dispatch: Dispatch): Say<Calls> {
  const say = async (name: string, input: unknown): Promise<unknown> => {
    const result = await dispatch(name, input);
    if (!result.ok) throw new CallFailed(name, result.error);
    return result.value;
  };
  return say as Say<Calls>; // The door parsed the answer by the schema that the type is taken from.
}
