import type { Fact } from './model.ts';

/** What XML cannot hold: control characters except tab and new line, halves of surrogate pairs, non-characters. */
const unprintable = new RegExp(
  [
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]`,
    String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])`,
    String.raw`(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  ].join('|'),
  'g',
);

/** A text as it can stand in a Word file: as typed, new lines made equal, unprintable characters replaced by "�". */
export const printable = (typed: string): string => typed.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unprintable, '\uFFFD');

/** A text as the paragraphs it was typed in: blank lines divide, single new lines stay. An empty text has none. */
export const paragraphsOf = (typed: string): readonly string[] =>
  printable(typed)
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');

/** One value, or a dash: an empty cell reads as something forgotten. */
export const orDash = (value: string): string => (value.trim() === '' ? '–' : printable(value));

/** A label and its value as they are printed: side by side, or a label that is a whole question above its answer. */
export function factLines({ label, value }: Fact): readonly [beside: string] | readonly [above: string, below: string] {
  const [question, answer] = [printable(label), orDash(value)];
  return question.length > LONGEST_LABEL ? [question, answer] : [`${question}\t${answer}`];
}

const LONGEST_LABEL = 28;

/** A quotation in its marks, one string per paragraph. */
export function quoted(typed: string): readonly string[] {
  const paragraphs = paragraphsOf(typed);
  return paragraphs.map((paragraph, index) => `${index === 0 ? '“' : ''}${paragraph}${index === paragraphs.length - 1 ? '”' : ''}`);
}

/** True when the first letter is of a script that is written from right to left. */
export const isRightToLeft = (text: string): boolean => {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
};
