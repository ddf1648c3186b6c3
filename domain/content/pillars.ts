import type { Dated, Said } from './dated.ts';
import { dates, said } from './cards/line.ts';

export type Pillar = Readonly<{ code: string; name: Said; about: Said }>;

/** What a bridge stands on: the areas of a life that have to carry. */
export type PillarSet = Dated & Readonly<{ code: string; name: Said; pillars: readonly Pillar[] }>;

const pillar = (code: string, nl: string, en: string, aboutNl: string, aboutEn: string): Pillar => ({
  code,
  name: said(nl, en),
  about: said(aboutNl, aboutEn),
});

/**
 * Two ways to divide a life into pillars. Only names of areas are taken over: the texts of the levels belong to EMPath, and the
 * levels here are our own (`bridgeLevels`).
 */
export const pillarSets: readonly PillarSet[] = [
  {
    ...dates,
    code: 'EMPATH-5',
    name: said('Vijf pijlers (EMPath)', 'Five pillars (EMPath)'),
    source: said(
      'EMPath, Bridge to Self-Sufficiency; Vakkundig aan het werk, p. 19',
      'EMPath, Bridge to Self-Sufficiency; Vakkundig aan het werk, p. 19',
    ),
    mark: 'sure',
    pillars: [
      pillar(
        'family',
        'Gezin en wonen',
        'Family and home',
        'Een huis dat te betalen is, en thuis rust.',
        'A home that can be paid for, and calm at home.',
      ),
      pillar('wellBeing', 'Welzijn', 'Well-being', 'Lichaam, hoofd en mensen om u heen.', 'Body, mind and people around you.'),
      pillar(
        'money',
        'Financieel beheer',
        'Managing money',
        'Rondkomen, schulden en iets achter de hand.',
        'Making ends meet, debts and something put by.',
      ),
      pillar(
        'education',
        'Opleiding en training',
        'Education and training',
        'Leren voor het werk dat u wilt.',
        'Learning for the work you want.',
      ),
      pillar('work', 'Werk en loopbaan', 'Work and career', 'Werk waar u van kunt leven.', 'Work you can live on.'),
    ],
  },
  {
    ...dates,
    code: 'ALPHEN-6',
    name: said('Zes gebieden (Alphen aan den Rijn)', 'Six areas (Alphen aan den Rijn)'),
    source: said(
      'Mobility Mentoring Alphen aan den Rijn; Vakkundig aan het werk, p. 62-63',
      'Mobility Mentoring Alphen aan den Rijn; Vakkundig aan het werk, p. 62-63',
    ),
    mark: 'sure',
    pillars: [
      pillar(
        'family',
        'Gezin en wonen',
        'Family and home',
        'Hoe het gaat met wie thuis woont, en met het huis.',
        'How those at home are doing, and the home itself.',
      ),
      pillar('wellBeing', 'Welzijn', 'Well-being', 'Hoe het gaat met lichaam en hoofd.', 'How body and mind are doing.'),
      pillar('money', 'Financieel beheer', 'Managing money', 'Overzicht, betalen en post.', 'Overview, paying and letters.'),
      pillar(
        'debts',
        'Schulden en spaargeld',
        'Debts and savings',
        'Wat u nog moet betalen, en wat u apart legt.',
        'What you still owe, and what you put by.',
      ),
      pillar('work', 'Werk en loopbaan', 'Work and career', 'Werk dat bij u past.', 'Work that suits you.'),
      pillar(
        'income',
        'Invloed op inkomsten',
        'A say in your income',
        'Wat u zelf aan uw inkomen kunt doen.',
        'What you can do about your income yourself.',
      ),
    ],
  },
];

/** Our own words for five places on a pillar. They have an order and no distances: they are never added up. */
export const bridgeLevels = [
  { level: 1, name: said('acuut', 'acute'), says: said('Dit kan niet wachten.', 'This cannot wait.') },
  { level: 2, name: said('wankel', 'shaky'), says: said('Het kan zo omvallen.', 'It may fall over any moment.') },
  { level: 3, name: said('begin', 'a start'), says: said('Het begint te staan.', 'It begins to stand.') },
  { level: 4, name: said('stevig', 'firm'), says: said('Het houdt, ook bij tegenslag.', 'It holds, in bad times too.') },
  { level: 5, name: said('op eigen kracht', 'own strength'), says: said('Het gaat zonder hulp.', 'It goes without help.') },
] as const;

/** From this level a pillar carries. Our own reading of "all pillars must be firm enough" (Vakkundig aan het werk, p. 19). */
export const CARRIES_FROM = 4;
