import type { Span } from './addresses.ts';
import { addressesIn, merged } from './addresses.ts';
import type { Entry, Field, LeftOut } from './copy.ts';
import { isTyped } from './copy.ts';
import type { Blacking } from './review.ts';

/** What is left out, and the words that stand in its place: "[weggelaten: gegevens van een ander]". */
export type Decided = Readonly<{
  blackings: readonly Blacking[];
  stripAddresses: boolean;
  markOf: (leftOut: LeftOut) => string;
}>;

/** A whole text of an entry that is left out is also left out where it was copied to, when it is long enough to be a copy. */
const COPIED = 15;

/**
 * The entries without what is left out. Nothing that follows ever sees the words again: the Word file and the JSON are both
 * made of the answer.
 */
export function blackOut(entries: readonly Entry[], decided: Decided): readonly Entry[] {
  const work = workOf(entries, decided);
  return entries.map((entry) => {
    const leftOut = work.whole.get(entry.key);
    if (leftOut) return { ...entry, title: decided.markOf(leftOut), fields: [], leftOut };
    const fields = entry.fields.flatMap((field) =>
      field.secret && decided.stripAddresses ? [] : [cutOut(field, cutsIn(entry, field, work), decided)],
    );
    return { ...entry, fields };
  });
}

/** Which parts of an entry's texts are left out, by field: for who still decides and must see what goes. */
export function goneSpans(entries: readonly Entry[], entry: Entry, decided: Decided): ReadonlyMap<string, readonly Span[]> {
  const work = workOf(entries, decided);
  const whole = work.whole.has(entry.key);
  return new Map(
    entry.fields.map((field) => {
      const all = whole || (field.secret && decided.stripAddresses);
      return [field.key, all ? [{ from: 0, until: field.text.length }] : merged(cutsIn(entry, field, work).map(({ span }) => span))];
    }),
  );
}

const workOf = (entries: readonly Entry[], decided: Decided): Work => {
  const whole = new Map(decided.blackings.filter(({ field }) => field === null).map((each) => [each.entry, groundOf(each)]));
  return {
    decided,
    whole,
    gone: goneTexts(entries, whole),
    cuts: decided.blackings.filter((each): each is Cut => each.field !== null && each.words !== null && each.words.trim() !== ''),
  };
};

type Cut = Blacking & Readonly<{ field: string; words: string }>;
type Gone = Readonly<{ words: string; leftOut: LeftOut }>;
type Work = Readonly<{
  decided: Decided;
  whole: ReadonlyMap<string, LeftOut>;
  gone: readonly Gone[];
  cuts: readonly Cut[];
}>;

const isAt = (cut: Cut, entry: string, field: string): boolean => cut.entry === entry && cut.field === field;

const groundOf = ({ reason, explanation }: Blacking): LeftOut => ({ reason, explanation });

/** The texts of entries that are left out whole. */
const goneTexts = (entries: readonly Entry[], whole: ReadonlyMap<string, LeftOut>): readonly Gone[] =>
  entries.flatMap((entry) => {
    const leftOut = whole.get(entry.key);
    if (!leftOut) return [];
    return entry.fields
      .filter((field) => isTyped(field) && field.text.trim().length >= COPIED)
      .map((field) => ({ words: field.text.trim(), leftOut }));
  });

type Out = Readonly<{ span: Span; leftOut: LeftOut }>;

/** What is to be cut out of one field: what was marked here, what is left out everywhere, copies of what is left out whole. */
function cutsIn(entry: Entry, field: Field, { decided, whole, gone, cuts }: Work): readonly Out[] {
  if (!isTyped(field)) return [];
  const all = (leftOut: LeftOut): readonly Out[] => [{ span: { from: 0, until: field.text.length }, leftOut }];
  const copied = field.copyOf === null ? undefined : whole.get(field.copyOf.entry);
  if (copied) return all(copied);
  if (field.address && decided.stripAddresses) return all(secretAddress);
  return [
    ...gone.flatMap(({ words, leftOut }) => exactly(field.text, words).map((span) => ({ span, leftOut }))),
    ...cuts.flatMap((cut) => {
      const here = isAt(cut, entry.key, field.key) || (field.copyOf !== null && isAt(cut, field.copyOf.entry, field.copyOf.key));
      const spans = [...(here ? exactly(field.text, cut.words) : []), ...(cut.everywhere ? alike(field.text, cut.words) : [])];
      return spans.map((span) => ({ span, leftOut: groundOf(cut) }));
    }),
    ...(decided.stripAddresses ? addressesIn(field.text).map((span) => ({ span, leftOut: secretAddress })) : []),
  ];
}

const secretAddress: LeftOut = { reason: 'secretAddress', explanation: '' };

/** Overlapping parts go as one, under the reason of the first. */
function cutOut(field: Field, out: readonly Out[], { markOf }: Decided): Field {
  let text = '';
  let at = 0;
  let first: LeftOut | null = null;
  for (const { span, leftOut } of out.toSorted((a, b) => a.span.from - b.span.from || b.span.until - a.span.until)) {
    if (span.until <= at) continue;
    if (first === null || span.from >= at) text += field.text.slice(at, span.from) + markOf(leftOut);
    at = span.until;
    first ??= leftOut;
  }
  return first === null ? field : { ...field, text: text + field.text.slice(at), leftOut: first };
}

/** Where these very words stand. */
export function exactly(text: string, words: string): readonly Span[] {
  const spans: Span[] = [];
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + words.length))
    spans.push({ from, until: from + words.length });
  return spans;
}

/** Where these words stand as words, whatever their capitals and the white space between them. */
export function alike(text: string, words: string): readonly Span[] {
  const parts = words
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (parts.length === 0) return [];
  const edge = { start: /^[\p{L}\p{N}]/u.test(words.trim()), end: /[\p{L}\p{N}]$/u.test(words.trim()) };
  const pattern = new RegExp(
    `${edge.start ? String.raw`(?<![\p{L}\p{N}])` : ''}${parts.join(String.raw`\s+`)}${edge.end ? String.raw`(?![\p{L}\p{N}])` : ''}`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, until: index + found.length }));
}

/** A text that stands outside the entries, such as a name on the first page, without the words that are left out everywhere. */
export function blackWords(text: string, { blackings, markOf }: Pick<Decided, 'blackings' | 'markOf'>): string {
  return blackings.reduce((left, { words, everywhere, reason, explanation }) => {
    if (!everywhere || words === null) return left;
    return alike(left, words)
      .toReversed()
      .reduce((all, { from, until }) => all.slice(0, from) + markOf({ reason, explanation }) + all.slice(until), left);
  }, text);
}
