import type { ITableOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx';
import type { Column } from './model.ts';
import { setLine } from './word-lines.ts';
import { ink, page } from './word-styles.ts';
import { widthsOf } from './word-widths.ts';

type Grid = Readonly<{
  caption: string;
  description: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  total: boolean;
  shaded?: readonly (readonly boolean[])[];
}>;

/** A table with a header row that comes back on every page, hairlines between rows, and a description for who cannot see it. */
export function wordTable({ caption, description, columns, rows, total, shaded }: Grid): Table {
  const widths = widthsOf(columns, rows, page.textWidth);
  const row = (cells: readonly string[], style: string, filled: readonly boolean[] = []) =>
    new TableRow({
      tableHeader: style === 'TableHeading',
      // A short row stays in one piece; a long one must be able to go on overleaf.
      cantSplit: cells.join('').length < 800,
      children: columns.map(
        ({ align }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            ...(style === 'TableHeading' || filled[index] ? { shading: { type: ShadingType.CLEAR, fill: ink.wash, color: 'auto' } } : {}),
            children: [setLine({ text: cells[index] ?? '–', style, more: align === 'end' ? { alignment: AlignmentType.END } : {} })],
          }),
      ),
    });
  const body = rows.map((cells, index) => row(cells, total && index === rows.length - 1 ? 'TableTotal' : 'TableText', shaded?.[index]));
  return new DescribedTable(
    {
      rows: [
        row(
          columns.map(({ header }) => header),
          'TableHeading',
        ),
        ...body,
      ],
      columnWidths: widths,
      width: { size: page.textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { left: 85, right: 85, top: 20, bottom: 20 },
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      tableLook: { firstRow: true, lastRow: total, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    },
    caption,
    description,
  );
}

const line = { style: BorderStyle.SINGLE, size: 4, color: ink.hairline } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** docx has no words for a table's title and description (ECMA-376 17.4.65 and 17.4.66), which close the table's properties. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, caption: string, description: string) {
    super(options);
    const properties: unknown = this.root.find((each: unknown) => each instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error('docx: a table without properties');
    for (const [name, value] of [
      ['w:tblCaption', caption],
      ['w:tblDescription', description],
    ] as const) {
      properties.addChildElement(new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } }));
    }
  }
}
