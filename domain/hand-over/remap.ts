import type { StoredRow } from './merge.ts';

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Texts that were closed under a hash: they keep the ids that they were closed with. */
const closed: Readonly<Record<string, readonly string[]>> = { document: ['body'] };

/** Rows under other ids: every id of `ids` is another one wherever it stands, also inside what a form keeps as JSON. */
export const remapRow = (table: string, row: StoredRow, ids: ReadonlyMap<string, string>): StoredRow =>
  ids.size === 0
    ? row
    : Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          typeof value === 'string' && !closed[table]?.includes(column) ? remapText(value, ids) : value,
        ]),
      );

export const remapText = (text: string, ids: ReadonlyMap<string, string>): string => text.replaceAll(uuid, (id) => ids.get(id) ?? id);

/** A new id for each id that a row of these tables is known by. */
export function freshIds(
  tables: readonly Readonly<{ key: readonly string[]; there: readonly StoredRow[] }>[],
  next: () => string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { key, there } of tables) {
    const [only] = key;
    if (only !== 'id' || key.length !== 1) continue;
    for (const { id } of there) if (typeof id === 'string') ids.set(id, next());
  }
  return ids;
}

/** "MW-2026-0317-2": the number with the first count behind it that is still free. */
export function freeNumber(number: string, taken: (number: string) => boolean): string {
  for (let count = 2; ; count += 1) if (!taken(`${number}-${count}`)) return `${number}-${count}`;
}
