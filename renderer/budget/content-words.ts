import { useLanguage } from '../ui/use-words.ts';

/** The language in which dated content is shown; the pseudo-language shows the Dutch words. */
export const useContentLanguage = (): 'nl' | 'en' => (useLanguage() === 'en' ? 'en' : 'nl');
