import { z } from 'zod';
import type { Said } from './dated.ts';
import { Dated } from './dated.ts';

/**
 * The norms of the bijstand (Participatiewet art. 20 to 23), one per household. Always looked up, never computed: recomputing
 * the July 2026 amount for someone alone gives two cents less than the published one.
 */
export const normKinds = [
  'single',
  'couple',
  'singleYoung',
  'coupleYoung',
  'coupleYoungChild',
  'coupleOneYoung',
  'coupleOneYoungChild',
  'singlePension',
  'couplePension',
  'singleInstitution',
  'coupleInstitution',
] as const;
export type NormKind = (typeof normKinds)[number];

export const NormRow = Dated.extend({
  kind: z.enum(normKinds),
  /** Per month, the 5 % holiday allowance included, in cents. */
  amount: z.int(),
});
export type NormRow = z.infer<typeof NormRow>;

export const normNames: Readonly<Record<NormKind, Said & { article: string }>> = {
  single: { nl: 'alleenstaande (ouder) 21 jaar tot AOW', en: 'single (parent), 21 to pension age', article: '21' },
  couple: { nl: 'gehuwden 21 jaar tot AOW', en: 'couple, 21 to pension age', article: '21' },
  singleYoung: { nl: 'alleenstaande (ouder) 18, 19 of 20 jaar', en: 'single (parent) of 18, 19 or 20', article: '20' },
  coupleYoung: { nl: 'gehuwden beiden 18-20, zonder kind', en: 'couple both 18-20, no child', article: '20' },
  coupleYoungChild: { nl: 'gehuwden beiden 18-20, met kind', en: 'couple both 18-20, with child', article: '20' },
  coupleOneYoung: { nl: 'gehuwden een 18-20, zonder kind', en: 'couple one 18-20, no child', article: '20' },
  coupleOneYoungChild: { nl: 'gehuwden een 18-20, met kind', en: 'couple one 18-20, with child', article: '20' },
  singlePension: { nl: 'AOW-gerechtigd alleenstaande (ouder)', en: 'single (parent) of pension age', article: '22' },
  couplePension: { nl: 'AOW-gerechtigd gehuwden', en: 'couple of pension age', article: '22' },
  singleInstitution: { nl: 'inrichting alleenstaande (ouder)', en: 'single (parent) in an institution', article: '23' },
  coupleInstitution: { nl: 'inrichting gehuwden', en: 'couple in an institution', article: '23' },
};

/** One published set: all norms of half a year, with where they were read. */
type NormSet = Dated & { amounts: Readonly<Record<NormKind, number>> };

const sets: readonly NormSet[] = [
  {
    from: '2025-07-01',
    until: '2025-12-31',
    source: {
      nl: 'SZW Normenbrief 1 januari 2026 (kolom 1 juli 2025)',
      en: 'Ministry (SZW) Normenbrief 1 January 2026 (column 1 July 2025)',
    },
    mark: 'sure',
    amounts: {
      single: 136_906,
      couple: 195_580,
      singleYoung: 33_798,
      coupleYoung: 67_596,
      coupleYoungChild: 106_712,
      coupleOneYoung: 131_588,
      coupleOneYoungChild: 170_704,
      singlePension: 153_021,
      couplePension: 209_498,
      singleInstitution: 43_349,
      coupleInstitution: 67_429,
    },
  },
  {
    from: '2026-01-01',
    until: '2026-06-30',
    source: { nl: 'SZW Normenbrief 1 januari 2026', en: 'Ministry (SZW) Normenbrief 1 January 2026' },
    mark: 'sure',
    amounts: {
      single: 140_150,
      couple: 200_213,
      singleYoung: 34_599,
      coupleYoung: 69_198,
      coupleYoungChild: 109_241,
      coupleOneYoung: 134_706,
      coupleOneYoungChild: 174_749,
      singlePension: 156_469,
      couplePension: 214_416,
      singleInstitution: 44_376,
      coupleInstitution: 69_027,
    },
  },
  {
    from: '2026-07-01',
    until: '2026-12-31',
    source: {
      nl: 'openbare norm-API bij BWBR0015703 (brief van juli 2026 zelf niet gelezen)',
      en: 'public norms API for BWBR0015703 (the letter of July 2026 itself was not read)',
    },
    mark: 'likely',
    amounts: {
      single: 141_946,
      couple: 202_779,
      singleYoung: 35_042,
      coupleYoung: 70_084,
      coupleYoungChild: 110_640,
      coupleOneYoung: 136_432,
      coupleOneYoungChild: 176_988,
      singlePension: 158_734,
      couplePension: 217_610,
      singleInstitution: 44_944,
      coupleInstitution: 69_911,
    },
  },
];

/** Every norm of every set as a row of its own. */
export const norms: readonly NormRow[] = sets.flatMap(({ amounts, ...set }) =>
  normKinds.map((kind) => ({ ...set, kind, amount: amounts[kind] })),
);
