import type { searchCalls } from '#contract/search.ts';
import * as search from '#db/search.ts';
import type { Handlers } from './handlers.ts';

const LIMIT = 40;

export const searchHandlers: Handlers<typeof searchCalls> = {
  'search.find': ({ typed }, desk) => [...search.find(desk.db, typed, LIMIT)],
  'search.used': () => null,
};
