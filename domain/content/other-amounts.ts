import { z } from 'zod';
import type { Said } from './dated.ts';
import { Dated } from './dated.ts';

/** Amounts and limits beside the norms, each under its own name. */
export const amountKinds = [
  'giftsYear',
  'premiumYear',
  'volunteerMonth',
  'volunteerYear',
  'holidayShare',
  'assetsSingle',
  'assetsFamily',
  'specialThreshold',
  'referenceWage',
  'bbzStartCapital',
  'bbzLoan',
  'bbzTaxShare',
  'enterpriseHoursWeek',
  'enterpriseHoursYear',
  'businessHoursYear',
] as const;
export type AmountKind = (typeof amountKinds)[number];

export const AmountRow = Dated.extend({
  kind: z.enum(amountKinds),
  value: z.number(),
  unit: z.enum(['cents', 'percent', 'hours']),
});
export type AmountRow = z.infer<typeof AmountRow>;

export const amountNames: Readonly<Record<AmountKind, Said & { article: string }>> = {
  giftsYear: { nl: 'giften vrij per kalenderjaar', en: 'gifts left free per calendar year', article: 'Pw 31 lid 2 onder m' },
  premiumYear: {
    nl: 'premie arbeidsinschakeling per kalenderjaar',
    en: 'premium towards work per calendar year',
    article: 'Pw 31 lid 2 onder j',
  },
  volunteerMonth: { nl: 'vrijwilligersvergoeding per maand', en: 'volunteer allowance per month', article: 'Pw 31 lid 2 onder k' },
  volunteerYear: { nl: 'vrijwilligersvergoeding per jaar', en: 'volunteer allowance per year', article: 'Pw 31 lid 2 onder k' },
  holidayShare: { nl: 'vakantietoeslag, deel van de bijstand', en: 'holiday allowance, share of the benefit', article: 'Pw 19 lid 3' },
  assetsSingle: { nl: 'vermogensgrens alleenstaande', en: 'asset limit, single', article: 'Pw 34' },
  assetsFamily: { nl: 'vermogensgrens alleenstaande ouder, gehuwden', en: 'asset limit, lone parent and couple', article: 'Pw 34' },
  specialThreshold: {
    nl: 'drempel bijzondere bijstand per 12 maanden, ten hoogste',
    en: 'threshold special assistance per 12 months, at most',
    article: 'Pw 35 lid 2',
  },
  referenceWage: { nl: 'referentiemaandloon exclusief vakantiegeld', en: 'reference monthly wage without holiday pay', article: 'Pw 37' },
  bbzStartCapital: {
    nl: 'Bbz bedrijfskapitaal beginnende zelfstandige, ten hoogste',
    en: 'Bbz capital for a starter, at most',
    article: 'Bbz 2004 24',
  },
  bbzLoan: { nl: 'Bbz geldlening, ten hoogste', en: 'Bbz loan, at most', article: 'Bbz 2004 20' },
  bbzTaxShare: { nl: 'Bbz belastingpercentage', en: 'Bbz share for tax and premiums', article: 'Bbz 2004 6' },
  enterpriseHoursWeek: {
    nl: 'uren per week naast de bijstand, gebruikelijk',
    en: 'hours a week beside the benefit, as usual',
    article: '',
  },
  enterpriseHoursYear: { nl: 'uren per jaar naast de bijstand (20 x 52)', en: 'hours a year beside the benefit (20 x 52)', article: '' },
  businessHoursYear: {
    nl: 'urencriterium zelfstandige per jaar',
    en: 'hours a year that mark a self-employed person',
    article: 'Bbz 2004 1',
  },
};

const letter = { nl: 'SZW Normenbrief 1 januari 2026', en: 'Ministry (SZW) Normenbrief 1 January 2026' };
const letterOfJuly = {
  nl: 'SZW Normenbrief 1 januari 2026 (kolom 1 juli 2025)',
  en: 'Ministry (SZW) Normenbrief 1 January 2026 (column 1 July 2025)',
};
const of2026 = { from: '2026-01-01', until: null, source: letter, mark: 'sure' } as const;
const localRule = {
  from: '2025-07-01',
  until: null,
  source: {
    nl: 'lokale regels (onder meer Asten); geen landelijke lijst',
    en: 'local rules (Asten among others); there is no national list',
  },
  mark: 'likely',
} as const;

export const otherAmounts: readonly AmountRow[] = [
  { ...of2026, kind: 'giftsYear', value: 120_000, unit: 'cents' },
  { ...of2026, kind: 'premiumYear', value: 339_800, unit: 'cents' },
  { ...of2026, kind: 'volunteerMonth', value: 22_000, unit: 'cents' },
  { ...of2026, kind: 'volunteerYear', value: 220_000, unit: 'cents' },
  { from: '2025-07-01', until: '2025-12-31', source: letterOfJuly, mark: 'sure', kind: 'holidayShare', value: 5, unit: 'percent' },
  { ...of2026, kind: 'holidayShare', value: 5, unit: 'percent' },
  { ...of2026, kind: 'assetsSingle', value: 800_000, unit: 'cents' },
  { ...of2026, kind: 'assetsFamily', value: 1_600_000, unit: 'cents' },
  { ...of2026, kind: 'specialThreshold', value: 17_600, unit: 'cents' },
  { ...of2026, kind: 'referenceWage', value: 229_440, unit: 'cents' },
  { ...of2026, kind: 'bbzStartCapital', value: 4_806_000, unit: 'cents' },
  { ...of2026, kind: 'bbzLoan', value: 26_104_800, unit: 'cents' },
  { ...of2026, kind: 'bbzTaxShare', value: 19, unit: 'percent' },
  { ...localRule, kind: 'enterpriseHoursWeek', value: 20, unit: 'hours' },
  { ...localRule, kind: 'enterpriseHoursYear', value: 1_040, unit: 'hours' },
  {
    from: '2025-07-01',
    until: null,
    source: { nl: 'Bbz 2004 artikel 1', en: 'Bbz 2004 article 1' },
    mark: 'sure',
    kind: 'businessHoursYear',
    value: 1_225,
    unit: 'hours',
  },
];
