import { relationWords, titles } from '../content/relations.ts';
import type { Span } from './addresses.ts';
import { addressesIn } from './addresses.ts';
import { alike } from './black-out.ts';
import type { Entry } from './copy.ts';
import { isTyped } from './copy.ts';

/** A place in a text that a reviewer should not pass by. It is pointed at; nothing is decided. */
export type Look = Span & Readonly<{ kind: 'name' | 'relation' | 'address' }>;

/** The fields in which names of others are written, by table. */
const nameFields: Readonly<Record<string, RegExp>> = {
  household_member: /^name$/,
  employer: /^contactName$/,
  workplace: /^supervisor$/,
  budget_step: /^(parties\.\d+\.name|payeeName)$/,
  visit: /^withWhom$/,
  plan_step: /^whoName$/,
  share: /^partnerName$/,
};

/** Names of others that the file itself knows, whole and by their words; not those of the client and the workers. */
export function namesOfOthers(entries: readonly Entry[], known: readonly string[]): readonly string[] {
  const own = new Set(known.flatMap(wordsOf).map((word) => word.toLowerCase()));
  const found = entries.flatMap(({ table, fields }) => {
    const pattern = nameFields[table];
    return pattern
      ? fields.filter((field) => isTyped(field) && pattern.test(field.key)).map(({ text }) => text.replaceAll(/\(.*?\)/g, '').trim())
      : [];
  });
  const words = found.flatMap((name) => [name, ...wordsOf(name)]).filter((word) => word.length > 1 && !own.has(word.toLowerCase()));
  return [...new Set(words)].toSorted((a, b) => b.length - a.length);
}

/** The words of a name that are names by themselves: with a capital, of three letters and more. */
const wordsOf = (name: string): readonly string[] => (name.match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? []) as readonly string[];

/** A title at the beginning of a sentence or inside one; the name after it has its capital. */
function eitherCase(title: string): string {
  const first = title.charAt(0);
  return `[${first}${first.toUpperCase()}]${title.slice(1).replaceAll('.', String.raw`\.`)}`;
}

const titled = new RegExp(
  String.raw`(?<![\p{L}])(?:${titles.map(eitherCase).join('|')})(?![\p{L}]) *(?:(?:van|de|den|der|ter|ten|el|al|ben) )*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*)?`,
  'gu',
);
const relations = new RegExp(String.raw`(?<![\p{L}-])(?:${relationWords.join('|')})(?![\p{L}-])`, 'giu');

/** Where a text speaks of others, as far as the program sees: names that the file knows, titles, relations, addresses. */
export function lookHere(text: string, names: readonly string[]): readonly Look[] {
  const all = [
    ...addressesIn(text).map((span): Look => ({ ...span, kind: 'address' })),
    ...names.flatMap((name) => alike(text, name).map((span): Look => ({ ...span, kind: 'name' }))),
    ...matches(text, titled, 'name'),
    ...matches(text, relations, 'relation'),
  ].toSorted((a, b) => a.from - b.from || b.until - a.until);
  const apart: Look[] = [];
  for (const look of all) {
    // Of what overlaps, the rest is pointed at apart: "mevrouw Jansen", and the street that follows.
    const free = Math.max(look.from, apart.at(-1)?.until ?? 0);
    const from = free + (/^\s*/.exec(text.slice(free, look.until))?.[0].length ?? 0);
    if (from < look.until) apart.push({ ...look, from });
  }
  return apart;
}

const matches = (text: string, pattern: RegExp, kind: Look['kind']): readonly Look[] =>
  [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, until: index + words.length, kind }));
