/** What is left where something was taken out, and where in a JSON value it stood (JSON pointers, RFC 6901). */
export type TakenOut = Readonly<{ value: unknown; places: readonly string[]; fixed: number }>;

/**
 * How far a removal reaches: the words by themselves, also where they are part of a longer word, or the whole text in which they
 * stand, and of a note or finding every text of it.
 */
export const reaches = ['words', 'partsOfWords', 'wholeTexts'] as const;
export type Reach = (typeof reaches)[number];

/** What is taken out, what comes in its place, and how far it reaches. */
export type Taking = Readonly<{ passage: string; mark: string; reach: Reach }>;

/**
 * Takes a passage out of every free text of a JSON value. Ids, days and codes of a list are no free text and stay: they are
 * counted in `fixed`. Names of fields are never changed. `whole`: every free text of the value goes, as of a note in which the
 * passage stands.
 */
export function takeOut(value: unknown, taking: Taking, whole = false, pointer = ''): TakenOut {
  if (typeof value === 'string') {
    const stands = isIn(value, taking);
    if (!stands && (!whole || value.trim() === '' || value === taking.mark || isCode(value))) return { value, places: [], fixed: 0 };
    if (isFixed(value)) return { value, places: [], fixed: stands ? 1 : 0 };
    return { value: without(value, taking, whole), places: [pointer], fixed: 0 };
  }
  if (typeof value !== 'object' || value === null) return { value, places: [], fixed: 0 };
  const list = Array.isArray(value);
  const parts = Object.entries(value).map(([key, each]) => {
    const all = list && isNote(each) ? taking.reach === 'wholeTexts' && standsIn(each, taking) : whole;
    return [key, takeOut(each, taking, all, `${pointer}/${escaped(key)}`)] as const;
  });
  return {
    value: list ? parts.map(([, part]) => part.value) : Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
    places: parts.flatMap(([, part]) => part.places),
    fixed: parts.reduce((sum, [, part]) => sum + part.fixed, 0),
  };
}

/** Whether the passage stands in a text, as far as it is sought. */
export const isIn = (text: string, { passage, reach }: Omit<Taking, 'mark'>): boolean => pattern(passage, reach).test(text);

/** A text with the mark in the place of the passage, or of all of it. */
export const without = (text: string, { passage, mark, reach }: Taking, whole = false): string =>
  whole || reach === 'wholeTexts' ? mark : text.replaceAll(pattern(passage, reach), () => mark);

function pattern(passage: string, reach: Reach): RegExp {
  const exact = passage.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  if (reach === 'partsOfWords') return new RegExp(exact, 'gu');
  const before = /^[\p{L}\p{M}\p{N}]/u.test(passage) ? String.raw`(?<![\p{L}\p{M}\p{N}])` : '';
  const after = /[\p{L}\p{M}\p{N}]$/u.test(passage) ? String.raw`(?![\p{L}\p{M}\p{N}])` : '';
  return new RegExp(`${before}${exact}${after}`, 'gu');
}

/** One of a list that has an id of its own: a finding, a goal, a visit. */
const isNote = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Whether the passage stands in a text of this value itself, and not only in a note inside it. */
function standsIn(value: unknown, taking: Taking): boolean {
  if (typeof value === 'string') return isIn(value, taking) && !isFixed(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => !(Array.isArray(value) && isNote(each)) && standsIn(each, taking));
}

/** A value that the program chose and nobody typed: an id, a day or moment, a code of a list, a hash. */
export const isFixed = (value: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ||
  /^\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?$/.test(value) ||
  /^[a-z]+([A-Z0-9][a-z]*)*$/.test(value) ||
  /^[0-9a-f]{64}$/.test(value);

/** A code in capitals of a list ("WAN7D"). As a text by itself it may go, as part of a whole note it stays: others go by it. */
const isCode = (value: string): boolean => /^[A-Z]{2,5}\d*[A-Z]?$/.test(value);

/** Some words around a passage, so that one sees which of them it is. */
export function around(text: string, { passage, reach }: Omit<Taking, 'mark'>): string {
  const at = Math.max(0, text.search(pattern(passage, reach)));
  const from = Math.max(0, at - 40);
  const until = Math.min(text.length, at + passage.length + 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, until).replaceAll(/\s+/g, ' ')}${until < text.length ? '…' : ''}`;
}

/** The free text in which a passage stands first. */
export function firstText(value: unknown, taking: Omit<Taking, 'mark'>): string | undefined {
  if (typeof value === 'string') return isIn(value, taking) && !isFixed(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const each of Object.values(value)) {
    const found = firstText(each, taking);
    if (found !== undefined) return found;
  }
  return undefined;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
