import * as journal from '#db/journal.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import type { ClientPart } from '#domain/hand-over/terms.ts';
import { createWords } from '#i18n/index.ts';
import type { Clock, Ids } from '../ports.ts';

/**
 * A warm hand-over is a talk like any other: it becomes an entry of the timeline, and so goes along. One that was recorded
 * before, as when the package was not made after all, is not recorded twice.
 */
export function recordTalks(db: WriteDb, clients: readonly ClientPart[], { clock, ids }: Readonly<{ clock: Clock; ids: Ids }>): void {
  const t = createWords(profile.get(db).language);
  for (const { caseFileId, talk, talkOn, talkWith, clientPresent, talkSaid, talkClientWords } of clients) {
    if (talk !== 'yes' || talkOn === null) continue;
    const text = `${t(`handOver:talk.${clientPresent === 'yes' ? 'withClient' : 'withoutClient'}`, { who: talkWith })}\n\n${talkSaid}`;
    const [now, noon] = [clock.now(), `${talkOn}T11:00:00.000Z`];
    const known = journal.list(db, caseFileId).some((entry) => entry.text === text && entry.at.slice(0, 10) === talkOn);
    if (known) continue;
    const id = ids.next();
    const at = noon < now ? noon : now;
    journal.add(db, {
      id,
      caseFileId,
      kind: 'talk',
      purpose: 'rights',
      at,
      text,
      clientWords: talkClientWords,
      sourceKind: 'ordinary',
      createdAt: now,
    });
    const found = [text, talkClientWords].filter(Boolean).join('\n');
    search.put(db, { ref: `journal:${id}`, caseFileId, place: 'timeline', at, text: found });
  }
}
