import type { Frame } from './frame.ts';
import { frameOf, lawDoubt, lawHeading, noticeHeading } from './frame.ts';
import type { Block, Report, Section } from './model.ts';
import { factLines, orDash, paragraphsOf, printable, quoted } from './plain.ts';

/**
 * All text of a report, one string per paragraph, in reading order: what the Word file must say, for tests and for the
 * demo. Header and footer are not in it; those are in the frame.
 */
export function textOf(report: Report): readonly string[] {
  const frame = frameOf(report);
  const blocks = (list: readonly Block[]) => list.flatMap((block) => textOfBlock(block, report, frame));
  const section = ({ heading, blocks: list }: Section) => [printable(heading), ...blocks(list)];
  return [
    printable(report.title),
    ...paragraphsOf(report.subject),
    ...blocks(frame.facts),
    ...(report.summary.length > 0 ? [frame.summaryHeading, ...blocks(report.summary)] : []),
    ...report.sections.flatMap(section),
    ...frame.about.flatMap(section),
  ];
}

function textOfBlock(block: Block, report: Report, { words }: Frame): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsOf(block.text);
    case 'quote':
      return [...quoted(block.text), ...paragraphsOf(block.by)];
    case 'keyFacts':
      return block.facts.flatMap(factLines);
    case 'table':
      return [
        printable(block.caption),
        ...block.columns.map(({ header }) => printable(header)),
        ...block.rows.flatMap((row) => row.map(orDash)),
      ];
    case 'list':
      return block.items.map(orDash);
    case 'notice':
      return [noticeHeading(block, words), ...block.items.map(orDash)].map(printable);
    case 'signatures':
      return block.lines.flatMap(({ role, name }) => [signer(role, name), `${words('report:signDate')}\t ${words('report:signHand')}\t`]);
    case 'legal':
      return [lawHeading(block, report, words), ...paragraphsOf(block.text), ...[lawDoubt(block, words)].filter((doubt) => doubt !== null)];
    case 'formula':
      return [
        printable(block.caption),
        words('report:formulaWhat'),
        words('report:formulaHow'),
        words('report:formulaResult'),
        ...block.lines.flatMap(({ label, formula, result }) => [label, formula, result].map(orDash)),
      ];
  }
}

/** Who signs, as it stands over the line: "Klantmanager: M. de Wit". */
export const signer = (role: string, name: string): string => printable(name.trim() === '' ? role : `${role}: ${name}`);
