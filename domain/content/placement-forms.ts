import type { LocalDate } from '../local-date.ts';
import type { Dated, Said } from './dated.ts';
import { PW_SOURCE } from './pw-texts.ts';

/** What the law says about one legal form of placement on a day. */
export type PlacementForm = Dated &
  Readonly<{
    code: FormCode;
    name: Said;
    /** The article, or what it rests on while no article names it. */
    article: string;
    /** Months it may last at first, and by how many it may be extended; null where the law sets no length. */
    maxMonths: number | null;
    extraMonths: number | null;
    /** Passing the longest length blocks closing; otherwise it is asked about. */
    hardLimit: boolean;
    paid: boolean;
    /** Loonwaarde and the day of the next measurement belong to this form. */
    wageValue: boolean;
    explains: Said;
  }>;

export const formCodes = [
  'trialPlace',
  'participationPlace',
  'sheltered',
  'wageSubsidy',
  'workExperience',
  'dayActivity',
  'employment',
] as const;
export type FormCode = (typeof formCodes)[number];

const pw = { source: { nl: PW_SOURCE, en: PW_SOURCE }, mark: 'sure', until: null } as const;
const local = {
  source: { nl: 'verordening van de gemeente; niet ingezien', en: 'ordinance of the municipality; not seen' },
  mark: 'unsure',
  from: '2026-01-01',
  until: null,
} as const;

/** The legal forms of a placement with their limits. `from` is the day from which the article read so. */
export const placementForms: readonly PlacementForm[] = [
  {
    ...pw,
    code: 'trialPlace',
    from: '2026-01-01',
    name: { nl: 'proefplaats', en: 'trial place' },
    article: 'Participatiewet art. 6 lid 1 sub h en 8a lid 2 sub d',
    maxMonths: 2,
    extraMonths: 4,
    hardLimit: true,
    paid: false,
    wageValue: false,
    explains: {
      nl: 'Onbeloond werken bij een werkgever die iemand wil aannemen: twee maanden, met ten hoogste vier maanden verlenging. De verordening kan korter zijn.',
      en: 'Unpaid work at an employer who means to hire: two months, with an extension of four months at most. The ordinance may set less.',
    },
  },
  {
    ...pw,
    code: 'participationPlace',
    from: '2009-01-01',
    name: { nl: 'participatieplaats', en: 'participation place' },
    article: 'Participatiewet art. 10a',
    maxMonths: 24,
    extraMonths: 24,
    hardLimit: false,
    paid: false,
    wageValue: false,
    explains: {
      nl: 'Onbeloond, additioneel werk van ten hoogste twee jaar. Na zes maanden scholing (zonder startkwalificatie) en telkens een premie; na negen maanden beoordeelt het college of het helpt. Langer kan alleen met een besluit en in een andere omgeving: twee keer een jaar.',
      en: 'Unpaid, additional work of two years at most. After six months schooling (without a basic qualification) and each time a premium; after nine months the college judges whether it helps. Longer only by decision and elsewhere: twice a year.',
    },
  },
  {
    ...pw,
    code: 'sheltered',
    from: '2026-01-01',
    name: { nl: 'beschut werk', en: 'sheltered work' },
    article: 'Participatiewet art. 10b',
    maxMonths: null,
    extraMonths: null,
    hardLimit: false,
    paid: true,
    wageValue: false,
    explains: {
      nl: 'Een dienstbetrekking in een beschutte omgeving, na advies van UWV. De wet noemt geen einddatum.',
      en: 'Employment in a sheltered setting, after advice by UWV. The law sets no end.',
    },
  },
  {
    ...pw,
    code: 'wageSubsidy',
    from: '2026-01-01',
    name: { nl: 'werk met loonkostensubsidie', en: 'work with a wage-cost subsidy' },
    article: 'Participatiewet art. 10c, 10d en 10da',
    maxMonths: null,
    extraMonths: null,
    hardLimit: false,
    paid: true,
    wageValue: true,
    explains: {
      nl: 'Een dienstbetrekking van iemand uit de doelgroep loonkostensubsidie. De loonwaarde bepaalt de subsidie; ten hoogste de eerste zes maanden mag het vast 50 procent zijn. Wie tot deze groep hoort, heeft recht op begeleiding op de werkplek (art. 10da).',
      en: 'Employment of someone of the wage-subsidy target group. The wage value sets the subsidy; for the first six months at most it may be a flat 50 percent. Whoever belongs to this group has a right to guidance at work (art. 10da).',
    },
  },
  {
    ...local,
    code: 'workExperience',
    name: { nl: 'werkervaringsplaats', en: 'work experience place' },
    article: 'voorziening volgens Participatiewet art. 7 lid 1 sub a en 8a',
    maxMonths: null,
    extraMonths: null,
    hardLimit: false,
    paid: false,
    wageValue: false,
    explains: {
      nl: 'De wet noemt deze vorm niet; de verordening van de gemeente bepaalt hoe lang hij mag duren. Leren staat voorop en er mag geen betaald werk door verdwijnen.',
      en: 'The law does not name this form; the ordinance of the municipality sets how long it may last. Learning comes first and no paid work may disappear because of it.',
    },
  },
  {
    ...local,
    code: 'dayActivity',
    name: { nl: 'dagbesteding', en: 'day activity' },
    article: 'Wmo 2015, maatwerkvoorziening',
    maxMonths: null,
    extraMonths: null,
    hardLimit: false,
    paid: false,
    wageValue: false,
    explains: {
      nl: 'Zinvol de dag door, met begeleiding. De duur staat in het besluit van de gemeente.',
      en: 'A meaningful day, with guidance. The decision of the municipality sets the length.',
    },
  },
  {
    ...local,
    code: 'employment',
    source: { nl: 'Burgerlijk Wetboek boek 7; niet ingezien', en: 'Civil Code book 7; not seen' },
    name: { nl: 'gewone arbeidsovereenkomst', en: 'ordinary employment' },
    article: 'Burgerlijk Wetboek boek 7, titel 10',
    maxMonths: null,
    extraMonths: null,
    hardLimit: false,
    paid: true,
    wageValue: false,
    explains: {
      nl: 'Loon volgens de overeenkomst. Begeleiding op de werkplek kan ernaast.',
      en: 'Wages by contract. Guidance at work can go beside it.',
    },
  },
];

/** The form as it read on a day; before the oldest text that we have, that oldest text. */
export function formOn(code: FormCode, day: LocalDate): PlacementForm {
  const rows = placementForms.filter((form) => form.code === code).toSorted((a, b) => b.from.localeCompare(a.from));
  const found = rows.find((form) => form.from <= day && (form.until === null || day <= form.until)) ?? rows.at(-1);
  if (!found) throw new Error(`no legal form ${code}`);
  return found;
}

/** What UWV usually asks before it pays for a jobcoach. Read in weaker sources, so it warns and never refuses. */
export const uwvCustom = {
  source: { nl: 'Leidraad Jobcoach (AKC) en UWV-pagina’s', en: 'Leidraad Jobcoach (AKC) and pages of UWV' },
  mark: 'likely',
  from: '2026-01-01',
  until: null,
  leastMonths: 6,
  leastHours: 12,
} as const satisfies Dated & { leastMonths: number; leastHours: number };
