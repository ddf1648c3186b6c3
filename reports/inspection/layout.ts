import type { Entry, Field } from '#domain/inspection/copy.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, column, detail, keyFacts, numbered, part, quote, table, text } from '../blocks.ts';
import type { Block, Section } from '../model.ts';
import { worded } from './shape.ts';
import type { TableWords } from './table-words.ts';
import { tableWords } from './words.ts';

/** The entries of one chapter as headings with what they say; rows that belong in one table stand in one. */
export function entrySections(entries: readonly Entry[], t: Words): readonly Section[] {
  const sections: Section[] = [];
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index];
    if (!entry) continue;
    const words = tableWords[entry.table];
    if (!words?.grid) {
      sections.push(headed(entry, blocksOf(entry, words, t)));
      continue;
    }
    const end = entries.findIndex((each, at) => at > index && (each.table !== entry.table || each.under !== entry.under));
    const together = entries.slice(index, end === -1 ? entries.length : end);
    sections.push(...gridSections(together, words, t));
    index += together.length - 1;
  }
  return sections;
}

/** A heading as deep as the entry lies under others. Deeper than the third level there is none on paper. */
const headed = ({ title, depth }: Entry, blocks: readonly Block[]): Section =>
  depth === 0 ? part(title, ...blocks) : detail(title, ...blocks);

/** What one entry says: what happened as text, its facts, and the client's own words as they were said. */
function blocksOf(entry: Entry, words: TableWords | undefined, t: Words, without: ReadonlySet<string> = new Set()): readonly Block[] {
  if (entry.leftOut) return [];
  const prose = new Set(words?.prose ?? []);
  // What the heading says already is not said again.
  const fields = entry.fields.filter(({ key }) => !without.has(key) && key !== words?.which && key !== words?.at);
  if (entry.table === 'document') return documentBlocks(fields, t);
  return [
    ...fields.filter(({ key }) => prose.has(key)).map((field) => text(field.text)),
    ...plainBlocks(fields.filter(({ key }) => !prose.has(key))),
  ];
}

/** A closed version: its head, and then only what differs from the records above. */
function documentBlocks(fields: readonly Field[], t: Words): readonly Block[] {
  const differing = fields.filter(({ copyOf }) => copyOf !== null);
  return [
    ...plainBlocks(fields.filter(({ copyOf }) => copyOf === null)),
    text(t(differing.length === 0 ? 'inspection:paper.versionSame' : 'inspection:paper.versionDiffers')),
    ...plainBlocks(differing),
  ];
}

/** Facts in pairs, rows as a list, own words as a quotation: in the order in which they were kept. */
function plainBlocks(fields: readonly Field[]): readonly Block[] {
  const blocks: Block[] = [];
  let facts: (readonly [string, string])[] = [];
  const flush = (): void => {
    if (facts.length > 0) blocks.push(keyFacts(...facts));
    facts = [];
  };
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    if (!field) continue;
    if (field.row !== null) {
      flush();
      const { name } = field.row;
      const end = fields.findIndex((each, at) => at > index && each.row?.name !== name);
      const together = fields.slice(index, end === -1 ? fields.length : end);
      blocks.push(...rowBlocks(name, together));
      index += together.length - 1;
    } else if (field.kind === 'own') {
      flush();
      blocks.push(quote(field.text, field.label));
    } else facts.push([field.label, field.text]);
  }
  flush();
  return blocks;
}

/** The rows under one name as a numbered list, each in one line of labels and values. */
function rowBlocks(name: string, fields: readonly Field[]): readonly Block[] {
  const rows = [...Map.groupBy(fields, ({ row }) => row?.number ?? null)];
  return rows.flatMap(([number, of], index) => [
    ...(index === 0 ? [text(ended(name))] : []),
    ...(number === null
      ? [bullets(of.map((field) => line([field])))]
      : index === 0
        ? [numbered(rows.flatMap(([, each]) => line(each)))]
        : []),
  ]);
}

/** Labels and values in one line, divided unless a sentence ended by itself. */
const line = (fields: readonly Field[]): string =>
  fields
    .map(({ label, text: said, kind }) => `${ended(label)} ${kind === 'own' ? `“${said}”` : said}`)
    .reduce((all, each) => (all === '' ? each : `${all}${/[.!?”]$/.test(all) ? ' ' : '; '}${each}`), '');

/** A label before its value; a question keeps its own mark. */
const ended = (label: string): string => (/[?:…]$/.test(label) ? label : `${label}:`);

/** Rows under one entry as one table, and under it what a row says besides. */
function gridSections(entries: readonly Entry[], words: TableWords, t: Words): readonly Section[] {
  const first = entries[0];
  if (!first) return [];
  const shape = typeof words.shape === 'function' ? {} : words.shape;
  const columns = (words.grid ?? []).flatMap((given) => {
    const { key, header } = typeof given === 'string' ? { key: given, header: null } : given;
    const leaf = shape[key];
    const label = header ?? (leaf && 'label' in leaf ? leaf.label : null);
    return label === null ? [] : [{ key, label: worded(t, label) }];
  });
  const used = columns.filter(({ key }) => entries.some(({ fields }) => fields.some((field) => field.key === key)));
  const cell = (entry: Entry, key: string, index: number): string =>
    entry.leftOut ? (index === 0 ? entry.title : '') : (entry.fields.find((field) => field.key === key)?.text ?? '');
  const isFigure = (key: string): boolean =>
    entries.every(({ fields }) => typeof fields.find((field) => field.key === key)?.value !== 'string') &&
    entries.some(({ fields }) => typeof fields.find((field) => field.key === key)?.value === 'number');
  const name = worded(t, words.name);
  const grid = table(
    t('inspection:paper.overview', { count: entries.length }),
    used.map(({ key, label }) => (isFigure(key) ? amount(label, 1) : column(label, 2))),
    entries.map((entry) => used.map(({ key }, index) => cell(entry, key, index))),
  );
  const shown = new Set(columns.map(({ key }) => key));
  const more = entries.flatMap((entry) => {
    const blocks = blocksOf(entry, words, t, shown);
    return blocks.length === 0 ? [] : [headed(entry, blocks)];
  });
  return [first.depth === 0 ? part(name, grid) : detail(name, grid), ...more];
}
