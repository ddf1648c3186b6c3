import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { Frame } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Block, Report, Section } from './model.ts';
import { paragraphsOf, printable } from './plain.ts';
import { setBlock } from './word-blocks.ts';
import type { Line } from './word-lines.ts';
import { setLines } from './word-lines.ts';
import { leafletMargin, leafletStyles } from './word-leaflet.ts';
import { coreProperties } from './word-properties.ts';
import { ink, numbering, page, stylesOf } from './word-styles.ts';

/** The report as a Word file (.docx). What it says is `textOf(report)`, word for word. */
export async function toWord(report: Report): Promise<Uint8Array> {
  const frame = frameOf(report);
  const leaflet = report.look === 'leaflet';
  const margin = leaflet ? leafletMargin : page.margin;
  const document = new Document({
    title: report.title,
    creator: 'Maatwerkbank',
    styles: {
      ...(leaflet ? leafletStyles : stylesOf)(report.language),
      characterStyles: [{ id: 'FactLabel', name: 'Fact label', run: { color: ink.soft } }],
    },
    numbering,
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: margin, right: margin, bottom: margin, left: margin, header: leaflet ? 400 : 680, footer: leaflet ? 400 : 680 },
          },
        },
        headers: { default: new Header({ children: [edge([printable(frame.header[0]), new Tab(), frame.header[1]], 'bottom', margin)] }) },
        footers: {
          default: new Footer({
            children: [
              edge(
                [frame.footer, new Tab(), frame.pageBefore, PageNumber.CURRENT, frame.pageBetween, PageNumber.TOTAL_PAGES],
                'top',
                margin,
              ),
            ],
          }),
        },
        children: setLines(piecesOf(report, frame)),
      },
    ],
  });
  // docx writes the machine's clock and "Un-named" into the properties; ours say no more than the report does.
  return Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(report) }]);
}

function piecesOf(report: Report, frame: Frame) {
  const blocks = (list: readonly Block[]) => list.flatMap((block) => setBlock(block, report, frame.words));
  const hasSummary = report.summary.length > 0;
  let level = hasSummary ? 1 : 0;
  const chapters = report.sections.flatMap((section, index) => {
    level = Math.min(section.level, level + 1); // A skipped level would lose whoever listens to the headings.
    return [heading(section, level, hasSummary && index === 0), ...blocks(section.blocks)];
  });
  return [
    { text: printable(report.title), style: 'Title' },
    ...paragraphsOf(report.subject).map((text) => ({ text, style: 'Subtitle' })),
    ...blocks(frame.facts),
    ...(hasSummary ? [heading({ heading: frame.summaryHeading }, 1), ...blocks(report.summary)] : []),
    ...chapters,
    ...frame.about.flatMap((section) => [heading(section, 1), ...blocks(section.blocks)]),
  ];
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const heading = ({ heading: text }: Pick<Section, 'heading'>, level: number, pageBreakBefore = false): Line => ({
  text: printable(text),
  style: '',
  more: { heading: headingLevels[level] ?? HeadingLevel.HEADING_1, ...(pageBreakBefore ? { pageBreakBefore } : {}) },
});

/** The line at the top or bottom of every page, as wide as its text. */
const edge = (
  children: NonNullable<ConstructorParameters<typeof TextRun>[0] & object>['children'],
  side: 'top' | 'bottom',
  margin: number,
) =>
  new Paragraph({
    style: 'PageEdge',
    tabStops: [{ type: 'right', position: page.width - 2 * margin }],
    border: { [side]: { style: 'single', size: 4, color: ink.hairline, space: 4 } },
    children: [new TextRun({ children })],
  });
