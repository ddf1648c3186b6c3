import { z } from 'zod';
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
