import type { Field, Row } from '#domain/inspection/copy.ts';
import { looseLeaf } from './loose.ts';
import type { Leaf, Saying, Shape } from './shape.ts';
import { shapeFor, worded } from './shape.ts';

/** How far a walk through a row is. */
export type Walk = Readonly<{
  saying: Saying;
  /** The entry whose fields these are. */
  owner: string;
  /** In a closed version: every field says of which entry it is a copy. */
  copies?: boolean;
  row?: Row | null;
  path?: string;
}>;

/** What an item says, key by key in the order of its shape. What is empty is not said. */
export function fieldsOf(shape: Shape, item: unknown, walk: Walk): readonly Field[] {
  const values = record(item);
  return Object.entries(shape).flatMap(([key, leaf]) => {
    const value = values[key];
    return value === undefined || value === null || value === '' ? [] : fieldsOfLeaf(leaf, key, value, walk);
  });
}

function fieldsOfLeaf(leaf: Leaf, key: string, value: unknown, walk: Walk): readonly Field[] {
  const { saying, path = '' } = walk;
  const at = path === '' ? key : `${path}.${key}`;
  switch (leaf.is) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return [];
      return [made(walk, at, worded(saying.t, leaf.label), value, { kind: leaf.own ? 'own' : 'text', address: leaf.address })];
    case 'value': {
      const said = leaf.say(value, saying);
      return said === null || said === ''
        ? []
        : [made(walk, at, worded(saying.t, leaf.label), said, { secret: leaf.secret ?? false, value: scalar(value) })];
    }
    case 'ref':
      return [made(walk, at, worded(saying.t, leaf.label), saying.nameOf(leaf.table, String(value)))];
    case 'part':
      return partFields(leaf, at, value, walk);
    case 'rows':
      return rowFields(leaf, at, value, walk);
    case 'lines':
      return leaf.say(value, saying).map((line) => made(walk, line.key === '' ? at : `${at}.${line.key}`, line.label, line.text));
    case 'loose':
      return looseFields(value, walk, at, worded(saying.t, leaf.label));
    case 'off':
      return [];
  }
}

/** What has no label of its own stands among what is around it, also by its key: `body.facts` of a record is `facts`. */
function partFields({ label, shape, id }: Leaf & { is: 'part' }, at: string, value: unknown, walk: Walk): readonly Field[] {
  const copied = walk.copies && id ? id(walk.owner, record(value), 0) : null;
  const path = copied ? '' : label === null ? (walk.path ?? '') : at;
  const fields = fieldsOf(shapeFor(shape, record(value)), value, { ...walk, owner: copied ?? walk.owner, path });
  return label === null
    ? fields
    : fields.map((field) => ({ ...field, row: field.row ?? { name: worded(walk.saying.t, label), number: null } }));
}

function rowFields({ label, shape, id }: Leaf & { is: 'rows' }, at: string, value: unknown, walk: Walk): readonly Field[] {
  const { t } = walk.saying;
  return list(value).flatMap((each, index) => {
    const copied = walk.copies && id ? id(walk.owner, record(each), index) : null;
    const row = { name: worded(t, label), number: index + 1 };
    return fieldsOf(shapeFor(shape, record(each)), each, {
      ...walk,
      owner: copied ?? walk.owner,
      row,
      path: copied ? '' : `${at}.${index}`,
    });
  });
}

type More = Partial<Pick<Field, 'kind' | 'address' | 'secret' | 'value'>>;

const scalar = (value: unknown): Field['value'] =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

const made = ({ row = null, copies = false, owner }: Walk, key: string, label: string, text: string, more: More = {}): Field => ({
  key: copies ? `${owner}.${key}` : key,
  label,
  kind: 'value',
  text,
  value: null,
  row,
  address: false,
  secret: false,
  copyOf: copies ? { entry: owner, key } : null,
  leftOut: null,
  ...more,
});

/** Every value of a half-typed form: under its own label where the same field is known, else as typed text. */
function looseFields(value: unknown, walk: Walk, path: string, label: string): readonly Field[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => looseFields(each, walk, `${path}.${index}`, label));
  return Object.entries(record(value)).flatMap(([key, each]) => {
    if (each === null || each === undefined || each === '') return [];
    const at = `${path}.${key}`;
    if (typeof each === 'object') return looseFields(each, walk, at, label);
    const leaf = looseLeaf(key);
    if (leaf?.is === 'off') return [];
    const said = leaf ? fieldsOfLeaf(leaf, key, each, { ...walk, path }) : [];
    if (said.length > 0) return said;
    // A word that no table knows is still something that someone typed.
    return typeof each === 'string' && each.trim() !== '' ? [made(walk, at, label, each, { kind: 'text' })] : [];
  });
}

const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
export const record = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.fromEntries(Object.entries(given)) : {};
