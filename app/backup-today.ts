import { listBackups } from '#db/backup/place.ts';
import { readState } from '#db/backup/state-file.ts';
import * as files from '#db/case-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { patience } from '#domain/backup/state.ts';
import { addDays, daysBetween } from '#domain/local-date.ts';
import type { TodayItem } from '#domain/today.ts';
import type { TodaySource } from './today.ts';

/**
 * What must not go wrong in silence: no backup for days, a second place that is not reached for days, and no second place at all for
 * who has something to lose.
 */
export const backupToday: TodaySource = (db, { today, place }) => {
  const folder = vaultFolder(place);
  const { own, second, secondDeclined } = readState(folder.backupState);
  const item = (code: TodayItem['code'], due: string, urgency: TodayItem['urgency'], params: TodayItem['params'] = {}): TodayItem => ({
    code,
    caseFileId: '',
    caseName: '',
    place: 'backups',
    subjectId: code,
    due,
    urgency,
    params,
  });
  const items: TodayItem[] = [];
  if (own.problem) {
    const last = listBackups(folder.backups)[0]?.manifest.day ?? own.problem.since.slice(0, 10);
    const days = daysBetween(last, today);
    if (days >= patience.own) items.push(item('backup.noneForDays', addDays(last, patience.own), 'late', { days }));
  }
  if (second?.problem) {
    const last = (second.reachedAt ?? second.chosenAt).slice(0, 10);
    const days = daysBetween(last, today);
    if (days >= patience.second) items.push(item('backup.secondNotReached', addDays(last, patience.second), 'today', { days }));
  }
  if (!second && secondDeclined === null && files.list(db).length > 0) items.push(item('backup.noSecondPlace', today, 'soon'));
  return items;
};
