import type { LocalDate } from '../local-date.ts';
import { addDays, daysBetween, weekday } from '../local-date.ts';
import type { Backup } from './manifest.ts';
import { newestFirst } from './manifest.ts';

/** What stays: so many of today, the last of each of so many days before, the last of each of so many weeks, and never fewer in all. */
export const kept = { ofToday: 3, days: 7, weeks: 8, atLeast: 3 } as const;

/**
 * The backups that may go, by name. A clock that is wrong never costs a good one: what is dated after today stays, the newest three
 * stay whatever day it seems to be, and so does the one that was just made. Copies before a migration stay as long as the last weekly
 * one.
 */
export function expired(backups: readonly Backup[], today: LocalDate, justMade: string | null): readonly string[] {
  const sorted = newestFirst(backups);
  const stays = new Set(justMade === null ? [] : [justMade]);
  const keep = (some: readonly Backup[]): void => some.forEach(({ name }) => stays.add(name));

  keep(sorted.slice(0, kept.atLeast));
  keep(sorted.filter((each) => ageInDays(each, today) < 0));
  keep(sorted.filter((each) => ageInDays(each, today) === 0).slice(0, kept.ofToday));
  keep(
    lastOfEach(
      sorted,
      (each) => each.manifest.day,
      (each) => ageInDays(each, today) <= kept.days,
    ),
  );
  keep(
    lastOfEach(
      sorted,
      (each) => mondayOf(each.manifest.day),
      (each) => ageInWeeks(each, today) < kept.weeks,
    ),
  );
  keep(sorted.filter((each) => each.manifest.why === 'beforeMigration' && ageInWeeks(each, today) < kept.weeks));
  return sorted.filter(({ name }) => !stays.has(name)).map(({ name }) => name);
}

/**
 * The first day on which a backup is gone by rotation, provided that newer ones were made in the meantime: the week it was
 * made in has then dropped out.
 */
export const goneOn = (day: LocalDate): LocalDate => addDays(mondayOf(day), kept.weeks * 7);

const ageInDays = ({ manifest }: Backup, today: LocalDate): number => daysBetween(manifest.day, today);
const ageInWeeks = ({ manifest }: Backup, today: LocalDate): number => daysBetween(mondayOf(manifest.day), mondayOf(today)) / 7;
const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));

/** The newest of each group, of those that are young enough. `sorted` is newest first. */
function lastOfEach(sorted: readonly Backup[], groupOf: (each: Backup) => string, young: (each: Backup) => boolean): readonly Backup[] {
  const seen = new Set<string>();
  return sorted.filter((each) => {
    if (!young(each) || seen.has(groupOf(each))) return false;
    seen.add(groupOf(each));
    return true;
  });
}
