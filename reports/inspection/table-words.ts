import type { WordKey } from '#i18n/index.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Line, Saying, ShapeOf } from './shape.ts';

/** The chapters of a copy for the client, in the order in which they are printed. */
export const groups = [
  'person',
  'timeline',
  'intake',
  'instruments',
  'weighing',
  'plan',
  'budget',
  'enterprise',
  'placement',
  'statements',
  'sharing',
  'keeping',
  'documents',
  'drafts',
] as const;
export type Group = (typeof groups)[number];

/** A row of the vault with its JSON read, its columns by their names in the domain: `case_file_id` is `caseFileId`. */
export type Item = Readonly<Record<string, unknown>>;

/** What asks for a second look before a copy is given; never decided by the program. */
export type Proposal = 'thirdParty' | 'thirdPartyConfidential' | 'workingNote';

/** What rows may need besides themselves. */
export type World = Readonly<{ instruments: ReadonlyMap<string, Instrument>; rowsOf: (table: string) => readonly Item[] }>;

/** How one table is printed: where, under which name, and its columns. */
export type TableWords = Readonly<{
  group: Group;
  name: WordKey;
  /** The columns that make a row one; `id` unless said. */
  keys?: readonly string[];
  /** The entry under which a row is printed. */
  under?: Readonly<{ table: string; by: string }>;
  /** The column whose day or moment stands beside the name. */
  at?: string;
  /** Rows stand in the order of these columns; as they were made unless said. */
  order?: readonly string[];
  /** Where a row stands among its like, before `order`. */
  rank?: (row: Item) => number;
  /** Says which one it is, in words of ours: the name of a step, a month. `bare`: that is name enough. */
  which?: string;
  bare?: boolean;
  /** Columns that are printed as a plain text under the heading, without their label. */
  prose?: readonly string[];
  /** Rows under one entry stand together as a table of these columns; what else they say follows under it. */
  grid?: readonly (string | Readonly<{ key: string; header: WordKey }>)[];
  proposes?: (row: Item) => Proposal | null;
  /** What a row needs to be said that stands elsewhere. */
  enrich?: (row: Item, world: World) => Item;
  shape: ShapeOf;
  /** What follows from a row and is stored nowhere: of what a figure is made. */
  more?: (row: Item, saying: Saying) => readonly Line[];
}>;

/** A table that only ties two entries: printed as a line under the first. */
export type LinkWords = Readonly<{
  label: WordKey;
  from: Readonly<{ by: string; table: string }>;
  to: Readonly<{ by: string; table: string }>;
}>;

/** What a source asks, worded once for notes and findings. */
export const proposedBySource = (row: Item): Proposal | null =>
  row['sourceKind'] === 'thirdPartyConfidential' ? 'thirdPartyConfidential' : row['sourceKind'] === 'third' ? 'thirdParty' : null;
