import { scanPages } from './damage/page-scan.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { isDamage, openDatabase } from './open.ts';

const Named = z.array(z.object({ name: z.string() }));
const Lines = z.array(z.union([z.object({ quick_check: z.string() }), z.object({ integrity_check: z.string() })]));

/** What a check found: how many pages there are and do not add up, and what SQLite says against the rest, in its words. */
export type Checked = Readonly<{ pages: Readonly<{ all: number; bad: number }>; problems: readonly string[] }>;

/**
 * Looks through a whole database, also one that others are writing: first every page by its seal, free ones too, then table by
 * table what SQLite makes of them. `quick` checks pages and rows, `full` the indexes, the search index, pages that belong to nothing
 * and what rows refer to as well: three times as long. Refuses a file of which no page opens with this key (`vault.damagedDatabase`). For a process of its own: one statement can take seconds. `progress` is in thousandths.
 */
export function checkDatabase(
  file: string,
  dataKey: Uint8Array,
  how: 'quick' | 'full',
  progress: (done: number, total: number) => void = () => undefined,
): Checked {
  // The seals are read before SQLite opens the file here: reading it alongside would drop SQLite's lock.
  const { all, bad } = scanPages({
    database: file,
    wal: `${file}-wal`,
    dataKey,
    alive: true,
    progress: (done, total) => progress(Math.floor((done / total) * 300), 1000),
  });
  // Not one page: this is another key, or no vault any more. That is no finding of a check.
  if (bad.length === all) refuse('vault.damagedDatabase');
  const problems = problemsOf(file, dataKey, how, (done, total) => progress(300 + Math.floor((done / total) * 700), 1000));
  return { pages: { all, bad: bad.length }, problems };
}

function problemsOf(
  file: string,
  dataKey: Uint8Array,
  how: 'quick' | 'full',
  progress: (done: number, total: number) => void,
): readonly string[] {
  let native: Database.Database | undefined;
  try {
    native = openDatabase(file, dataKey, 'look');
    return sqliteSays(native, how, progress);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'vault.damagedDatabase') return [error.code];
    if (isDamage(error) && error instanceof Error) return [error.message];
    throw error;
  } finally {
    native?.close();
  }
}

function sqliteSays(native: Database.Database, how: 'quick' | 'full', progress: (done: number, total: number) => void): readonly string[] {
  const tables = Named.parse(native.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0`).all());
  const steps = tables.length + 2;
  const problems = tables.flatMap(({ name }, index) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const found = Lines.parse(native.pragma(how === 'quick' ? `quick_check(${quoted})` : `integrity_check(${quoted})`));
    progress(index + 1, steps);
    return found.map((line) => ('quick_check' in line ? line.quick_check : line.integrity_check)).filter((line) => line !== 'ok');
  });
  if (how === 'quick') {
    progress(steps, steps);
    return problems;
  }
  // The whole once more in one word: pages that belong to no table, the list of free ones, and the search index.
  const whole = native.pragma('integrity_check(1)', { simple: true });
  progress(tables.length + 1, steps);
  const loose = z.array(z.object({ table: z.string() })).parse(native.pragma('foreign_key_check'));
  progress(steps, steps);
  return [
    ...problems,
    ...(whole === 'ok' || problems.length > 0 ? [] : [String(whole)]),
    ...new Set(loose.map(({ table }) => `rows of ${table} refer to nothing`)),
  ];
}
