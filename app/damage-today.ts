import { reports } from '#db/damage/salvaged.ts';
import { addDays } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';
import type { TodaySource } from './today.ts';

/** Days that a salvage with losses stays in sight. */
const SEEN_DAYS = 14;

/** That something was lost when the vault was salvaged, for as long as its worker may still be looking what. */
export const damageToday: TodaySource = (db, { today }) => {
  const [last] = reports(db);
  if (!last || today > addDays(dayOf(last.at), SEEN_DAYS)) return [];
  if (last.files.length === 0 && last.unsure.length === 0 && !last.behind) return [];
  const common = { caseFileId: '', caseName: '', place: 'damage', params: {} } as const;
  return [{ ...common, code: 'damage.lost', subjectId: 'salvage', due: last.at, urgency: 'today' }];
};
