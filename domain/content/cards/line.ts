import type { Said } from '../dated.ts';

/** A sentence in both languages. */
export const said = (nl: string, en: string): Said => ({ nl, en });

/** The brochure that most cards come from, with its page. */
export const brochure = (pages: string): Said => ({
  nl: `ZonMw, Vakkundig aan het werk, p. ${pages}`,
  en: `ZonMw, Vakkundig aan het werk (in Dutch), p. ${pages}`,
});

/** When the sources of the cards were last looked at. */
export const dates = { from: '2026-01-01', until: null } as const;
