import type { AuditGroup, auditCalls } from '#contract/audit.ts';
import { groupOf, PAGE_LINES } from '#contract/audit.ts';
import * as audit from '#db/audit.ts';
import { readPrintedHead } from '#domain/audit.ts';
import { addDays } from '#domain/local-date.ts';
import { refuse } from '#domain/refusal.ts';
import { startOfDay } from '#i18n/format.ts';
import { checkWhole, confirmHead, standingOf } from './audit-check.ts';
import { saveExtract } from './audit-extract.ts';
import type { Handlers } from './handlers.ts';

export const auditHandlers: Handlers<typeof auditCalls> = {
  'audit.list'({ page, upTo, ...filter }, desk) {
    if (filter.caseFileId !== null) desk.about(filter.caseFileId);
    const newest = upTo ?? audit.head(desk.db).sequence;
    const wanted: audit.Wanted = {
      caseFileId: filter.caseFileId,
      from: filter.from && startOfDay(filter.from),
      before: filter.until && startOfDay(addDays(filter.until, 1)),
      events: filter.group && eventsOf(filter.group),
      result: filter.result,
      who: filter.who,
      upTo: newest,
    };
    return {
      lines: [...audit.page(desk.db, wanted, { skip: page * PAGE_LINES, take: PAGE_LINES })],
      total: audit.count(desk.db, wanted),
      upTo: newest,
    };
  },

  'audit.people': (_, desk) => [...audit.people(desk.db)],

  'audit.standing': (_, desk) => standingOf(desk.db),

  'audit.check': async (_, desk) => checkWhole(desk),

  'audit.confirm': async ({ typed }, desk) => confirmHead(desk, readPrintedHead(typed) ?? refuse('audit.notACode')),

  'audit.export': async (wish, desk) => ({ savedAs: await saveExtract(desk, wish) }),
};

const eventsOf = (group: AuditGroup): readonly string[] =>
  Object.entries(groupOf)
    .filter(([, of]) => of === group)
    .map(([event]) => event);
