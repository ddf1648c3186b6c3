import type { Source } from './sources.ts';

export const ceiling = 300;

/** Files that are longer than the ceiling for now, with their length. The list may only shrink. */
export type Baseline = Readonly<Record<string, number>>;

export const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** What is too long, what grew, and what the baseline no longer needs to say. */
export function sizeProblems(sources: readonly Source[], baseline: Baseline): readonly string[] {
  const lengths = new Map(sources.map(({ path, text }) => [path, linesOf(text)]));
  const tooLong = [...lengths].flatMap(([file, lines]) => {
    const allowed = baseline[file] ?? ceiling;
    return lines > allowed ? [`${file} has ${lines} lines, ${allowed} is the ceiling: divide it by what it is about`] : [];
  });
  const shrunk = Object.entries(baseline).flatMap(([file, allowed]) => {
    const lines = lengths.get(file);
    if (lines === undefined || lines <= ceiling) return [`${file} needs no exception any more: take it out of sizes.json`];
    return lines < allowed ? [`${file} has ${lines} lines: lower its exception from ${allowed}`] : [];
  });
  return [...tooLong, ...shrunk];
}
