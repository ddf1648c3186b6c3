import type { Column } from './model.ts';

/** Room for a bold letter of ten points, and for the margins of a cell, in twentieths of a point. */
const LETTER = 112;
const MARGINS = 190;
/** Longer words than this may break: a table of one endless word is no table. */
const LONGEST = 22;

/**
 * Widths that add up to `total`: by their shares, but no column narrower than its longest word, so that no word or date breaks in
 * the middle while there is room elsewhere.
 */
export function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[], total: number): readonly number[] {
  const least = columns.map(({ header }, index) => leastWidth([header, ...rows.map((row) => row[index] ?? '')]));
  const fits = sum(least) <= total;
  const widths = columns.map(() => 0);
  let open = columns.map((_, index) => index);
  let room = total;
  for (let found = true; found && fits;) {
    const shares = sum(open.map((index) => columns[index]?.width ?? 0)) || 1;
    const narrow = open.filter((index) => (room * (columns[index]?.width ?? 0)) / shares < (least[index] ?? 0));
    for (const index of narrow) {
      widths[index] = least[index] ?? 0;
      room -= least[index] ?? 0;
    }
    open = open.filter((index) => !narrow.includes(index));
    found = narrow.length > 0;
  }
  const shares = sum(open.map((index) => columns[index]?.width ?? 0)) || 1;
  for (const index of open) widths[index] = Math.floor((room * (columns[index]?.width ?? 0)) / shares);
  const rest = total - sum(widths);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + rest : width));
}

const leastWidth = (texts: readonly string[]): number => {
  const longest = texts.reduce((most, text) => text.split(/\s+/).reduce((longer, word) => Math.max(longer, word.length), most), 0);
  return Math.min(longest, LONGEST) * LETTER + MARGINS;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
