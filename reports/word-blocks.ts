import type { Table } from 'docx';
import type { Words } from '#i18n/index.ts';
import { lawDoubt, lawHeading, noticeHeading } from './frame.ts';
import type { Block, Column, Fact, Report } from './model.ts';
import { factLines, orDash, paragraphsOf, printable, quoted } from './plain.ts';
import { signer } from './text.ts';
import type { Line } from './word-lines.ts';
import { ink, sideLine } from './word-styles.ts';
import { wordTable } from './word-table.ts';

type Piece = Line | Table;
type Kind<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** One block as the paragraphs and tables that print it. */
export function setBlock(block: Block, report: Report, words: Words): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
      return lines('Normal', paragraphsOf(block.text));
    case 'quote':
      return [...lines('Quote', quoted(block.text), { keepNext: block.by !== '' }), ...lines('QuoteSource', paragraphsOf(block.by))];
    case 'keyFacts':
      return block.facts.flatMap(setFact);
    case 'table':
      return setTable(block);
    case 'list':
      return setList(block);
    case 'notice':
      return setNotice(block, words);
    case 'signatures':
      return block.lines.flatMap(({ role, name }) => [
        { text: signer(role, name), style: 'Signer' },
        { text: `${words('report:signDate')}\t ${words('report:signHand')}\t`, style: 'SignHere' },
      ]);
    case 'legal':
      return [
        { text: printable(lawHeading(block, report, words)), style: 'LawHeading' },
        ...lines('LawText', paragraphsOf(block.text)),
        ...lines('LawDoubt', paragraphsOf(lawDoubt(block, words) ?? '')),
      ];
    case 'formula':
      return setFormula(block, words);
  }
}

const lines = (style: string, texts: readonly string[], more: Line['more'] = {}): readonly Line[] =>
  texts.map((text) => ({ text, style, more }));

function setFact(fact: Fact): readonly Line[] {
  const [first, below] = factLines(fact);
  if (below === undefined) return [{ text: first, style: 'KeyFact', label: first.indexOf('\t') }];
  return [
    { text: first, style: 'KeyQuestion' },
    { text: below, style: 'KeyAnswer' },
  ];
}

function setTable(block: Kind<'table'>): readonly Piece[] {
  const caption = printable(block.caption);
  return [
    { text: caption, style: 'Caption' },
    wordTable({
      caption,
      description: printable(block.description),
      columns: block.columns.map((column): Column => ({ ...column, header: orDash(column.header) })),
      rows: block.rows.map((row) => row.map(orDash)),
      total: block.total,
      ...(block.shaded ? { shaded: block.shaded } : {}),
    }),
  ];
}

function setList({ ordered, items }: Kind<'list'>): readonly Line[] {
  return items.map((item, index) => ({
    text: orDash(item),
    style: ordered ? 'ListNumber' : 'ListBullet',
    more: { numbering: { reference: ordered ? 'numbers' : 'bullets', level: 0, ...(ordered && index === 0 ? { restart: true } : {}) } },
  }));
}

const toneColour: Readonly<Record<Kind<'notice'>['tone'], string>> = { missing: ink.amber, warning: ink.red, info: ink.teal };

function setNotice(block: Kind<'notice'>, words: Words): readonly Line[] {
  const border = sideLine(toneColour[block.tone], 24);
  const numbered = block.items.length > 1 ? { numbering: { reference: 'notices', level: 0 } } : {};
  return [
    { text: printable(noticeHeading(block, words)), style: 'NoticeHeading', more: { border } },
    ...block.items.map((item) => ({ text: orDash(item), style: 'NoticeText', more: { border, ...numbered } })),
  ];
}

/** A calculation is a table of three columns of which the last line is the result. */
function setFormula(block: Kind<'formula'>, words: Words): readonly Piece[] {
  return setTable({
    kind: 'table',
    caption: block.caption,
    description: block.caption,
    columns: [
      { header: words('report:formulaWhat'), width: 4, align: 'start' },
      { header: words('report:formulaHow'), width: 4, align: 'start' },
      { header: words('report:formulaResult'), width: 2, align: 'end' },
    ],
    rows: block.lines.map(({ label, formula, result }) => [label, formula, result]),
    total: true,
  });
}
