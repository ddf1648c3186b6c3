import type { TableRows } from '#db/case-file-rows.ts';
import type { Entry, Field } from '#domain/inspection/copy.ts';
import type { StoredRow } from '#domain/hand-over/merge.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Language } from '#i18n/index.ts';
import { createWords } from '#i18n/index.ts';
import { chaptersOf } from '#reports/inspection/entries.ts';

/** One entry as a person knows it: its name, and what stands in it under its labels. */
export type WordedEntry = Readonly<{ title: string; fields: readonly WordedField[] }>;
export type WordedField = Readonly<{ key: string; label: string; text: string }>;

/** Says rows in the words that a copy for the client has for them. */
export type EntryWords = (table: string, row: StoredRow, key: readonly string[]) => WordedEntry | null;

export function entryWords(rows: readonly TableRows[], language: Language, instruments: readonly Instrument[]): EntryWords {
  const t = createWords(language);
  const entries = new Map(
    chaptersOf(rows, t, language, instruments).flatMap(({ entries: each }) => each.map((entry) => [entry.key, entry] as const)),
  );
  return (table, row, key) => {
    const found = entries.get([table, ...key.map((column) => String(row[column]))].join(':')) ?? alone(table, row);
    return found ? { title: found.title, fields: found.fields.filter(({ text }) => text !== '').map(worded) } : null;
  };

  /** A row that stands nowhere in the file, as one that was taken away. */
  function alone(table: string, row: StoredRow): Entry | undefined {
    return chaptersOf([{ table, rows: [row] }], t, language, instruments).flatMap(({ entries: each }) => each)[0];
  }
}

const worded = ({ key, label, text, row }: Field): WordedField => ({
  key: row ? `${row.name} ${row.number ?? ''} ${key}` : key,
  label: row ? `${row.name}${row.number === null ? '' : ` ${row.number}`}: ${label}` : label,
  text,
});

/** The fields in which two versions of one entry differ, both sides of each. */
export function differing(
  here: WordedEntry | null,
  there: WordedEntry | null,
): readonly Readonly<{ label: string; here: string; there: string }>[] {
  const labels = new Map([...(here?.fields ?? []), ...(there?.fields ?? [])].map(({ key, label }) => [key, label]));
  const textOf = (entry: WordedEntry | null, key: string): string => entry?.fields.find((field) => field.key === key)?.text ?? '';
  return [...labels]
    .map(([key, label]) => ({ label, here: textOf(here, key), there: textOf(there, key) }))
    .filter((field) => field.here !== field.there);
}
