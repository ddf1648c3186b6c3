import type { Input, Output } from '#contract/define.ts';
import type { CallName, Calls } from '#contract/index.ts';
import { calls } from '#contract/index.ts';
import { Failure, Result } from '#contract/result.ts';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refetchTouched } from './query-client.ts';

type NamesOf<Kind extends string> = { [N in CallName]: Calls[N] extends { kind: Kind } ? N : never }[CallName];

/** The calls that read. */
export type Question = NamesOf<'query'>;
/** The calls that change something, or wait for a person or the disk. */
export type Order = NamesOf<'command' | 'errand' | 'doorErrand'>;

type AskOptions<I> = Readonly<{
  enabled?: boolean;
  /** Whether the answer to an earlier question stands until this one is answered; without it there is nothing meanwhile. */
  meanwhile?: (before: I) => boolean;
}>;

/** Reads, and reads again by itself after anything it reads was touched. `enabled: false` waits with asking. */
export const useAsk = <N extends Question>(
  name: N,
  input: Input<Calls[N]>,
  { enabled = true, meanwhile }: AskOptions<Input<Calls[N]>> = {},
): UseQueryResult<Output<Calls[N]>, Failure> =>
  useQuery<Output<Calls[N]>, Failure, Output<Calls[N]>, readonly [N, Input<Calls[N]>]>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(meanwhile ? { placeholderData: (answer, before) => (before && meanwhile(before.queryKey[1]) ? answer : undefined) } : {}),
  });

/** Changes something: `const save = useTell('journal.add')`, then `save.mutate(input)` or `await save.mutateAsync(input)`. */
export function useTell<N extends Order>(name: N): UseMutationResult<Output<Calls[N]>, Failure, Input<Calls[N]>> {
  const client = useQueryClient();
  return useMutation<Output<Calls[N]>, Failure, Input<Calls[N]>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () => {
      const told = calls[name];
      if ('touches' in told) void refetchTouched(client, told.touches);
    },
  });
}

/** One call over the wire: answers the parsed value or throws the `Failure`, whatever went wrong. Screens use `useAsk` and `useTell`. */
export async function call<N extends CallName>(name: N, input: Input<Calls[N]>): Promise<Output<Calls[N]>> {
  const result = await window.desk
    .call(name, input)
    .then((answer) => Result.parse(answer))
    .catch(noAnswer);
  // oxlint-disable-next-line typescript/only-throw-error -- errors are data here; TanStack Query hands them on as they are.
  if (!result.ok) throw result.error;
  const value = calls[name].output.safeParse(result.value);
  // oxlint-disable-next-line typescript/only-throw-error -- the same.
  if (!value.success) throw unanswered;
  return value.data as Output<Calls[N]>; // The table holds each name's own schema.
}

/** A thrown value as the failure it is. Anything else is the window's own fault. */
export const asFailure = (problem: unknown): Failure => Failure.safeParse(problem).data ?? unanswered;

/** Nobody answered, or not what was agreed: this window cannot go on as it is. */
const unanswered: Failure = { kind: 'fault', ref: 'window' };
const noAnswer = (): Result => ({ ok: false, error: unanswered });
