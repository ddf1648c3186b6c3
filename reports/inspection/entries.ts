import type { Entry, Field } from '#domain/inspection/copy.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Words } from '#i18n/index.ts';
import type { ReportLanguage } from '../model.ts';
import { differences } from './documents.ts';
import { fieldsOf } from './fields.ts';
import type { Placed, StoredRows } from './placed.ts';
import { linksOf, numberedName, parentKey, placedOf, shapeOf } from './placed.ts';
import type { Saying } from './shape.ts';
import { worded } from './shape.ts';
import type { Group } from './table-words.ts';
import { groups } from './table-words.ts';
import { bodyWords, isBodyKind } from './words.ts';

/** A chapter of the copy with what stands in it, in the order of printing. */
export type Chapter = Readonly<{ group: Group; title: string; entries: readonly Entry[] }>;

/**
 * Everything that is kept in one case file as entries under their labels, in plain order: chapters, and in them what belongs
 * together under each other.
 */
export function chaptersOf(
  stored: StoredRows,
  t: Words,
  language: ReportLanguage,
  instruments: readonly Instrument[] = [],
): readonly Chapter[] {
  const placed = placedOf(stored, new Map(instruments.map((each) => [each.code, each])));
  const byKey = new Map(placed.map((each) => [each.key, each]));
  const nameOf = (key: string): string => {
    const found = byKey.get(key);
    if (!found) return t('inspection:entry.gone');
    return found.words.bare ? titleOf(found, saying) : numberedName(found, t);
  };
  const saying: Saying = { t, language, nameOf: (table, id) => nameOf(`${table}:${id}`) };
  const tied = tiedFields(stored, byKey, saying, nameOf);
  const make = (each: Placed, more: readonly Field[] = []): Entry => ({
    key: each.key,
    table: each.table,
    group: each.words.group,
    title: titleOf(each, saying),
    under: parentKey(each),
    depth: depthOf(each, byKey),
    fields: [
      ...fieldsOf(shapeOf(each.words, each.item), each.item, { saying, owner: each.key }),
      ...moreFields(each, saying),
      ...(tied.get(each.key) ?? []),
      ...more,
    ],
    proposal: each.words.proposes?.(each.item) ?? null,
    ours: each.table === 'document' && each.item['kind'] === 'inzage',
    leftOut: null,
  });
  const records = placed.filter(({ table }) => table !== 'document').map((each) => make(each));
  const documents = placed
    .filter(({ table }) => table === 'document')
    .map((each) => make(each, [...belongsTo(each, byKey, saying), ...differences(each.item, records, saying)]));
  const made = new Map([...records, ...documents].map((entry) => [entry.key, entry]));
  return groups.map((group) => ({
    group,
    title: t(`inspection:group.${group}`),
    entries: inTree(placed.filter(({ words }) => words.group === group)).flatMap(({ key }) => made.get(key) ?? []),
  }));
}

/** What an entry rests on, as a line of names under it. */
function tiedFields(
  stored: StoredRows,
  byKey: ReadonlyMap<string, Placed>,
  { t }: Saying,
  nameOf: (key: string) => string,
): ReadonlyMap<string, readonly Field[]> {
  const numberAt = (key: string): number => byKey.get(key)?.number ?? 0;
  const found = new Map<string, Field[]>();
  for (const [from, links] of Map.groupBy(linksOf(stored), (link) => link.from)) {
    const fields = [...Map.groupBy(links, ({ label }) => label)].map(([label, ends]): Field => {
      const names = ends.map(({ to }) => to).toSorted((a, b) => numberAt(a) - numberAt(b));
      return { ...plainField, key: label.replace(/^.*[.:]/, ''), label: worded(t, label), text: names.map(nameOf).join(', ') };
    });
    found.set(from, fields);
  }
  return found;
}

const plainField = { kind: 'value', value: null, row: null, address: false, secret: false, copyOf: null, leftOut: null } as const;

/** A closed version says of which record it is one, by the record's title. */
function belongsTo({ item }: Placed, byKey: ReadonlyMap<string, Placed>, saying: Saying): readonly Field[] {
  const { kind, subjectId } = item;
  const record = isBodyKind(kind) ? byKey.get(`${bodyWords[kind].table}:${String(subjectId)}`) : undefined;
  const owner = record && record.words.under && record.words.which === undefined ? (byKey.get(parentKey(record) ?? '') ?? record) : record;
  if (!owner) return [];
  return [{ ...plainField, key: 'belongsTo', label: saying.t('inspection:field.ofIntake'), text: titleOf(owner, saying) }];
}

const moreFields = ({ words, item }: Placed, saying: Saying): readonly Field[] =>
  (words.more?.(item, saying) ?? []).map((line) => ({ ...plainField, ...line }));

/** "Bevinding 3", "Gesprek, 16-03-2026 10:00", "Stap: Gewenst effect": the name, which one, and its day. */
function titleOf(placed: Placed, saying: Saying): string {
  const { words, item } = placed;
  const shape = shapeOf(words, item);
  const say = (name: string | undefined): string => {
    const leaf = name === undefined ? undefined : shape[name];
    return name !== undefined && leaf?.is === 'value' ? (leaf.say(item[name], saying) ?? '') : '';
  };
  const which = say(words.which);
  const name = which === '' ? numberedName(placed, saying.t) : words.bare ? which : `${worded(saying.t, words.name)}: ${which}`;
  const at = say(words.at);
  return at === '' ? name : `${name}, ${at}`;
}

function depthOf(placed: Placed, byKey: ReadonlyMap<string, Placed>): number {
  const parent = byKey.get(parentKey(placed) ?? '');
  return parent ? depthOf(parent, byKey) + 1 : 0;
}

/** Each entry with what stands under it right behind it. */
function inTree(placed: readonly Placed[]): readonly Placed[] {
  const keys = new Set(placed.map(({ key }) => key));
  const under = Map.groupBy(placed, (each) => {
    const parent = parentKey(each) ?? '';
    return keys.has(parent) ? parent : '';
  });
  const walk = (parent: string): readonly Placed[] => (under.get(parent) ?? []).flatMap((each) => [each, ...walk(each.key)]);
  return walk('');
}
