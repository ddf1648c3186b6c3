import { lastOrganisationUse } from '#db/keys/uses.ts';
import { addDays } from '#domain/local-date.ts';
import type { TodayItem } from '#domain/today.ts';
import { dayOf } from '#i18n/format.ts';
import type { TodaySource } from './today.ts';

/** Days that an opening by the organisation stays in sight after the worker was back. */
const SEEN_DAYS = 14;

/** That there is no recovery key yet; and that the organisation opened this vault, for as long as its worker may not have seen it. */
export const keysToday: TodaySource = (db, { today, entry }) => {
  const items: TodayItem[] = [];
  const used = lastOrganisationUse(db);
  if (used && (used.seenAt === null || today <= addDays(dayOf(used.seenAt), SEEN_DAYS)))
    items.push({ ...common, code: 'keys.organisationUsed', subjectId: 'organisation', due: used.at, urgency: 'today' });
  if (!entry.header.slots.some(({ kind }) => kind === 'recovery'))
    items.push({ ...common, code: 'keys.noRecovery', subjectId: 'recovery', due: dayOf(entry.header.createdAt), urgency: 'soon' });
  return items;
};

const common = { caseFileId: '', caseName: '', place: 'keys', params: {} } as const;
