import { z } from 'zod';
import { isDamage, openDatabase } from './open.ts';

const Named = z.array(z.object({ name: z.string() }));
const Lines = z.array(z.union([z.object({ quick_check: z.string() }), z.object({ integrity_check: z.string() })]));

/**
 * Reads every page of a database, table by table, and answers what does not add up (empty when all does). `quick` checks
 * pages and rows, `full` the indexes against them as well. For a process of its own: one statement can take seconds.
 */
export function checkDatabase(
  file: string,
  dataKey: Uint8Array,
  how: 'quick' | 'full',
  progress: (done: number, total: number) => void = () => undefined,
): readonly string[] {
  const native = openDatabase(file, dataKey, 'look');
  try {
    const tables = Named.parse(native.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0`).all());
    const problems = tables.flatMap(({ name }, index) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      const found = Lines.parse(native.pragma(how === 'quick' ? `quick_check(${quoted})` : `integrity_check(${quoted})`));
      progress(index + 1, tables.length + 1);
      return found.map((line) => ('quick_check' in line ? line.quick_check : line.integrity_check)).filter((line) => line !== 'ok');
    });
    // The whole once more in one word: pages that belong to no table, and the list of free ones.
    const whole = native.pragma(how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true });
    progress(tables.length + 1, tables.length + 1);
    return problems.length > 0 || whole === 'ok' ? problems : [String(whole)];
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return [error.message];
    throw error;
  } finally {
    native.close();
  }
}
