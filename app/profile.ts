import type { profileCalls } from '#contract/profile.ts';
import * as profile from '#db/profile.ts';
import type { Handlers } from './handlers.ts';

export const profileHandlers: Handlers<typeof profileCalls> = {
  'profile.get': (_, desk) => profile.get(desk.db),

  'profile.put'(changed, desk) {
    profile.put(desk.db, changed);
    return null;
  },
};
