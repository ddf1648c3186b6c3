import type { Topic } from '#contract/define.ts';
import type { CallName } from '#contract/index.ts';
import { calls } from '#contract/index.ts';
import { QueryClient } from '@tanstack/react-query';

/** Nothing here comes over a network: never wait for one, never ask twice, and an answer stays true until it is touched. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** Asks again what reads one of the touched topics. Features never refetch by hand. */
export const refetchTouched = (client: QueryClient, touched: readonly string[]): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [name] }) => topicsOf(name).some((topic) => touched.includes(topic)) });

function topicsOf(name: unknown): readonly Topic[] {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name)) return [];
  const asked = calls[name as CallName]; // It is one of the table's own names.
  return 'reads' in asked ? asked.reads : [];
}
