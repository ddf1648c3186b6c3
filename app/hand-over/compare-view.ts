import type { Comparison as ComparisonView } from '#contract/hand-over-receive.ts';
import * as rows from '#db/case-file-rows.ts';
import * as profile from '#db/profile.ts';
import type { ReadDb } from '#db/sql.ts';
import { renumber } from '#domain/hand-over/alias.ts';
import type { StoredRow } from '#domain/hand-over/merge.ts';
import { createWords } from '#i18n/index.ts';
import type { Comparison } from './compare.ts';
import { knownInstruments } from './known-instruments.ts';
import { differing, entryWords } from './entry-words.ts';

/** What merging would do, in words: every entry by the name that it has on paper, and where two versions differ, both. */
export function compareView(db: ReadDb, shared: ReadDb, caseFileId: string, { tables, plan, base }: Comparison): ComparisonView {
  const { language } = profile.get(db);
  const t = createWords(language);
  const before = rows.read(db, caseFileId).own;
  const instruments = knownInstruments(db, shared);
  const ours = entryWords(before, language, instruments);
  const theirs = entryWords(
    tables.map(({ table, there }) => ({ table, rows: there })),
    language,
    instruments,
  );
  const keyOf = (table: string): readonly string[] => tables.find((each) => each.table === table)?.key ?? ['id'];
  const sides = (table: string, here: StoredRow | null, there: StoredRow | null) => {
    const [mine, other] = [here && ours(table, here, keyOf(table)), there && theirs(table, there, keyOf(table))];
    return { title: mine?.title ?? other?.title ?? t('handOver:merge.link'), fields: [...differing(mine, other)] };
  };
  const named = (words: typeof ours, entries: readonly Readonly<{ table: string; row: StoredRow }>[]): string[] =>
    entries.flatMap(({ table, row }) => words(table, row, keyOf(table))?.title ?? []);
  const documents = renumber(plan.added, before.find(({ table }) => table === 'document')?.rows ?? [], () => '');
  return {
    added: named(theirs, plan.added),
    // What differs in nothing that is shown is taken over without a word.
    taken: plan.taken.map(({ table, row, before: was }) => sides(table, was, row)).filter(({ fields }) => fields.length > 0),
    removed: named(ours, plan.removed),
    conflicts: plan.conflicts.map(({ id, table, here, there }) => ({
      id,
      goneHere: here === null,
      goneThere: there === null,
      ...sides(table, here, there),
    })),
    fixed: plan.fixed.map(({ table, here, there }) => sides(table, here, there)),
    renumbered: documents.flatMap(({ table, row, was }) =>
      was === null ? [] : [{ title: named(theirs, [{ table, row }])[0] ?? '', was }],
    ),
    kept: plan.kept,
    exchanged: base.size > 0,
  };
}
