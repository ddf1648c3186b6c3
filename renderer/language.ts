import type { AnyLanguage, Language } from '#i18n/index.ts';

/** The language to show: what is asked for, unless a test opened the window in the pseudo-language (`?language=zz`). */
export const shownLanguage = (asked: Language): AnyLanguage =>
  new URLSearchParams(window.location.search).get('language') === 'zz' ? 'zz' : asked;
