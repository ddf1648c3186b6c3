/**
 * What an intake asks about. Three models side by side, never added up into one figure:
 * Wanberg's seven factors of re-employment, the determinants of the integratief gedragsmodel (willen en kunnen) and the
 * three needs of the zelfdeterminatietheorie. Content, not rules: words in both languages stand in the rows.
 */
export type Factor = Readonly<{
  code: FactorCode;
  model: 'wanberg' | 'igm' | 'zdt';
  /** Which side of behaviour a determinant explains; null outside the integratief gedragsmodel. */
  side: 'wanting' | 'ability' | 'outcome' | null;
  source: string;
  mark: 'sure' | 'likely' | 'unsure';
  from: string;
  until: string | null;
  nl: FactorWords;
  en: FactorWords;
}>;

/** `ask` is a question to put to the client, in our own words; nobody has to ask it. */
type FactorWords = Readonly<{ label: string; ask: string }>;

export const wanbergCodes = ['WAN1', 'WAN2', 'WAN3', 'WAN4', 'WAN5', 'WAN6', 'WAN7', 'WAN7D'] as const;
export const determinantCodes = ['HOU', 'NOI', 'NOD', 'ZEF', 'INT', 'VAA', 'BEL', 'EMO', 'GED'] as const;
export const needCodes = ['COM', 'AUT', 'VER'] as const;
export const factorCodes = [...wanbergCodes, ...determinantCodes, ...needCodes] as const;

export type FactorCode = (typeof factorCodes)[number];

/**
 * Nothing that was read settles the seventh factor: most lists have the quality of the search, some reviews take
 * intensity and quality as one and name discrimination by employers. So each intake says which reading it uses.
 */
export const seventhFactors = ['searchQuality', 'discrimination'] as const;
export type SeventhFactor = (typeof seventhFactors)[number];

const WANBERG = 'Wanberg, Hough & Song (2002), Journal of Applied Psychology 87(6), 1100-1120';
const IGM = 'Integratief gedragsmodel (Blonk), zinziz.nl/verdieping-integratief-gedragsmodel';
const ZDT = 'Zelfdeterminatietheorie; Vakkundig aan het werk (ZonMw), p. 28';
const dates = { from: '2026-01-01', until: null } as const;

/** Read in part only: the source names the paper and the number seven, the list itself is the likely one. */
const wanberg = { model: 'wanberg', side: null, source: WANBERG, mark: 'likely', ...dates } as const;
const wanting = { model: 'igm', side: 'wanting', source: IGM, mark: 'sure', ...dates } as const;
const ability = { model: 'igm', side: 'ability', source: IGM, mark: 'likely', ...dates } as const;
const outcome = { model: 'igm', side: 'outcome', source: IGM, mark: 'sure', ...dates } as const;
const zdt = { model: 'zdt', side: null, source: ZDT, mark: 'sure', ...dates } as const;

const words = (label: string, ask: string): FactorWords => ({ label, ask });

export const factors: readonly Factor[] = [
  {
    ...wanberg,
    code: 'WAN1',
    nl: words('Arbeidsmarktvraag', 'Welk werk is er in de buurt, en wie krijgt dat werk?'),
    en: words('Labour market demand', 'Which work is there in the area, and who gets it?'),
  },
  {
    ...wanberg,
    code: 'WAN2',
    nl: words('Menselijk kapitaal', 'Wat heeft u geleerd en gedaan, ook zonder diploma?'),
    en: words('Human capital', 'What did you learn and do, also without a diploma?'),
  },
  {
    ...wanberg,
    code: 'WAN3',
    nl: words('Sociaal kapitaal', 'Wie kunt u bellen als u iets nodig heeft?'),
    en: words('Social capital', 'Whom can you call when you need something?'),
  },
  {
    ...wanberg,
    code: 'WAN4',
    nl: words('Belemmeringen', 'Wat maakt werken of zoeken nu moeilijk?'),
    en: words('Constraints', 'What makes working or searching hard now?'),
  },
  {
    ...wanberg,
    code: 'WAN5',
    nl: words('Noodzaak om te werken', 'Wat zou geld uit werk voor u veranderen?'),
    en: words('Economic need to work', 'What would money from work change for you?'),
  },
  {
    ...wanberg,
    code: 'WAN6',
    nl: words('Zoekintensiteit', 'Wat deed u de afgelopen weken om werk te vinden?'),
    en: words('Search intensity', 'What did you do in the past weeks to find work?'),
  },
  {
    ...wanberg,
    code: 'WAN7',
    nl: words('Zoekkwaliteit', 'Welk werk zoekt u, en waarom juist dat?'),
    en: words('Search quality', 'Which work are you looking for, and why that?'),
  },
  {
    ...wanberg,
    code: 'WAN7D',
    mark: 'unsure',
    nl: words('Discriminatie door werkgevers', 'Heeft u gemerkt dat u om wie u bent geen kans kreeg?'),
    en: words('Discrimination by employers', 'Did you notice that you got no chance because of who you are?'),
  },
  {
    ...wanting,
    code: 'HOU',
    nl: words('Houding', 'Wat levert deze stap u op, en wat kost het u?'),
    en: words('Attitude', 'What does this step give you, and what does it cost you?'),
  },
  {
    ...wanting,
    code: 'NOI',
    mark: 'likely',
    nl: words('Sociale norm: wat anderen vinden', 'Wie vindt iets van deze stap, en wat vinden zij?'),
    en: words('Social norm: what others think', 'Who has a view on this step, and which?'),
  },
  {
    ...wanting,
    code: 'NOD',
    mark: 'likely',
    nl: words('Sociale norm: wat anderen doen', 'Wie om u heen doet dit al?'),
    en: words('Social norm: what others do', 'Who around you already does this?'),
  },
  {
    ...wanting,
    code: 'ZEF',
    nl: words('Geloof in eigen kunnen', 'Hoe zeker bent u dat het lukt? Wat maakt dat het geen lager cijfer is?'),
    en: words('Belief in own ability', 'How sure are you that it will work? Why is it not a lower mark?'),
  },
  {
    ...wanting,
    code: 'INT',
    nl: words('Intentie', 'Wat bent u de komende twee weken van plan?'),
    en: words('Intention', 'What do you plan for the next two weeks?'),
  },
  {
    ...ability,
    code: 'VAA',
    nl: words('Vaardigheden en kennis', 'Wat kunt u al, en wat wilt u leren?'),
    en: words('Skills and knowledge', 'What can you do already, and what do you want to learn?'),
  },
  {
    ...ability,
    code: 'BEL',
    nl: words('Randvoorwaarden', 'Wat staat in de weg: tijd, zorg, geld, gezondheid, vervoer?'),
    en: words('Conditions', 'What is in the way: time, care, money, health, transport?'),
  },
  {
    ...ability,
    code: 'EMO',
    nl: words('Omgaan met tegenslag', 'Wat doet u als het tegenzit?'),
    en: words('Coping with setbacks', 'What do you do when things go wrong?'),
  },
  {
    ...outcome,
    code: 'GED',
    nl: words('Gedrag nu', 'Wat heeft u de afgelopen maand gedaan?'),
    en: words('Behaviour now', 'What did you do in the past month?'),
  },
  {
    ...zdt,
    code: 'COM',
    nl: words('Competentie', 'Waar bent u goed in, en wie ziet dat?'),
    en: words('Competence', 'What are you good at, and who sees it?'),
  },
  {
    ...zdt,
    code: 'AUT',
    nl: words('Autonomie', 'Wat wilt u zelf bepalen?'),
    en: words('Autonomy', 'What do you want to decide yourself?'),
  },
  {
    ...zdt,
    code: 'VER',
    nl: words('Verbondenheid', 'Bij wie hoort u, en wie mist u?'),
    en: words('Relatedness', 'With whom do you belong, and whom do you miss?'),
  },
];

/** One factor by its code. */
export function factorOf(code: FactorCode): Factor {
  const found = factors.find((factor) => factor.code === code);
  if (!found) throw new Error(`no factor ${code}`);
  return found;
}

/** The factors that an intake goes through, with the seventh of Wanberg as this intake reads it. */
export function factorsOf(seventh: SeventhFactor): readonly Factor[] {
  const left = seventh === 'searchQuality' ? 'WAN7D' : 'WAN7';
  return factors.filter((factor) => factor.code !== left);
}
