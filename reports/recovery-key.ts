import { dayOf, formatLongDate } from '#i18n/format.ts';
import { createWords } from '#i18n/index.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ReportLanguage } from './model.ts';
import { propertiesOf } from './word-properties.ts';
import { ink, numbering, page, stylesOf } from './word-styles.ts';

/** A recovery key on its one page of paper. `groups`: as `recoveryGroups` gives them. */
export type RecoveryPage = Readonly<{ language: ReportLanguage; groups: readonly string[]; printedAt: string }>;

/**
 * What it is, the key itself, where to keep it and how to use it. It names no person, no organisation and no vault: who finds
 * it must not learn what it opens.
 */
export async function recoveryPage({ language, groups, printedAt }: RecoveryPage): Promise<Uint8Array> {
  const words = createWords(language);
  const list = (items: readonly string[], reference: string) =>
    items.map((text) => new Paragraph({ text, style: 'ListBullet', numbering: { reference, level: 0 } }));
  const document = new Document({
    title: words('keys:page.title'),
    creator: 'Maatwerkbank',
    styles: stylesOf(language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        children: [
          new Paragraph({ text: words('keys:page.title'), style: 'Title' }),
          new Paragraph({
            text: words('keys:page.made', { when: formatLongDate(dayOf(printedAt), language) }),
            style: 'Subtitle',
          }),
          new Paragraph({ text: words('keys:page.what') }),
          groupsTable(groups),
          new Paragraph({ text: words('keys:page.check'), spacing: { before: 200 } }),
          new Paragraph({ text: words('keys:page.keep'), heading: HeadingLevel.HEADING_1 }),
          ...list(
            [words('keys:page.keepLocked'), words('keys:page.keepApart'), words('keys:page.keepNoCopy'), words('keys:page.keepNoName')],
            'bullets',
          ),
          new Paragraph({ text: words('keys:page.use'), heading: HeadingLevel.HEADING_1 }),
          ...list([words('keys:page.useOpen'), words('keys:page.useType'), words('keys:page.useNew')], 'numbers'),
          new Paragraph({ text: words('keys:page.replaced'), spacing: { before: 160 } }),
        ],
      },
    ],
  });
  const properties = { title: words('keys:page.title'), language, status: words('keys:page.title'), printedAt };
  return Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: propertiesOf(properties) }]);
}

/** Two rows of four, each group under its number, in letters of one width that nobody confuses. */
function groupsTable(groups: readonly string[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const width = Math.floor((page.width - 2 * page.margin) / 4);
  return new Table({
    width: { size: width * 4, type: WidthType.DXA },
    columnWidths: [width, width, width, width],
    borders,
    rows: [groups.slice(0, 4), groups.slice(4)].map(
      (row, index) => new TableRow({ children: row.map((group, place) => groupCell(group, index * 4 + place + 1)) }),
    ),
  });
}

const groupCell = (group: string, number: number): TableCell =>
  new TableCell({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, after: 0 },
        keepNext: true,
        children: [new TextRun({ text: String(number), size: 18, color: ink.soft })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 160 },
        children: [new TextRun({ text: group, font: 'Courier New', size: 34, bold: true, noProof: true })],
      }),
    ],
  });
