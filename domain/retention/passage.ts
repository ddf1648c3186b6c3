/** What is left where something was taken out, and where in a JSON value it stood (JSON pointers, RFC 6901). */
export type TakenOut = Readonly<{ value: unknown; places: readonly string[]; fixed: number }>;

/**
 * Takes a passage out of every free text of a JSON value. Ids, days and codes of a list are no free text and stay: they are
 * counted in `fixed`. Names of fields are never changed.
 */
export function takeOut(value: unknown, passage: string, marker: string, pointer = ''): TakenOut {
  if (typeof value === 'string') {
    if (!value.includes(passage)) return { value, places: [], fixed: 0 };
    if (isFixed(value)) return { value, places: [], fixed: 1 };
    return { value: value.replaceAll(passage, () => marker), places: [pointer], fixed: 0 };
  }
  if (typeof value !== 'object' || value === null) return { value, places: [], fixed: 0 };
  const parts = Object.entries(value).map(([key, each]) => [key, takeOut(each, passage, marker, `${pointer}/${escaped(key)}`)] as const);
  return {
    value: Array.isArray(value) ? parts.map(([, part]) => part.value) : Object.fromEntries(parts.map(([key, part]) => [key, part.value])),
    places: parts.flatMap(([, part]) => part.places),
    fixed: parts.reduce((sum, [, part]) => sum + part.fixed, 0),
  };
}

/** A value that the program chose and nobody typed: an id, a day or moment, a code of a list, a hash. */
export const isFixed = (value: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ||
  /^\d{4}-\d{2}(-\d{2}(T[\d:.]+Z)?)?$/.test(value) ||
  /^[a-z]+([A-Z0-9][a-z]*)*$/.test(value) ||
  /^[0-9a-f]{64}$/.test(value);

/** Some words around a passage, so that one sees which of them it is. */
export function around(text: string, passage: string): string {
  const at = text.indexOf(passage);
  const from = Math.max(0, at - 40);
  const until = Math.min(text.length, at + passage.length + 40);
  return `${from > 0 ? '…' : ''}${text.slice(from, until).replaceAll(/\s+/g, ' ')}${until < text.length ? '…' : ''}`;
}

/** The free text in which a passage stands first. */
export function firstText(value: unknown, passage: string): string | undefined {
  if (typeof value === 'string') return value.includes(passage) && !isFixed(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const each of Object.values(value)) {
    const found = firstText(each, passage);
    if (found !== undefined) return found;
  }
  return undefined;
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
