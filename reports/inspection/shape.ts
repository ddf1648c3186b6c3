import { formatDate, formatDuration, formatMoment, formatMoney, formatMonth, formatNumber, formatTenths } from '#i18n/format.ts';
import type { WordKey, Words } from '#i18n/index.ts';
import type { ReportLanguage } from '../model.ts';

/** In which words a value is said. `nameOf` names another entry by its number, never by what it says: "Bevinding 3". */
export type Saying = Readonly<{ t: Words; language: ReportLanguage; nameOf: (table: string, id: string) => string }>;

/**
 * How the columns of a table, or the keys of what a form keeps, are said on paper. Every key is either worded or named as
 * left off with its reason: a house test holds the table against the schema.
 */
export type Shape = Readonly<Record<string, Leaf>>;

/** A shape, or one that depends on what it says: the values of an instrument on its own scale. */
export type ShapeOf = Shape | ((item: Readonly<Record<string, unknown>>) => Shape);

export const shapeFor = (shape: ShapeOf, item: Readonly<Record<string, unknown>>): Shape =>
  typeof shape === 'function' ? shape(item) : shape;

export type Leaf =
  /** Typed by someone: the only kind in which a word may be left out. */
  | Readonly<{ is: 'text'; label: WordKey; own: boolean; address: boolean }>
  /** A day, an amount, a choice: said in words of ours. Null when there is nothing to say. */
  | Readonly<{ is: 'value'; label: WordKey; secret?: true; say: (value: unknown, saying: Saying) => string | null }>
  /** The id of another entry. */
  | Readonly<{ is: 'ref'; label: WordKey; table: string }>
  /** What belongs together. Without a label its keys stand among those around it. */
  | Readonly<{ is: 'part'; label: WordKey | null; shape: ShapeOf; id: IdOf | null }>
  /** Rows, each numbered. */
  | Readonly<{ is: 'rows'; label: WordKey; shape: ShapeOf; id: IdOf | null }>
  /** What only a function can say: the lines of a calculation. */
  | Readonly<{ is: 'lines'; say: (value: unknown, saying: Saying) => readonly Line[] }>
  /** Whatever a half-typed form holds: said by the labels that the same fields have elsewhere. */
  | Readonly<{ is: 'loose'; label: WordKey }>
  | Readonly<{ is: 'off'; why: OffReason }>;

/**
 * The entry that a part of a closed version is a copy of (`finding:<id>`), so that both can be compared. `owner` is the
 * entry around it.
 */
type IdOf = (owner: string, item: Readonly<Record<string, unknown>>, index: number) => string;

export const byId =
  (table: string): IdOf =>
  (_, { id }) =>
    `${table}:${String(id)}`;
/** A row of `table` that has no id of its own: it belongs to its owner under `name`. */
export const within =
  (table: string, name: (item: Readonly<Record<string, unknown>>, index: number) => string = () => ''): IdOf =>
  (owner, item, index) =>
    [table, owner.slice(owner.indexOf(':') + 1), name(item, index)].filter((part) => part !== '').join(':');

export type Line = Readonly<{ key: string; label: string; text: string }>;

/** Why a key is not said: nothing of it is lost by that. */
export type OffReason = 'id' | 'order' | 'version' | 'technical' | 'saidElsewhere';

export const text = (label: WordKey): Leaf => ({ is: 'text', label, own: false, address: false });
/** The client's own words, printed as said. */
export const ownWords = (label: WordKey): Leaf => ({ is: 'text', label, own: true, address: false });
/** Where someone can be found: left out when addresses are. */
export const address = (label: WordKey): Leaf => ({ is: 'text', label, own: false, address: true });

/** Said only when addresses may be said too: on a paper that the wrong person reads, it is itself a danger. */
export const secret = (leaf: Leaf): Leaf => (leaf.is === 'value' ? { ...leaf, secret: true } : leaf);

export const off = (why: OffReason): Leaf => ({ is: 'off', why });
export const ref = (label: WordKey, table: string): Leaf => ({ is: 'ref', label, table });
export const rows = (label: WordKey, shape: ShapeOf, id: IdOf | null = null): Leaf => ({ is: 'rows', label, shape, id });
export const partOf = (label: WordKey, shape: Shape, id: IdOf | null = null): Leaf => ({ is: 'part', label, shape, id });
export const among = (shape: Shape, id: IdOf | null = null): Leaf => ({ is: 'part', label: null, shape, id });
export const loose = (label: WordKey): Leaf => ({ is: 'loose', label });
export const lines = (say: (value: unknown, saying: Saying) => readonly Line[]): Leaf => ({ is: 'lines', say });

export const value = (label: WordKey, say: (value: unknown, saying: Saying) => string | null): Leaf => ({ is: 'value', label, say });
const ofText =
  (say: (text: string, saying: Saying) => string) =>
  (given: unknown, saying: Saying): string | null =>
    typeof given === 'string' && given !== '' ? say(given, saying) : null;
const ofNumber =
  (say: (number: number, saying: Saying) => string) =>
  (given: unknown, saying: Saying): string | null =>
    typeof given === 'number' ? say(given, saying) : null;

export const day = (label: WordKey): Leaf =>
  value(
    label,
    ofText((date, { language }) => formatDate(date, language)),
  );
export const moment = (label: WordKey): Leaf =>
  value(
    label,
    ofText((at, { language }) => (at.length === 10 ? formatDate(at, language) : formatMoment(at, language))),
  );
export const month = (label: WordKey): Leaf =>
  value(
    label,
    ofText((of, { language }) => formatMonth(of, language)),
  );
/** Something short that is no free text: a time of day. */
export const plain = (label: WordKey): Leaf =>
  value(
    label,
    ofText((said) => said),
  );
/** A text of the vault itself, said in a form of its own: a code. */
export const said = (label: WordKey, say: (text: string) => string): Leaf =>
  value(
    label,
    ofText((given) => say(given)),
  );
export const money = (label: WordKey): Leaf =>
  value(
    label,
    ofNumber((cents, { language }) => formatMoney(cents, language)),
  );
export const number = (label: WordKey): Leaf => value(label, ofNumber(plainNumber));
export const percent = (label: WordKey): Leaf =>
  value(
    label,
    ofNumber((of, saying) => `${plainNumber(of, saying)} %`),
  );
/** Quarters of an hour, said as hours and minutes. */
export const quarters = (label: WordKey): Leaf =>
  value(
    label,
    ofNumber((count, { language }) => formatDuration(count * 15, language)),
  );
export const tenths = (label: WordKey): Leaf =>
  value(
    label,
    ofNumber((count, { language }) => formatTenths(count, language)),
  );
/** Yes or no; `no` stays unsaid when nothing is lost by that. */
export const yesNo = (label: WordKey, quiet = false): Leaf =>
  value(label, (given, { t }) => (given === true || given === 1 ? t('common:yes') : quiet ? null : t('common:no')));

/** One of a list of codes, said in our words. `unless` is the code that says nothing. */
export const choice = <C extends string | number>(
  label: WordKey,
  codes: readonly C[],
  say: (code: C, saying: Saying) => string,
  unless?: C,
): Leaf =>
  value(label, (given, saying) => {
    const code = codes.find((each) => each === given);
    return code === undefined || code === unless ? null : say(code, saying);
  });

/** Several of a list of codes. */
export const choices = <C extends string>(label: WordKey, codes: readonly C[], say: (code: C, saying: Saying) => string): Leaf =>
  value(label, (given, saying) => {
    const chosen: readonly unknown[] = Array.isArray(given) ? given : [];
    const said = codes.filter((code) => chosen.includes(code)).map((code) => say(code, saying));
    return said.length === 0 ? null : said.join('; ');
  });

/** A text by a key that stands in a table of ours. */
export function worded(t: Words, key: WordKey): string {
  const say = t as (key: string) => string; // Each of these keys was checked where its table names it.
  return say(key);
}

function plainNumber(of: number, { language }: Saying): string {
  const decimals = Number.isInteger(of) ? 0 : Number.isInteger(of * 10) ? 1 : 2;
  return formatNumber(of, language, decimals);
}
