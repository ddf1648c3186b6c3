import type { Month } from '../month.ts';
import { monthsFrom, shiftMonth } from '../month.ts';
import type { Permission } from './permission.ts';

type Span = NonNullable<Permission['settles']>;
const length: Readonly<Record<Span, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/**
 * The months of the calendar period in which a month is settled, within the term of the permission. The college may set the
 * bijstand over another period than a month (Participatiewet art. 45 lid 2 with 18 lid 1).
 */
export function periodOf(month: Month, permission: Pick<Permission, 'settles' | 'startsOn' | 'endsOn'>): readonly Month[] {
  const size = length[permission.settles ?? 'month'];
  const number = Number(month.slice(5));
  const first = shiftMonth(month, -((number - 1) % size));
  const from = permission.startsOn?.slice(0, 7) ?? first;
  const until = permission.endsOn?.slice(0, 7) ?? shiftMonth(first, size - 1);
  return monthsFrom(first, shiftMonth(first, size - 1)).filter((each) => from <= each && each <= until);
}
