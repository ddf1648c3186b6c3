import type { Span } from './addresses.ts';
import { addressesIn } from './addresses.ts';
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
  const whole = new Map(decided.blackings.filter(({ field }) => field === null).map((each) => [each.entry, groundOf(each)]));
  const gone = goneTexts(entries, whole);
  const cuts = decided.blackings.filter((each): each is Cut => each.field !== null && each.words !== null && each.words.trim() !== '');
  return entries.map((entry) => {
    const leftOut = whole.get(entry.key);
    if (leftOut) return { ...entry, title: decided.markOf(leftOut), fields: [], leftOut };
    const fields = entry.fields.flatMap((field) => {
      if (field.secret && decided.stripAddresses) return [];
      return [blackField(entry, field, { decided, whole, gone, cuts })];
    });
    return { ...entry, fields };
  });
}

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

function blackField(entry: Entry, field: Field, { decided, whole, gone, cuts }: Work): Field {
  if (!isTyped(field)) return field;
  const copied = field.copyOf === null ? undefined : whole.get(field.copyOf.entry);
  if (copied) return replaced(field, copied, decided);
  if (field.address && decided.stripAddresses) return replaced(field, { reason: 'secretAddress', explanation: '' }, decided);
  const out: { span: Span; leftOut: LeftOut }[] = [
    ...gone.flatMap(({ words, leftOut }) => exactly(field.text, words).map((span) => ({ span, leftOut }))),
    ...cuts.flatMap((cut) => {
      const here = isAt(cut, entry.key, field.key) || (field.copyOf !== null && isAt(cut, field.copyOf.entry, field.copyOf.key));
      const spans = [...(here ? exactly(field.text, cut.words) : []), ...(cut.everywhere ? alike(field.text, cut.words) : [])];
      return spans.map((span) => ({ span, leftOut: groundOf(cut) }));
    }),
    ...(decided.stripAddresses
      ? addressesIn(field.text).map((span) => ({ span, leftOut: { reason: 'secretAddress', explanation: '' } as const }))
      : []),
  ];
  return out.length === 0 ? field : cutOut(field, out, decided);
}

const replaced = (field: Field, leftOut: LeftOut, { markOf }: Decided): Field =>
  field.text.trim() === '' ? field : { ...field, text: markOf(leftOut), leftOut };

/** Overlapping parts go as one, under the reason of the first. */
function cutOut(field: Field, out: readonly Readonly<{ span: Span; leftOut: LeftOut }>[], { markOf }: Decided): Field {
  let text = '';
  let at = 0;
  let first: LeftOut | null = null;
  for (const { span, leftOut } of out.toSorted((a, b) => a.span.from - b.span.from || b.span.until - a.span.until)) {
    if (span.until <= at) continue;
    if (span.from >= at) text += field.text.slice(at, span.from) + markOf(leftOut);
    at = span.until;
    first ??= leftOut;
  }
  return { ...field, text: text + field.text.slice(at), leftOut: first };
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
