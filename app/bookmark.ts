import { Bookmark } from '#contract/bookmark.ts';
import type { bookmarkCalls } from '#contract/bookmark.ts';
import * as bookmark from '#db/bookmark.ts';
import * as files from '#db/case-file.ts';
import { dayOf } from '#i18n/format.ts';
import type { Handlers } from './handlers.ts';

export const bookmarkHandlers: Handlers<typeof bookmarkCalls> = {
  'bookmark.get'(_, desk) {
    const kept = bookmark.get(desk.db);
    // One of an earlier version may have another shape: then the day begins at Vandaag.
    const { data } = Bookmark.safeParse(kept?.body);
    if (!kept || !data || (data.caseFileId !== null && !files.get(desk.db, data.caseFileId))) return null;
    return { ...data, ofToday: dayOf(kept.savedAt) === desk.clock.today() };
  },

  'bookmark.put'(moved, desk) {
    bookmark.put(desk.db, { body: moved, savedAt: desk.clock.now() });
    return null;
  },
};
