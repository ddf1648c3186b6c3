import type { Finding } from '../intake/finding.ts';
import type { Weighing } from './weighing.ts';

/** The part of a weighing that the chain runs through; a closed version has it too. */
type Linked = Pick<Weighing, 'readings' | 'contradictions' | 'themes' | 'hypotheses'>;

/** The chain of reasons under one hypothesis: hypothesis ← themes ← readings ← findings, by id. */
export type Chain = Readonly<{ hypothesisId: string; themes: readonly ThemeLink[] }>;
export type ThemeLink = Readonly<{ themeId: string; readings: readonly ReadingLink[]; findingIds: readonly string[] }>;
export type ReadingLink = Readonly<{ readingId: string; findingIds: readonly string[] }>;

/** Follows every hypothesis back to who said what. */
export const chainsOf = (weighing: Linked): readonly Chain[] =>
  weighing.hypotheses.map(({ id, themeIds }) => ({
    hypothesisId: id,
    themes: themeIds.flatMap((themeId) => {
      const theme = weighing.themes.find((each) => each.id === themeId);
      return theme ? [{ themeId, findingIds: theme.findingIds, readings: readingsUnder(weighing, theme.readingIds) }] : [];
    }),
  }));

const readingsUnder = (weighing: Linked, ids: readonly string[]): readonly ReadingLink[] =>
  weighing.readings.filter((reading) => ids.includes(reading.id)).map(({ id, findingIds }) => ({ readingId: id, findingIds }));

/** Findings that carry nothing, and conclusions that rest on nothing: shown as such, neither is forbidden. */
export type LooseEnds = Readonly<{
  findingIds: readonly string[];
  readingIds: readonly string[];
  themeIds: readonly string[];
  hypothesisIds: readonly string[];
}>;

export function looseEnds(weighing: Linked, findings: readonly Pick<Finding, 'id'>[]): LooseEnds {
  const { readings, themes, contradictions, hypotheses } = weighing;
  const used = new Set([...readings, ...themes, ...contradictions].flatMap((each) => each.findingIds));
  return {
    findingIds: findings.map((finding) => finding.id).filter((id) => !used.has(id)),
    readingIds: readings.filter((reading) => reading.findingIds.length === 0).map((reading) => reading.id),
    themeIds: themes.filter((theme) => theme.findingIds.length + theme.readingIds.length === 0).map((theme) => theme.id),
    hypothesisIds: hypotheses.filter((hypothesis) => hypothesis.themeIds.length === 0).map((hypothesis) => hypothesis.id),
  };
}
