import type { Document, Element } from 'happy-dom';
import { Window } from 'happy-dom';
import JSZip from 'jszip';

/** What a Word file says, read back from its XML. */
export type WordFile = Readonly<{
  /** Every paragraph of the body in reading order; `\t` for tabs, `\n` for line breaks. */
  paragraphs: readonly string[];
  headings: readonly Readonly<{ level: number; text: string }>[];
  tables: readonly WordTable[];
  /** The language of the text, as spell checkers and screen readers see it. */
  language: string;
  properties: Readonly<Record<string, string>>;
  header: string;
  footer: string;
  /** Style ids that paragraphs use and that `styles.xml` does not know. */
  unknownStyles: readonly string[];
  /** All parts by name, as text. */
  parts: ReadonlyMap<string, string>;
}>;

export type WordTable = Readonly<{ caption: string; description: string; headerRepeats: boolean; rows: readonly (readonly string[])[] }>;

export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const parts = await partsOf(bytes);
  const body = parse(parts, 'word/document.xml');
  const styles = parse(parts, 'word/styles.xml');
  const known = new Set(all(styles, 'w:style').map((style) => style.getAttribute('w:styleId')));
  const paragraphs = all(body, 'w:p');
  const styleOf = (paragraph: Element) => first(paragraph, 'w:pStyle')?.getAttribute('w:val') ?? 'Normal';
  return {
    paragraphs: paragraphs.map(textOfParagraph),
    headings: paragraphs.flatMap((paragraph) => {
      const level = /^Heading([1-9])$/.exec(styleOf(paragraph))?.[1];
      return level === undefined ? [] : [{ level: Number(level), text: textOfParagraph(paragraph) }];
    }),
    tables: all(body, 'w:tbl').map(readTable),
    language: first(styles, 'w:lang')?.getAttribute('w:val') ?? '',
    properties: Object.fromEntries(
      [...parse(parts, 'docProps/core.xml').documentElement.children].map((each) => [each.nodeName, each.textContent]),
    ),
    header: edgeOf(parts, 'word/header1.xml'),
    footer: edgeOf(parts, 'word/footer1.xml'),
    unknownStyles: [...new Set(paragraphs.map(styleOf))].filter((style) => !known.has(style)),
    parts,
  };
}

/** What stands at the top or bottom of every page; a paper of one page may have neither. */
const edgeOf = (parts: ReadonlyMap<string, string>, name: string): string =>
  parts.has(name) ? all(parse(parts, name), 'w:p').map(textOfParagraph).join('\n') : '';

function readTable(table: Element): WordTable {
  const rows = all(table, 'w:tr');
  return {
    caption: first(table, 'w:tblCaption')?.getAttribute('w:val') ?? '',
    description: first(table, 'w:tblDescription')?.getAttribute('w:val') ?? '',
    headerRepeats: rows[0] !== undefined && first(rows[0], 'w:tblHeader') !== undefined,
    rows: rows.map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOfParagraph).join('\n'))),
  };
}

/** Text, tabs and line breaks of the runs; field codes show as `{PAGE}`. */
function textOfParagraph(paragraph: Element): string {
  const words = (node: Element): string => {
    if (node.nodeName === 'w:t') return node.textContent;
    if (node.nodeName === 'w:tab') return '\t';
    if (node.nodeName === 'w:br') return '\n';
    if (node.nodeName === 'w:instrText') return `{${node.textContent}}`;
    return '';
  };
  return all(paragraph, 'w:r')
    .flatMap((run) => [...run.children].map(words))
    .join('');
}

const all = (within: Element | Document, name: string): readonly Element[] => [...within.getElementsByTagName(name)];
const first = (within: Element | Document, name: string): Element | undefined => all(within, name)[0];

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter((file) => !file.dir);
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)));
}

function parse(parts: ReadonlyMap<string, string>, name: string): Document {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`the Word file has no ${name}`);
  const document = new new Window().DOMParser().parseFromString(text, 'text/xml');
  if (document.getElementsByTagName('parsererror').length > 0) throw new Error(`${name} is not well-formed XML`);
  return document;
}
