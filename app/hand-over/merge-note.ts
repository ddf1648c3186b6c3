import type { FileRows } from '#db/case-file-rows.ts';
import * as journal from '#db/journal.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import type { StoredRow } from '#domain/hand-over/merge.ts';
import type { Choice, Settlement } from '#domain/hand-over/settle.ts';
import { formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import type { Clock, Ids } from '../ports.ts';
import type { Comparison } from './compare.ts';
import type { EntryWords } from './entry-words.ts';
import { knownInstruments } from './known-instruments.ts';
import { differing, entryWords } from './entry-words.ts';
import type { Waiting } from './waiting.ts';

type Merging = Readonly<{
  db: WriteDb;
  shared: Waiting & { kind: 'share' };
  caseFileId: string;
  compared: Comparison;
  conflicts: Readonly<Record<string, Choice>>;
  settled: Settlement;
  before: FileRows;
}>;

/** No entry of the timeline is longer than a person can scroll through. */
const PIECE = 100_000;

/**
 * What merging leaves out of sight, as a note in the timeline: of each entry that had two versions the one that was not
 * chosen, and what was taken away. Null when nothing was. Worded before anything changes, written after.
 */
export function noteOfMerge(merging: Merging): Readonly<{ write(ports: Readonly<{ clock: Clock; ids: Ids }>): void }> | null {
  const { db, shared, caseFileId } = merging;
  const { language } = profile.get(db);
  const t = createWords(language);
  const parts = partsOf(merging, t);
  if (parts.length === 0) return null;
  const head = t('handOver:merge.noteHead', {
    name: shared.manifest.sender.name,
    when: formatMoment(shared.manifest.madeAt, language),
  });
  return {
    write({ clock, ids }) {
      for (const text of pieces(head, parts)) {
        const [id, now] = [ids.next(), clock.now()];
        journal.add(db, {
          id,
          caseFileId,
          kind: 'note',
          purpose: 'guidance',
          at: now,
          text,
          clientWords: '',
          sourceKind: 'ordinary',
          createdAt: now,
        });
        search.put(db, { ref: `journal:${id}`, caseFileId, place: 'timeline', at: now, text });
      }
    },
  };
}

function partsOf({ db, shared, compared, conflicts, settled, before }: Merging, t: Words): readonly string[] {
  const { language } = profile.get(db);
  const there = compared.tables.map(({ table, there: rows }) => ({ table, rows }));
  const instruments = knownInstruments(db, shared.db);
  const [ours, theirs] = [entryWords(before.own, language, instruments), entryWords(there, language, instruments)];
  const keyOf = (table: string): readonly string[] => compared.tables.find((each) => each.table === table)?.key ?? ['id'];
  const say = (words: EntryWords, table: string, row: StoredRow | null) => (row ? words(table, row, keyOf(table)) : null);

  const versions = compared.plan.conflicts.map(({ id, table, here, there: row }) => {
    const [mine, other] = [say(ours, table, here), say(theirs, table, row)];
    const chosen = conflicts[id] ?? 'here';
    const lost = differing(mine, other).map(
      (field) => `${field.label}: ${(chosen === 'here' ? field.there : field.here) || t('common:notFilled')}`,
    );
    return block(mine?.title ?? other?.title, t(chosen === 'here' ? 'handOver:merge.keptHere' : 'handOver:merge.keptThere'), lost);
  });
  const fixed = compared.plan.fixed.map(({ table, here, there: row }) => {
    const [mine, other] = [say(ours, table, here), say(theirs, table, row)];
    return block(
      mine?.title,
      t('handOver:merge.fixed'),
      differing(mine, other).map((field) => `${field.label}: ${field.there}`),
    );
  });
  const chosenAway = new Set(compared.plan.conflicts.map(({ id }) => id));
  const removed = settled.remove
    .filter(({ id }) => !chosenAway.has(id))
    .map(({ table, row }) => {
      const words = say(ours, table, row);
      return block(words?.title, t('handOver:merge.removed'), words?.fields.map(({ label, text }) => `${label}: ${text}`) ?? []);
    });
  return [...versions, ...fixed, ...removed].filter((part) => part !== '');
}

/** A title, what happened, and the lines under it; nothing when there is nothing to tell. */
const block = (title: string | undefined, what: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`${title ?? ''}. ${what}`, ...lines].join('\n');

/** The reason of a closed version that came in under a number that was taken. */
export const reasonOfVersion = (db: ReadDb, row: StoredRow, name: string): string => {
  const t = createWords(profile.get(db).language);
  const reason = typeof row['reason'] === 'string' ? row['reason'] : '';
  return t('handOver:merge.renumbered', { name, version: String(row['version']), reason: reason || t('documents:firstVersion') });
};

function pieces(head: string, parts: readonly string[]): readonly string[] {
  const texts: string[] = [];
  let text = head;
  for (const part of parts) {
    if (text.length + part.length > PIECE && text !== head) {
      texts.push(text);
      text = head;
    }
    text = `${text}\n\n${part}`;
  }
  return [...texts, text];
}
