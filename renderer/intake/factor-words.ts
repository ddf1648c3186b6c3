import type { Factor, FactorCode, SeventhFactor } from '#domain/content/factors.ts';
import { factorOf, factorsOf } from '#domain/content/factors.ts';
import type { AnyLanguage } from '#i18n/index.ts';
import type { Option } from '../ui/choice-field.tsx';

/** Words of dated data in the language on screen; the pseudo-language shows the Dutch ones. */
export const contentLanguage = (language: AnyLanguage): 'nl' | 'en' => (language === 'en' ? 'en' : 'nl');

export const factorLabel = (code: FactorCode, language: AnyLanguage): string => factorOf(code)[contentLanguage(language)].label;

/** The factors of an intake to choose from, each with the question that goes with it. */
export const factorOptions = (seventh: SeventhFactor, language: AnyLanguage): readonly Option[] =>
  factorsOf(seventh).map((factor) => optionOf(factor, contentLanguage(language)));

const optionOf = (factor: Factor, language: 'nl' | 'en'): Option => ({
  value: factor.code,
  label: factor[language].label,
  help: factor[language].ask,
});
