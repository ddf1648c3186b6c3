import type { Block, Column, Fact, FormulaLine, Law, Section, SignatureLine } from './model.ts';

/**
 * The small words that a report is written in, so that `reports/<feature>.ts` reads like its table of contents:
 * `chapter('Afweging', text('…'), quote('…', 'Noor, 9 maart'))`.
 */
export const chapter = (heading: string, ...blocks: readonly Block[]): Section => ({ heading, level: 1, blocks });
export const part = (heading: string, ...blocks: readonly Block[]): Section => ({ heading, level: 2, blocks });
export const detail = (heading: string, ...blocks: readonly Block[]): Section => ({ heading, level: 3, blocks });

export const text = (words: string): Block => ({ kind: 'paragraph', text: words });

/** Someone's own words; `by` says who and when. */
export const quote = (words: string, by = ''): Block => ({ kind: 'quote', text: words, by });

/** Label and value pairs, `keyFacts(['Naam', name], ['Sinds', date])`. An empty value prints as a dash. */
export const keyFacts = (...pairs: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'keyFacts',
  facts: pairs.map(([label, value]): Fact => ({ label, value })),
});

export const bullets = (items: readonly string[]): Block => ({ kind: 'list', ordered: false, items });
export const numbered = (items: readonly string[]): Block => ({ kind: 'list', ordered: true, items });

/** A column of words, or with `amount` one of figures: aligned at the end. `width` is a share of the whole. */
export const column = (header: string, width = 1): Column => ({ header, width, align: 'start' });
export const amount = (header: string, width = 1): Column => ({ header, width, align: 'end' });

/** A table; its caption is also what a screen reader says about it unless `description` says more. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  more: Readonly<{ description?: string; total?: boolean; shaded?: readonly (readonly boolean[])[] }> = {},
): Block => ({
  kind: 'table',
  caption,
  description: more.description ?? caption,
  columns,
  rows,
  total: more.total ?? false,
  ...(more.shaded ? { shaded: more.shaded } : {}),
});

/** What is still missing before this can be closed. */
export const missing = (title: string, items: readonly string[]): Block => ({ kind: 'notice', tone: 'missing', title, items });
/** What the reader must not overlook. */
export const warning = (title: string, ...items: readonly string[]): Block => ({ kind: 'notice', tone: 'warning', title, items });
export const info = (title: string, ...items: readonly string[]): Block => ({ kind: 'notice', tone: 'info', title, items });

export const signatures = (...lines: readonly SignatureLine[]): Block => ({ kind: 'signatures', lines });

export const legal = (law: Omit<Law, 'kind'>): Block => ({ kind: 'legal', ...law });

/** A calculation; the last line is the result. */
export const formula = (caption: string, ...lines: readonly FormulaLine[]): Block => ({ kind: 'formula', caption, lines });

/** Only when there is something to say: `when(reasons.length > 0, bullets(reasons))`. */
export const when = (said: boolean, ...blocks: readonly Block[]): readonly Block[] => (said ? blocks : []);
