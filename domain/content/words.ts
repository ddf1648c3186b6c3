/** Content carries its own words: it is data that an organisation replaces, not a text of the screen. */
export type Words = Readonly<{ nl: string; en: string }>;

/** How sure the source is: read in the source itself, settled practice, or one weak source or our own derivation. */
export type Mark = 'sure' | 'likely' | 'unsure';

/** What every row of content says about itself. `until` is the last day it holds; null is open. */
export type Dated = Readonly<{ source: string; mark: Mark; from: string; until: string | null }>;

/** The rows that hold on a day. */
export const holdingOn = <T extends Dated>(rows: readonly T[], day: string): readonly T[] =>
  rows.filter((row) => row.from <= day && (row.until === null || day <= row.until));
