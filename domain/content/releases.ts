import { z } from 'zod';
import { Dated, Said } from './dated.ts';

/** Releases of earnings (vrijlating, Participatiewet art. 31 lid 2 and, from 2027, art. 34a), by the letter of the law. */
export const releaseCodes = ['31.2n', '31.2n-aow', '31.2r', '31.2y', '31.2z', '31.2aa', '34a.1a', '34a.1b', '34a.1c'] as const;
export type ReleaseCode = (typeof releaseCodes)[number];

export const ReleaseRow = Dated.extend({
  code: z.enum(releaseCodes),
  /** Article, paragraph and part: '31', '2', 'n'. */
  article: z.tuple([z.string(), z.string(), z.string()]),
  who: Said,
  percent: z.number(),
  /** At most this much per month, in cents; null where the law names no amount. */
  cap: z.int().nullable(),
  /** At most this many months; null without a limit. */
  maxMonths: z.int().nullable(),
  /** True when the months run on from the first one, also when nothing was earned in between. */
  contiguous: z.boolean(),
  duration: Said,
  /** Only for wages from employment (art. 10d), so never for an own enterprise. */
  wagesOnly: z.boolean(),
  /** What is not sure about the row although its figures are. */
  doubt: Said.nullable(),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

const year2026 = {
  from: '2026-01-01',
  until: '2026-12-31',
  source: { nl: 'SZW Normenbrief 1 januari 2026', en: 'Ministry (SZW) Normenbrief 1 January 2026' },
  mark: 'sure',
  wagesOnly: false,
  doubt: null,
} as const;

/** In the text of the law but not in force before 2027. */
const year2027 = {
  from: '2027-01-01',
  until: null,
  source: {
    nl: 'Stb. 2025-312; Participatiewet stand 2026-01-01 (nog niet in werking)',
    en: 'Stb. 2025-312; Participatiewet as of 2026-01-01 (not yet in force)',
  },
  mark: 'sure',
  wagesOnly: false,
  doubt: null,
} as const;

const noLimit: Said = { nl: 'geen grens', en: 'no limit' };

export const releases: readonly ReleaseRow[] = [
  {
    ...year2026,
    code: '31.2n',
    article: ['31', '2', 'n'],
    who: {
      nl: '27 jaar tot AOW; naar oordeel college bijdragend aan arbeidsinschakeling',
      en: '27 to pension age; in the view of the college it helps towards work',
    },
    percent: 25,
    cap: 28_500,
    maxMonths: 6,
    contiguous: false,
    duration: { nl: 'ten hoogste 6 maanden', en: 'at most 6 months' },
  },
  {
    ...year2026,
    code: '31.2n-aow',
    article: ['31', '2', 'n'],
    who: { nl: 'AOW-gerechtigd', en: 'pension age' },
    percent: 25,
    cap: 28_500,
    maxMonths: null,
    contiguous: false,
    duration: noLimit,
  },
  {
    ...year2026,
    code: '31.2r',
    article: ['31', '2', 'r'],
    who: {
      nl: 'alleenstaande ouder 27+, volledige zorg voor kind tot 12 jaar, na n, niet onder y, z of aa',
      en: 'lone parent of 27 or over, full care of a child under 12, after n, not under y, z or aa',
    },
    percent: 12.5,
    cap: 17_766,
    maxMonths: 30,
    contiguous: true,
    duration: { nl: 'aaneengesloten ten hoogste 30 maanden', en: 'at most 30 months on end' },
  },
  {
    ...year2026,
    code: '31.2y',
    article: ['31', '2', 'y'],
    who: { nl: 'medisch urenbeperkt, niet tijdens n', en: 'limited hours on medical grounds, not while n applies' },
    percent: 15,
    cap: 18_019,
    maxMonths: null,
    contiguous: false,
    duration: noLimit,
  },
  {
    ...year2026,
    code: '31.2z',
    article: ['31', '2', 'z'],
    who: {
      nl: 'doelgroep loonkostensubsidie in dienstbetrekking 10d, na n, niet onder y',
      en: 'wage-subsidy group in employment under 10d, after n, not under y',
    },
    percent: 15,
    cap: 18_019,
    maxMonths: 12,
    contiguous: true,
    duration: { nl: '12 maanden na n', en: '12 months after n' },
    wagesOnly: true,
  },
  {
    ...year2026,
    code: '31.2aa',
    article: ['31', '2', 'aa'],
    who: { nl: 'als z, uitbreiding arbeidsomvang niet mogelijk', en: 'as z, more hours not possible' },
    percent: 15,
    cap: 18_019,
    maxMonths: null,
    contiguous: false,
    duration: { nl: 'na z', en: 'after z' },
    wagesOnly: true,
  },
  {
    ...year2027,
    code: '34a.1a',
    article: ['34a', '1', 'a'],
    who: { nl: 'onder AOW-leeftijd, bijdragend aan arbeidsinschakeling', en: 'below pension age, if it helps towards work' },
    percent: 15,
    cap: null,
    maxMonths: 12,
    contiguous: true,
    duration: { nl: 'aaneengesloten ten hoogste 12 maanden, zie artikel', en: 'at most 12 months on end, see the article' },
    doubt: {
      nl: 'de overgang van 31 lid 2 n naar 34a is onzeker: geen overgangsartikel gevonden',
      en: 'the step from 31(2)n to 34a is unsure: no transitional article was found',
    },
  },
  {
    ...year2027,
    code: '34a.1b',
    article: ['34a', '1', 'b'],
    who: { nl: 'medisch urenbeperkt', en: 'limited hours on medical grounds' },
    percent: 15,
    cap: null,
    maxMonths: null,
    contiguous: false,
    duration: noLimit,
  },
  {
    ...year2027,
    code: '34a.1c',
    article: ['34a', '1', 'c'],
    who: { nl: 'AOW-gerechtigd', en: 'pension age' },
    percent: 25,
    cap: 22_600,
    maxMonths: null,
    contiguous: false,
    duration: noLimit,
  },
];
