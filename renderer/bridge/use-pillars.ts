import type { BridgePillar } from '#domain/bridge/bridge.ts';
import { linesOf } from '#domain/bridge/bridge.ts';
import { bridgeLevels, pillarSets } from '#domain/content/pillars.ts';
import { useAsk } from '../api.ts';
import { useContentLanguage } from '../budget/content-words.ts';
import { useWords } from '../ui/use-words.ts';

/** A set of pillars as it can be drawn on, in the language on screen. */
export type ShownSet = Readonly<{
  code: string;
  name: string;
  source: string;
  pillars: readonly { code: string; name: string; about: string }[];
}>;

/** All sets there are: those of the registry, then the worker's own. */
export function useSets(): readonly ShownSet[] {
  const t = useWords();
  const language = useContentLanguage();
  const { data = [] } = useAsk('bridge.ownSets', {});
  return [
    ...pillarSets.map(({ code, name, source, pillars }) => ({
      code,
      name: name[language],
      source: source[language],
      pillars: pillars.map((each) => ({ code: each.code, name: each.name[language], about: each.about[language] })),
    })),
    ...data.map(({ id, name, pillars }) => ({
      code: id,
      name: t('bridge:ownOption', { name }),
      source: '',
      pillars: linesOf(pillars).map((line) => ({ code: line, name: line, about: '' })),
    })),
  ];
}

/** Names of pillars and levels. A pillar of an own set keeps the name that it was drawn with. */
export function usePillarWords() {
  const language = useContentLanguage();
  return {
    name: (setCode: string, { code, name }: Pick<BridgePillar, 'code' | 'name'>): string =>
      pillarSets.find((set) => set.code === setCode)?.pillars.find((each) => each.code === code)?.name[language] ?? (name || code),
    about: (setCode: string, code: string): string =>
      pillarSets.find((set) => set.code === setCode)?.pillars.find((each) => each.code === code)?.about[language] ?? '',
    meanings: Object.fromEntries(bridgeLevels.map(({ level, name, says }) => [level, `${name[language]}. ${says[language]}`])),
    ends: { low: bridgeLevels[0].name[language], high: bridgeLevels[4].name[language] },
  };
}
