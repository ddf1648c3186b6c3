import type { Month } from '../month.ts';
import { daysIn } from '../month.ts';
import { findAmount } from '../norms.ts';
import type { Permission } from './permission.ts';

export type HourLimit = Readonly<{
  /** `week` and `year` stand in the permission; `business` is the urencriterium of the self-employed (Bbz 2004 art. 1). */
  name: 'week' | 'year' | 'business';
  hours: number;
  reported: number;
}>;

export type WeighedHours = Readonly<{
  /** Average hours a week in this month, to one decimal. */
  perWeek: number;
  yearTotal: number;
  limits: readonly HourLimit[];
  over: readonly HourLimit[];
}>;

/** Hours of a month beside the limits of the permission and the law. Too many hours is something to talk about, never a refusal. */
export function weighHours(
  input: Readonly<{ month: Month; hours: number; hoursElsewhere: number; permission: Pick<Permission, 'maxHoursWeek' | 'maxHoursYear'> }>,
): WeighedHours {
  const { month, hours, permission } = input;
  const perWeek = Math.round((hours * 70) / daysIn(month)) / 10;
  const yearTotal = hours + input.hoursElsewhere;
  const limits: readonly HourLimit[] = [
    { name: 'week', hours: permission.maxHoursWeek, reported: perWeek },
    { name: 'year', hours: permission.maxHoursYear, reported: yearTotal },
    { name: 'business', hours: findAmount('businessHoursYear', month).row.value, reported: yearTotal },
  ];
  return {
    perWeek,
    yearTotal,
    limits,
    over: limits.filter((limit) => (limit.name === 'business' ? limit.reported >= limit.hours : limit.reported > limit.hours)),
  };
}
