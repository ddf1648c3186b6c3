import type { draftCalls } from '#contract/draft.ts';
import * as drafts from '#db/drafts.ts';
import { z } from 'zod';
import type { Handlers } from './handlers.ts';

export const draftHandlers: Handlers<typeof draftCalls> = {
  'draft.get'({ key }, desk) {
    const draft = drafts.get(desk.db, key);
    return draft ? { body: z.json().parse(draft.body), savedAt: draft.savedAt } : null;
  },

  'draft.put'(draft, desk) {
    const savedAt = desk.clock.now();
    drafts.put(desk.db, { ...draft, savedAt });
    return { savedAt };
  },

  'draft.drop'({ key }, desk) {
    drafts.drop(desk.db, key);
    return null;
  },
};
