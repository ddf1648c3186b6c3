import type { LocalDate } from '#domain/local-date.ts';

/**
 * A report before it is a Word file: plain values that a test can compare. Everything a reader sees is already worded in
 * `language`, except what all reports share (status, page numbers, dates of the frame): `frame.ts` words that.
 */
export type Report = Readonly<{
  language: ReportLanguage;
  /** What this paper is: "Besluit maatwerkbudget". */
  title: string;
  /** What it is about, in one line, as it may lie on a desk. */
  subject: string;
  caseNumber: string;
  /** An extract is neither: it says what was there at one moment. */
  status: 'concept' | 'closed' | 'extract';
  /** The closed version that this report prints; null for a concept. */
  closed: ClosedVersion | null;
  /** Head of the audit log at the moment of printing, as `printedHead` writes it. */
  auditHead: string;
  /** When it was printed, ISO-8601 UTC. */
  printedAt: string;
  /** The day whose law and amounts were applied ("stand van de wet"); null where none were. */
  lawDate: LocalDate | null;
  /** `leaflet`: one page to hand over, in larger letters and without the chapter on how to check it. */
  look?: 'leaflet';
  /** The first page: the question, the answer, what it rests on, what is asked of the reader. Enough to decide on. */
  summary: readonly Block[];
  /** The reasons, from page two on. */
  sections: readonly Section[];
}>;

export type ReportLanguage = 'nl' | 'en';

/** The immutable version behind a report. `code` is `verificationCode(sha256)`. */
export type ClosedVersion = Readonly<{
  version: number;
  at: string;
  by: string;
  code: string;
  /** What was lawfully taken out of it since, the first removal first. */
  removed?: readonly string[];
}>;

/** A heading with its blocks. Levels follow each other: 1, 2, 3, never skipped. */
export type Section = Readonly<{ heading: string; level: 1 | 2 | 3; blocks: readonly Block[] }>;

export type Block =
  | Readonly<{ kind: 'paragraph'; text: string }>
  /** Someone's own words, printed as said. `by` says who and when, and may be empty. */
  | Readonly<{ kind: 'quote'; text: string; by: string }>
  | Readonly<{ kind: 'keyFacts'; facts: readonly Fact[] }>
  | Table
  | Readonly<{ kind: 'list'; ordered: boolean; items: readonly string[] }>
  /** What is still missing before closing (`missing`), or what the reader must not overlook (`warning`). */
  | Readonly<{ kind: 'notice'; tone: 'missing' | 'warning' | 'info'; title: string; items: readonly string[] }>
  | Readonly<{ kind: 'signatures'; lines: readonly SignatureLine[] }>
  | Law
  /** A calculation, line by line: what it is, how it was worked out, what came out. The last line is the result. */
  | Readonly<{ kind: 'formula'; caption: string; lines: readonly FormulaLine[] }>;

export type Fact = Readonly<{ label: string; value: string }>;

/** `description` is read aloud instead of the grid. With `total`, the last row stands out as the sum. */
export type Table = Readonly<{
  kind: 'table';
  caption: string;
  description: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  total: boolean;
  /** A grid that is looked at more than read: which cells are filled, row by row. */
  shaded?: readonly (readonly boolean[])[];
}>;
/** `width` is the column's share of the text width; the shares need not add up to anything. */
export type Column = Readonly<{ header: string; width: number; align: 'start' | 'end' }>;

/** Who signs, in which role; `name` may be empty when it is still to be written by hand. */
export type SignatureLine = Readonly<{ role: string; name: string }>;

/** An article of law as it read on a day. `mark`: how sure we are; anything but `sure` is said on paper. */
export type Law = Readonly<{ kind: 'legal'; article: string; text: string; from: LocalDate; mark: 'sure' | 'likely' | 'unsure' }>;

export type FormulaLine = Readonly<{ label: string; formula: string; result: string }>;
