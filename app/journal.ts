import type { journalCalls } from '#contract/journal.ts';
import * as files from '#db/case-file.ts';
import * as journal from '#db/journal.ts';
import * as search from '#db/search.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';

export const journalHandlers: Handlers<typeof journalCalls> = {
  'journal.list': ({ caseFileId }, desk) => [...journal.list(desk.db, caseFileId)],

  'journal.add'(input, desk) {
    desk.about(input.caseFileId);
    if (!files.get(desk.db, input.caseFileId)) refuse('caseFile.unknown');
    const entry = { ...input, id: desk.ids.next(), createdAt: desk.clock.now() };
    if (entry.at.slice(0, 10) > desk.clock.today() && entry.at > entry.createdAt) refuse('journal.inTheFuture');
    journal.add(desk.db, entry);
    search.put(desk.db, {
      ref: `journal:${entry.id}`,
      caseFileId: entry.caseFileId,
      place: 'timeline',
      at: entry.at,
      text: [entry.text, entry.clientWords].filter(Boolean).join('\n'),
    });
    return { id: entry.id };
  },
};
