import type { workCalls } from '#contract/work.ts';
import type { Handlers } from './handlers.ts';

export const workHandlers: Handlers<typeof workCalls> = {
  'work.list': async (_, desk) => [...desk.work.list()],

  async 'work.cancel'({ id }, desk) {
    desk.work.cancel(id);
    return null;
  },
};
