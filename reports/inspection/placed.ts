import type { WordKey, Words } from '#i18n/index.ts';
import type { Leaf, Shape } from './shape.ts';
import { shapeFor, worded } from './shape.ts';
import type { Item, TableWords, World } from './table-words.ts';
import { linkWords, tableWords } from './words.ts';

/** The rows of one case file as they are stored, table by table. */
export type StoredRows = readonly Readonly<{ table: string; rows: readonly Readonly<Record<string, unknown>>[] }>[];

/** A row with its words, and its number among its like: others refer to it by that, and never by what it says. */
export type Placed = Readonly<{ key: string; table: string; words: TableWords; item: Item; number: number; of: number }>;

/** Every row that has words, table by table in the order in which it is printed. */
export function placedOf(stored: StoredRows, instruments: World['instruments']): readonly Placed[] {
  const rowsOf = (name: string): readonly Item[] => (stored.find(({ table }) => table === name)?.rows ?? []).map(camelKeys);
  const world: World = { instruments, rowsOf };
  return stored.toSorted(asWorded).flatMap(({ table, rows }) => {
    const words = Object.hasOwn(tableWords, table) ? tableWords[table] : undefined;
    if (!words) return [];
    const items = rows.filter(isTheClients).map((row) => itemOf(words, row, world));
    return items
      .toSorted(inOrderOf(words))
      .map((item, index) => ({ key: keyOf(table, words, item), table, words, item, number: index + 1, of: items.length }));
  });
}

const tablesInOrder = Object.keys(tableWords);
const asWorded = (a: { table: string }, b: { table: string }): number => tablesInOrder.indexOf(a.table) - tablesInOrder.indexOf(b.table);

/** What is half typed in the review itself says what is left out: it is no part of the copy. */
const isTheClients = (row: Readonly<Record<string, unknown>>): boolean =>
  !(typeof row['key'] === 'string' && row['key'].startsWith('inspection:'));

const keyOf = (table: string, { keys = ['id'] }: TableWords, item: Item): string =>
  [table, ...keys.map((key) => String(item[key]))].join(':');

export const parentKey = ({ words: { under }, item }: Pick<Placed, 'words' | 'item'>): string | null =>
  under ? `${under.table}:${String(item[under.by])}` : null;

export const shapeOf = ({ shape }: TableWords, item: Item): Shape => shapeFor(shape, item);

/** "Bevinding 3", or only the name where there is no other. */
export const numberedName = ({ words, number, of }: Placed, t: Words): string =>
  of === 1 ? worded(t, words.name) : t('inspection:entry.numbered', { name: worded(t, words.name), number: String(number) });

/** A row with its columns by their names in the domain, and its JSON read. */
function itemOf(words: TableWords, row: Readonly<Record<string, unknown>>, world: World): Item {
  const own = camelKeys(row);
  const raw = words.enrich ? words.enrich(own, world) : own;
  const shape = shapeOf(words, raw);
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readJson(shape[name], name, value)]));
}

export const camelKeys = (row: Readonly<Record<string, unknown>>): Item =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [camel(column), value]));

export const camel = (column: string): string => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const holdsJson: ReadonlySet<string> = new Set<Leaf['is']>(['part', 'rows', 'loose', 'lines']);

function readJson(leaf: Leaf | undefined, name: string, value: unknown): unknown {
  if (typeof value !== 'string' || leaf === undefined) return value;
  const structured = name === 'body' || holdsJson.has(leaf.is) || (leaf.is === 'value' && value.startsWith('['));
  if (!structured) return value;
  const read: unknown = JSON.parse(value);
  return read;
}

/** By rank, by the columns that are named for it, and as rows were made. */
const inOrderOf =
  ({ rank, order = ['createdAt', 'id'] }: TableWords) =>
  (a: Item, b: Item): number => {
    const ranked = rank ? rank(a) - rank(b) : 0;
    if (ranked !== 0) return ranked;
    return order.reduce((found, name) => (found === 0 ? compare(a[name], b[name]) : found), 0);
  };

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [typeof a === 'string' ? a : '', typeof b === 'string' ? b : ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Every row that only ties two entries. */
export const linksOf = (stored: StoredRows): readonly Readonly<{ label: WordKey; from: string; to: string }>[] =>
  stored.flatMap(({ table, rows }) => {
    const words = Object.hasOwn(linkWords, table) ? linkWords[table] : undefined;
    if (!words) return [];
    const { label, from, to } = words;
    return rows
      .map(camelKeys)
      .map((item) => ({ label, from: `${from.table}:${String(item[from.by])}`, to: `${to.table}:${String(item[to.by])}` }));
  });
