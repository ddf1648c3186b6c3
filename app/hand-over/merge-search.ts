import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import type { Settlement } from '#domain/hand-over/settle.ts';
import { remapText } from '#domain/hand-over/remap.ts';
import type { Comparison } from './compare.ts';
import type { Waiting } from './waiting.ts';

type Merged = Readonly<{
  shared: Waiting & { kind: 'share' };
  fileId: string;
  caseFileId: string;
  compared: Comparison;
  settled: Settlement;
}>;

/**
 * Makes what came in findable, and forgets what went. An entry that both sides have is found by the words of both until it is
 * saved again: finding too much is better than losing a word.
 */
export function findable(db: WriteDb, { shared, fileId, caseFileId, settled }: Merged): void {
  const moved = [...settled.put, ...settled.change, ...settled.remove];
  if (moved.length === 0) return;
  const gone = new Set(settled.remove.map(({ row }) => row['id']));
  const here = new Map(search.ofFile(db, caseFileId).map((entry) => [entry.ref, entry]));
  for (const ref of here.keys()) if (ref.split(':').some((part) => gone.has(part))) search.drop(db, ref);
  const ids = new Map([[fileId, caseFileId]]);
  for (const entry of search.ofFile(shared.db, fileId)) {
    const ref = remapText(entry.ref, ids);
    const known = here.get(ref);
    const id = ref.split(':')[1];
    if (known?.text === entry.text || gone.has(id ?? '')) continue;
    // An entry that is not here and did not come in stays out of sight.
    if (!known && !settled.put.some(({ row }) => row['id'] === id)) continue;
    search.put(db, {
      ref,
      caseFileId,
      place: entry.place,
      at: known && known.at > entry.at ? known.at : entry.at,
      text: union(known?.text, entry.text),
    });
  }
}

function union(ours: string | undefined, theirs: string): string {
  if (ours === undefined) return theirs;
  const lines = new Set(ours.split('\n'));
  return [...lines, ...theirs.split('\n').filter((line) => !lines.has(line))].join('\n');
}
