import type { enterpriseCalls } from '#contract/enterprise.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as permissions from '#db/enterprise.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import { permissionNeeds } from '#domain/enterprise/permission-needs.ts';
import { emptyPermission, Permission } from '#domain/enterprise/permission.ts';
import { monthOf } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import { musts } from '#domain/need.ts';
import { findAmount } from '#domain/norms.ts';
import { refuse } from '#domain/refusal.ts';
import { knownPermission, versionsOf } from './enterprise-load.ts';
import { monthsOf } from './enterprise-months.ts';
import { settlementHandlers } from './enterprise-settlement.ts';
import { statementHandlers } from './enterprise-statement.ts';
import type { Handlers } from './handlers.ts';

const PERMISSION_BODY_VERSION = 1;

export const enterpriseHandlers: Handlers<typeof enterpriseCalls> = {
  ...statementHandlers,
  ...settlementHandlers,

  'enterprise.list'({ caseFileId }, desk) {
    desk.about(caseFileId);
    return [...permissions.list(desk.db, caseFileId)];
  },

  'enterprise.startPermission'({ caseFileId }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('enterprise.unknownFile');
    const month = monthOf(desk.clock.today());
    const limits = {
      hoursWeek: findAmount('enterpriseHoursWeek', month).row.value,
      hoursYear: findAmount('enterpriseHoursYear', month).row.value,
    };
    const id = desk.ids.next();
    const now = desk.clock.now();
    permissions.put(desk.db, { id, caseFileId, permission: emptyPermission(limits), createdAt: now, changedAt: now });
    return { id };
  },

  'enterprise.permission'({ id }, desk) {
    const { caseFileId, permission, changedAt } = knownPermission(desk.db, id);
    desk.about(caseFileId);
    const versions = versionsOf(desk.db, caseFileId, 'toestemming', id);
    return {
      id,
      caseFileId,
      permission,
      needs: [...needsOf(desk.db, id, permission)],
      versions,
      changedSinceClosing: versions[0] !== undefined && changedAt > versions[0].closedAt,
    };
  },

  'enterprise.savePermission'({ id, permission }, desk) {
    const { caseFileId, createdAt } = knownPermission(desk.db, id);
    desk.about(caseFileId);
    const changedAt = desk.clock.now();
    permissions.put(desk.db, { id, caseFileId, permission, createdAt, changedAt });
    const text = [permission.activity, permission.decisionNumber, permission.kvkNumber, permission.goals].join('\n');
    search.put(desk.db, { ref: `enterprise:${id}`, caseFileId, place: 'enterprise', at: changedAt, text });
    return null;
  },

  'enterprise.closePermission'({ id, reason }, desk) {
    const { caseFileId, permission } = knownPermission(desk.db, id);
    desk.about(caseFileId);
    const { startsOn, endsOn, statementDueDays } = permission;
    if (musts(needsOf(desk.db, id, permission)).length > 0 || startsOn === null || endsOn === null) refuse('enterprise.notComplete');
    const head = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId,
      kind: 'toestemming',
      subjectId: id,
      body: permission,
      bodyVersion: PERMISSION_BODY_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    permissions.markClosed(desk.db, id, head.version, { startsOn, endsOn, dueDays: statementDueDays });
    return head;
  },

  'enterprise.months'({ permissionId }, desk) {
    const { caseFileId } = knownPermission(desk.db, permissionId);
    desk.about(caseFileId);
    return monthsOf(desk.db, permissionId, desk.clock.today());
  },
};

function needsOf(db: ReadDb, id: string, permission: Permission): readonly Need[] {
  const closed = documents.latest(db, 'toestemming', id);
  return permissionNeeds(permission, { closedUntil: closed ? documents.body(db, closed.id, Permission).endsOn : null });
}
