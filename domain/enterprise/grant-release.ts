import { z } from 'zod';
import type { ReleaseCode } from '../content/releases.ts';
import { releaseCodes, ReleaseRow } from '../content/releases.ts';
import type { LocalDate } from '../local-date.ts';
import { ageOn, monthOf } from '../local-date.ts';
import type { Month } from '../month.ts';
import { firstDay, monthsBetween } from '../month.ts';
import { findRelease } from '../norms.ts';
import type { Permission, ReleaseChoice } from './permission.ts';

/** Why a chosen release does not hold in a month. */
export const releaseDenials = ['notInForce', 'under27', 'monthsUsed', 'nNotUsed', 'childBirthUnknown', 'childTwelve', 'wagesOnly'] as const;
export type ReleaseDenial = (typeof releaseDenials)[number];

const counter = { decision: z.string(), used: z.int(), max: z.int().nullable() };

/**
 * What holds in one month. `granted`: the row, and how many of its months were used before. `denied`: it was chosen, but the
 * law's own condition is not met. `none`: nothing was chosen, or the permission says that profit has no release.
 */
export const ReleaseGrant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('denied'), code: z.enum(releaseCodes), denial: z.enum(releaseDenials), ...counter }),
  z.object({ kind: z.literal('granted'), row: ReleaseRow, ...counter }),
]);
export type ReleaseGrant = z.infer<typeof ReleaseGrant>;

type Facts = Readonly<{
  month: Month;
  /** Months of n that were used in earlier settled months of this permission. */
  nUsed: number;
  birthDate: LocalDate | null;
}>;

/** The law's limits on a release that people chose: it was in force, the months are not used up, ages are right. */
export function grantRelease(permission: Permission, facts: Facts): ReleaseGrant {
  const choice = chosenFor(permission, facts.month);
  if (!choice || permission.releaseOnProfit === 'no') return { kind: 'none' };
  const { code, decision } = choice;
  const row = findRelease(code, facts.month);
  const used = monthsUsed(choice, permission, facts);
  const max = row?.maxMonths ?? null;
  const denial = row ? denialOf(row, used, permission, facts) : 'notInForce';
  if (!row || denial) return { kind: 'denied', code, denial: denial ?? 'notInForce', decision, used, max };
  return { kind: 'granted', row, decision, used, max };
}

type Chosen = ReleaseChoice & { code: ReleaseCode; from: LocalDate };

const isChosen = (choice: ReleaseChoice): choice is Chosen => choice.code !== null && choice.from !== null;

/** A choice holds in the months whose first day lies within it; the latest one goes before. */
const chosenFor = ({ releases }: Permission, month: Month): Chosen | undefined =>
  releases
    .filter(isChosen)
    .filter((choice) => monthOf(choice.from) <= month && (choice.until === null || choice.until >= firstDay(month)))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1);

/** n counts the months in which it was used; r, z and 34a run on from their first month, used or not. */
function monthsUsed(choice: Chosen, permission: Permission, { month, nUsed }: Facts): number {
  if (choice.code === '31.2n') return permission.nUsedBefore + nUsed;
  return choice.usedBefore + monthsBetween(monthOf(choice.from), month);
}

function denialOf(row: ReleaseRow, used: number, permission: Permission, { month, nUsed, birthDate }: Facts): ReleaseDenial | null {
  const day = firstDay(month);
  const bars27 = row.code === '31.2n' || row.code === '31.2r'; // Participatiewet art. 31 lid 5
  if (row.wagesOnly) return 'wagesOnly';
  if (bars27 && birthDate !== null && ageOn(birthDate, day) < 27) return 'under27';
  if (row.code === '31.2r') {
    const n = findRelease('31.2n', month)?.maxMonths ?? 0;
    if (permission.nUsedBefore + nUsed < n) return 'nNotUsed';
    if (permission.youngestChildBornOn === null) return 'childBirthUnknown';
    if (ageOn(permission.youngestChildBornOn, day) >= 12) return 'childTwelve';
  }
  return row.maxMonths !== null && used >= row.maxMonths ? 'monthsUsed' : null;
}
