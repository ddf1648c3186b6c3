import type { DutyCode, DutyQuestion } from '../content/duties.ts';
import { dutyGrounds } from '../content/duties.ts';
import type { LocalDate } from '../local-date.ts';
import { ageOn } from '../local-date.ts';
import { filled } from '../shapes.ts';
import type { Duty } from './plan.ts';

/** The facts of a household that decide what the law asks first. `loneParent` is null while nobody knows. */
export type HouseholdFacts = Readonly<{ loneParent: boolean | null; youngestChildBirthDate: LocalDate | null }>;

/** Up to this age the duty to accept work waits for childcare, schooling and capacity (art. 9 lid 4). */
const CHILD_OF_FOURTH_PARAGRAPH = 12;
/** Up to this age a lone parent may ask for an exemption (art. 9a). */
const CHILD_OF_EXEMPTION = 5;

/**
 * What must be asked before this duty may be laid on this person on a day. Of a lone parent whose youngest child has no
 * known birth date everything is asked: a question too many does no harm, one too few breaks the duty.
 */
export function questionsFirst(code: DutyCode, household: HouseholdFacts, day: LocalDate): readonly DutyQuestion[] {
  const ground = dutyGrounds.find((each) => each.code === code);
  if (!ground) return [];
  if (household.loneParent === false || ground.ofLoneParents === null) return ground.asks;
  const age = household.youngestChildBirthDate === null ? 0 : ageOn(household.youngestChildBirthDate, day);
  const exemption: readonly DutyQuestion[] = age < CHILD_OF_EXEMPTION ? ['exemption'] : [];
  if (ground.ofLoneParents === 'exempt') return [...ground.asks, ...exemption];
  const fourth: readonly DutyQuestion[] = age < CHILD_OF_FOURTH_PARAGRAPH ? ['childcare', 'schooling', 'capacity'] : [];
  return [...ground.asks, ...fourth, ...exemption];
}

/** The questions that have no answer yet. */
export const unanswered = (duty: Duty, household: HouseholdFacts, day: LocalDate): readonly DutyQuestion[] =>
  questionsFirst(duty.ground, household, day).filter((question) => !filled(duty.asked[question]));

/** The household as the rules for duties look at it, from the members of a case file. */
export function householdFacts(
  household: string,
  members: readonly Readonly<{ role: string; birthDate: LocalDate | null }>[],
): HouseholdFacts {
  const children = members.filter((member) => member.role === 'child');
  const births = children.flatMap((child) => (child.birthDate === null ? [] : [child.birthDate])).toSorted();
  const loneParent = household === 'loneParent' ? true : household === 'other' ? null : false;
  return { loneParent, youngestChildBirthDate: births.length === children.length ? (births.at(-1) ?? null) : null };
}
