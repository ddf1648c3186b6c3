import type { IParagraphOptions } from 'docx';
import { Paragraph, Tab, Table, TextRun } from 'docx';
import { isRightToLeft } from './plain.ts';
import { tabStops } from './word-styles.ts';

/** A paragraph before it is one: its text with `\n` for new lines and `\t` for tabs, its style, and what its style lacks. */
export type Line = Readonly<{
  text: string;
  style: string;
  /** How many characters at the start are set in the label style. */
  label?: number;
  more?: Pick<IParagraphOptions, 'heading' | 'numbering' | 'border' | 'pageBreakBefore' | 'keepNext' | 'alignment'>;
}>;

/** Lines and tables in order. No empty paragraphs make room: what follows a table or a close-set group gets its space itself. */
export const setLines = (pieces: readonly (Line | Table)[]): readonly (Paragraph | Table)[] =>
  pieces.map((piece, index) => {
    if (piece instanceof Table) return piece;
    const line = leadsTo(piece, pieces[index + 1]) ? { ...piece, more: { ...piece.more, keepNext: true } } : piece;
    return setLine(line, roomBefore(piece, pieces[index - 1]));
  });

/** A short line before a list or a quotation belongs to it, and stays on its page. */
const leadsTo = (line: Line, next: Line | Table | undefined): boolean =>
  line.style === 'Normal' && line.text.length < 120 && next !== undefined && !(next instanceof Table) && /^(List|Quote)/.test(next.style);

/** One paragraph; `before` is extra room above it, in twentieths of a point. */
export function setLine({ text, label = 0, style, more }: Line, before = 0): Paragraph {
  const rightToLeft = isRightToLeft(text);
  return new Paragraph({
    ...more,
    ...(more?.heading ? {} : { style }),
    ...(tabStops[style] ? { tabStops: tabStops[style] } : {}),
    ...(before > 0 ? { spacing: { before } } : {}),
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: [...runsOf(text.slice(0, label), { style: 'FactLabel' }), ...runsOf(text.slice(label), rightToLeft ? { rightToLeft } : {})],
  });
}

/** Styles whose paragraphs stand close together, and styles that bring no room above them. */
const closeSet: ReadonlySet<string> = new Set(['KeyFact', 'NoticeText', 'ListBullet', 'ListNumber']);
const withoutRoom: ReadonlySet<string> = new Set(['Normal', 'Quote', ...closeSet]);

function roomBefore({ style, more }: Line, previous: Line | Table | undefined): number {
  if (previous === undefined || more?.heading || !withoutRoom.has(style)) return 0;
  if (previous instanceof Table) return 240;
  return closeSet.has(previous.style) && previous.style !== style ? 120 : 0;
}

/** A text as runs: one for each typed line. */
function runsOf(text: string, look: Readonly<{ style?: string; rightToLeft?: boolean }>): readonly TextRun[] {
  if (text === '') return [];
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...look,
        ...(index > 0 ? { break: 1 } : {}),
        children: line.split('\t').flatMap((part, tab) => (tab === 0 ? [part] : [new Tab(), part])),
      }),
  );
}
