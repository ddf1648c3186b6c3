import type { Column } from './model.ts';

/** Room for a bold letter of ten points, and for the margins of a cell, in twentieths of a point. */
const LETTER = 118;
const MARGINS = 190;
/** Words up to so many letters stay whole, or fewer when there are too many columns for that. */
const WHOLE_WORDS = [24, 20, 18, 16, 14, 12, 10, 8];
/** The part of the width that whole words may claim; the rest goes by the shares. Word hyphenates what is longer. */
const FOR_WORDS = 0.85;

/**
 * Widths that add up to `total`: by their shares, but no column narrower than its longest word, so that no word, date or amount
 * breaks in the middle while there is room elsewhere.
 */
export function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], total: number): readonly number[] {
  const longest = columns.map(({ header }, index) => longestWord([header, ...rows.map((row) => row[index] ?? '')]));
  const leastFor = (whole: number) => longest.map((letters) => Math.min(letters, whole) * LETTER + MARGINS);
  const least = WHOLE_WORDS.map(leastFor).find((widths) => sum(widths) <= total * FOR_WORDS) ?? columns.map(() => 0);
  const widths = share(
    columns.map(({ width }) => width),
    least,
    total,
  );
  const rest = total - sum(widths);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + rest : width));
}

/** Divides by shares; who would get too little gets its least, and the others divide what is left. */
function share(shares: readonly number[], least: readonly number[], total: number): readonly number[] {
  const open = new Set(shares.keys());
  let room = total;
  const of = (index: number): number => (room * (shares[index] ?? 0)) / (sum([...open].map((each) => shares[each] ?? 0)) || 1);
  const tooNarrow = () => [...open].find((index) => of(index) < (least[index] ?? 0));
  for (let index = tooNarrow(); index !== undefined; index = tooNarrow()) {
    open.delete(index);
    room -= least[index] ?? 0;
  }
  return shares.map((_, index) => Math.floor(open.has(index) ? of(index) : (least[index] ?? 0)));
}

/** The most letters that stand together; a no-break space holds them together too. */
const longestWord = (texts: readonly string[]): number =>
  texts.reduce((most, text) => text.split(/[ \t\n]+/).reduce((longer, word) => Math.max(longer, word.length), most), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
