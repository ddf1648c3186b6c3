import { instruments as registry } from '#domain/content/instruments.ts';
import type { Instrument, Scale } from '#domain/instrument/instrument.ts';
import { asInstrument } from '#domain/instrument/result.ts';
import { useAsk } from '../api.ts';
import { useContentLanguage } from '../budget/content-words.ts';
import { useWords } from '../ui/use-words.ts';

/** All instruments there are: those of the registry, then the worker's own. */
export function useInstruments(): readonly Instrument[] {
  const { data = [] } = useAsk('instrument.own', {});
  return [...registry, ...data.map(asInstrument)];
}

/** Names of instruments, domains and values in the language on screen. */
export function useInstrumentWords() {
  const t = useWords();
  const language = useContentLanguage();
  return {
    name: (instrument: Instrument): string =>
      instrument.version === '' ? instrument.name[language] : `${instrument.name[language]} (${instrument.version})`,
    about: (instrument: Instrument): string => instrument.about[language],
    source: (instrument: Instrument): string => instrument.source[language],
    domain: (instrument: Instrument, code: string): string =>
      instrument.domains.find((each) => each.code === code)?.name[language] || t('instrument:whole'),
    /** A level with its name where it has one, a per cent, a category, or the words. */
    value(scale: Scale, score: Readonly<{ value: number | null; text: string }>): string {
      if (scale.kind === 'category')
        return scale.options.find(({ code }) => code === score.text)?.name[language] ?? t('instrument:notAssessed');
      if (scale.kind === 'free') return score.text === '' ? t('instrument:notAssessed') : score.text;
      if (score.value === null) return t('instrument:notAssessed');
      if (scale.kind === 'percentage') return `${score.value} %`;
      const named = scale.names.find(({ level }) => level === score.value)?.name[language];
      const said = t('instrument:level', { level: score.value, highest: scale.highest });
      return named && named !== String(score.value) ? `${said}: ${named}` : said;
    },
    ends: (scale: Extract<Scale, { kind: 'levels' }>) => ({
      low: scale.names.find(({ level }) => level === scale.lowest)?.name[language] ?? '',
      high: scale.names.find(({ level }) => level === scale.highest)?.name[language] ?? '',
    }),
    meanings: (scale: Extract<Scale, { kind: 'levels' }>): Readonly<Record<number, string>> =>
      Object.fromEntries(scale.names.map(({ level, name }) => [level, name[language]])),
    categories: (scale: Extract<Scale, { kind: 'category' }>) =>
      scale.options.map(({ code, name }) => ({ value: code, label: name[language] })),
  };
}
