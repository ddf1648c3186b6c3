/**
 * Where someone can be found, as it is written in running text: a street with its number, a postcode, a telephone number, an
 * e-mail address. A guess that finds what looks like one; a person still looks.
 */
const names = String.raw`(?:\p{Lu}[\p{L}'’.-]*(?: (?:van|de|den|der|het|ter|ten|\p{Lu}[\p{L}'’.-]*)){0,4} )?`;
const streets = 'straat|laan|plein|gracht|kade|singel|steeg|plantsoen|dreef';
const alsoWords = 'weg|dijk|hof|park|pad|wal|markt|baan|burg|veld|erf|haven';
const house = String.raw`(?![\p{L}]) +\d{1,5}(?:[ -]?(?:bis|hs|[a-zA-Z](?![\p{L}])))?(?:[ /-]\d{1,3})?`;

const patterns: readonly RegExp[] = [
  // Postcode, with the town that follows it in capitals.
  /\b[1-9]\d{3} ?[A-Z]{2}\b(?:,? +(?:\p{Lu}[\p{L}'’-]+)(?: +(?:aan|den|de|op|bij|in|am) +(?:\p{L}+ +)?\p{Lu}[\p{L}'’-]+| +\p{Lu}[\p{L}'’-]+)?)?/gu,
  // A street by its ending, with a number; endings that are also plain words only in a name with a capital.
  new RegExp(String.raw`(?<![\p{L}])${names}\p{Lu}[\p{L}'’-]*(?:${streets}|${alsoWords})${house}`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}])[\p{L}'’-]{3,}(?:${streets})${house}`, 'gu'),
  // Telephone numbers as they are written here.
  /(?<![\d\p{L}-])(?:\+31[ -]?|0031[ -]?|0)(?:[1-9](?:[ -]?\d){8})(?!\d)/gu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
];

export type Span = Readonly<{ from: number; until: number }>;

/** What looks like an address, a telephone number or an e-mail address, in order and without overlap. */
export function addressesIn(text: string): readonly Span[] {
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ from: index, until: index + words.length })))
    .toSorted((a, b) => a.from - b.from || b.until - a.until);
  return merged(found);
}

/** Overlapping and touching spans as one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.until) whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else whole.push(span);
  }
  return whole;
}
