import { formOn } from '../content/placement-forms.ts';
import type { PlacementForm } from '../content/placement-forms.ts';
import type { LocalDate } from '../local-date.ts';
import { addDays, addMonths, daysBetween } from '../local-date.ts';
import type { Placement } from './placement.ts';

/** How long a placement may last by its legal form. */
export type LengthCheck = Readonly<{
  form: PlacementForm;
  /** The last day that the form allows without an extension, and with the whole of it; null where nothing is set. */
  lastDay: LocalDate | null;
  lastDayExtended: LocalDate | null;
  /** Days that earlier placements of the same form at the same employer took. */
  daysBefore: number;
}>;

type Stretch = Pick<Placement, 'form' | 'startsOn' | 'endsOn'>;

/**
 * How long this placement may last. Earlier placements of the same form at the same employer count: two half trial places
 * are one. Null as long as the form or the first day is open.
 */
export function checkLength(placement: Placement, earlier: readonly Stretch[]): LengthCheck | null {
  if (placement.form === null || placement.startsOn === null) return null;
  const form = formOn(placement.form, placement.startsOn);
  const daysBefore = earlier.filter((each) => each.form === placement.form).reduce((sum, each) => sum + daysOf(each), 0);
  const months = form.maxMonths ?? placement.localLimitMonths;
  const lastDay = months === null ? null : lastDayOf(placement.startsOn, months, daysBefore);
  const lastDayExtended =
    months === null ? null : lastDayOf(placement.startsOn, months + (form.maxMonths === null ? 0 : (form.extraMonths ?? 0)), daysBefore);
  return { form, lastDay, lastDayExtended, daysBefore };
}

/** The last day of so many months from a day on, less what was used before. */
const lastDayOf = (startsOn: LocalDate, months: number, daysBefore: number): LocalDate =>
  addDays(addMonths(startsOn, months), -1 - daysBefore);

const daysOf = ({ startsOn, endsOn }: Stretch): number => (startsOn === null || endsOn === null ? 0 : daysBetween(startsOn, endsOn) + 1);

/** True when the period is shorter than so many whole months. */
export const shorterThan = (startsOn: LocalDate, endsOn: LocalDate, months: number): boolean =>
  addDays(endsOn, 1) < addMonths(startsOn, months);
