import type { LawText } from './pw-texts.ts';

/** The statute's own text under guidance at work, as it stood on 2026-01-01 (wetten.overheid.nl, BWBR0015703). */
export const placementLaw = [
  {
    article: '10',
    paragraphs: ['3', '4'],
    title: 'Aanspraak op ondersteuning bij arbeidsinschakeling',
    status: 'geldend',
    from: '2024-01-01',
    publication: 'Stb.2023-168',
    lines: [
      '3. De persoonlijke ondersteuning kan, afhankelijk van de omstandigheden van de persoon die de ondersteuning nodig heeft, gegeven worden door:',
      '  - a. een erkende deskundige die methodische ondersteuning biedt aan personen met een arbeidsbeperking en aan werkgevers, gericht op het vinden en behouden van werk; of',
      '  - b. een interne werkbegeleider die de werknemer dagelijks op het werk begeleidt.',
      '4. Voor het oordeel of een voorziening voor de arbeidsinschakeling noodzakelijk is, in welke mate en voor welke duur, verricht het college onderzoek en neemt een besluit met inachtneming van de resultaten van het onderzoek.',
    ],
  },
  {
    article: '10da',
    paragraphs: null,
    title: 'Aanspraak op begeleiding op de werkplek',
    status: 'geldend',
    from: '2015-01-01',
    publication: 'Stb.2014-270',
    lines: ['Personen die behoren tot de doelgroep loonkostensubsidie hebben aanspraak op begeleiding op de werkplek.'],
  },
] as const satisfies readonly LawText[];
