/**
 * The guiding behaviour principles (leidende gedragsprincipes) that a professional names *before* choosing, so that the
 * choice can be held against them. A municipality may add its own: `own` asks for it in words.
 */
const common = { source: 'ZonMw, Vakkundig aan het werk, p. 53-54', mark: 'sure', from: '2026-01-01', until: null } as const;

export const leadingPrinciples = [
  {
    code: 'needs',
    nl: 'Aansluiten bij behoeften, voorkeuren en belemmeringen van de cliënt',
    en: 'Start from the needs, preferences and constraints of the client',
    ...common,
  },
  {
    code: 'motivation',
    nl: 'Sturen op bronnen van intrinsieke motivatie',
    en: 'Work from what motivates the client from within',
    ...common,
  },
  { code: 'confidence', nl: 'Vertrouwen in eigen kunnen versterken', en: 'Strengthen the belief in own ability', ...common },
  { code: 'direction', nl: 'Eigen regie vergroten', en: 'Enlarge the say over one’s own life', ...common },
  { code: 'own', nl: 'Een ander, eigen principe', en: 'Another principle of our own', ...common, source: 'Maatwerkbank' },
] as const;

export const principleCodes = leadingPrinciples.map((principle) => principle.code);
