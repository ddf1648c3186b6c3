import type { retentionCalls } from '#contract/retention.ts';
import * as compaction from '#db/compaction-state.ts';
import * as profile from '#db/profile.ts';
import * as rules from '#db/retention-rules.ts';
import { count } from '#db/case-file-rows.ts';
import * as retention from '#db/retention.ts';
import type { ReadDb } from '#db/sql.ts';
import { listTombstones } from '#db/tombstones.ts';
import { fileKinds } from '#domain/content/file-kinds.ts';
import { refuse } from '#domain/refusal.ts';
import { destructionGrounds } from '#domain/retention/grounds.ts';
import { groundsFor, obstaclesOf } from '#domain/retention/obstacles.ts';
import type { RetentionRule } from '#domain/retention/rule.ts';
import type { CommandDesk, Handlers } from './handlers.ts';
import { compactVault } from './retention-compact.ts';
import { destroyFile } from './retention-destroy.ts';
import { listDue, loadKeeping } from './retention-facts.ts';
import { findPassage, listRemovals, removePassage } from './retention-removal.ts';
import { saveProof } from './retention-proof.ts';

export const retentionHandlers: Handlers<typeof retentionCalls> = {
  'retention.get'({ caseFileId }, desk) {
    const { number, keeping, closings, days, facts } = loadKeeping(desk.db, caseFileId, desk.clock.today());
    return {
      number,
      open: facts.open,
      keeping,
      closings: [...closings],
      kinds: kindsIn(rules.list(desk.db), keeping.kind),
      due: facts.due,
      days,
      obstacles: [...obstaclesOf(facts)],
      grounds: [...groundsFor(facts, destructionGrounds)],
      rows: count(desk.db, caseFileId).reduce((sum, { rows }) => sum + rows, 0),
    };
  },

  'retention.save'({ caseFileId, ...keeping }, desk) {
    desk.about(caseFileId);
    loadKeeping(desk.db, caseFileId, desk.clock.today());
    retention.putKeeping(desk.db, caseFileId, keeping, desk.clock.now());
    return null;
  },

  'retention.close'({ caseFileId, on, reason }, desk) {
    desk.about(caseFileId);
    const today = desk.clock.today();
    if (!loadKeeping(desk.db, caseFileId, today).facts.open) refuse('retention.alreadyClosed');
    if (on > today) refuse('retention.closedInTheFuture');
    retention.addClosing(desk.db, caseFileId, { ...stepBy(desk), step: 'closed', on, reason });
    return null;
  },

  'retention.reopen'({ caseFileId, reason }, desk) {
    desk.about(caseFileId);
    const today = desk.clock.today();
    if (loadKeeping(desk.db, caseFileId, today).facts.open) refuse('retention.alreadyOpen');
    retention.addClosing(desk.db, caseFileId, { ...stepBy(desk), step: 'reopened', on: today, reason });
    return null;
  },

  'retention.list'(_, desk) {
    const today = desk.clock.today();
    return listDue(desk.db, today).map((file) => ({
      ...file,
      // Before its day the period itself stands in the way, and says so by its date.
      obstacles: file.destroyOn > today ? [] : [...obstaclesOf(loadKeeping(desk.db, file.caseFileId, today).facts)],
    }));
  },

  'retention.rules': (_, desk) => ({
    rules: rules.list(desk.db).filter(({ withdrawn }) => !withdrawn),
    history: [...rules.history(desk.db)],
  }),

  'retention.putRule'({ id: known, kind, kindName, ...form }, desk) {
    const before = known === null ? undefined : ruleById(desk.db, known);
    if (before && form.reason === '') refuse('retention.reasonNeeded');
    const id = known ?? desk.ids.next();
    const of = kind ?? before?.kind ?? `own-${id}`;
    const isOurs = fileKinds.some((each) => each.id === of);
    const ownKind = { kind: of, kindName: isOurs ? '' : kindName || nameOf(desk.db, of) };
    const { name: changedBy } = profile.get(desk.db);
    const version = (before?.version ?? 0) + 1;
    rules.put(desk.db, { ...form, ...ownKind, id, version, withdrawn: false, changedBy, changedAt: desk.clock.now() });
    return { id };
  },

  'retention.withdrawRule'({ id, reason }, desk) {
    const before = ruleById(desk.db, id);
    const { name: changedBy } = profile.get(desk.db);
    rules.put(desk.db, { ...before, version: before.version + 1, withdrawn: true, reason, changedBy, changedAt: desk.clock.now() });
    return null;
  },

  async 'retention.destroy'({ caseFileId, ...wish }, desk) {
    desk.about(caseFileId);
    destroyFile(desk, { ...wish, caseFileId });
    return { compacted: await compactVault(desk) };
  },

  'retention.destroyed': (_, desk) => ({ tombstones: listTombstones(desk.db).toReversed(), compaction: compaction.get(desk.db) }),

  'retention.compact': async (_, desk) => ({ compacted: await compactVault(desk) }),

  'retention.saveProof': async (wish, desk) => saveProof(desk, wish),

  'retention.findPassage': ({ caseFileId, ...sought }, desk) => findPassage(desk.db, caseFileId, sought),

  async 'retention.removePassage'(wish, desk) {
    desk.about(wish.caseFileId);
    return removePassage(desk, wish);
  },

  'retention.removals': ({ caseFileId }, desk) => listRemovals(desk.db, caseFileId),
};

/** The program's kinds, then the organisation's own that still have a rule, and the one that was chosen. */
function kindsIn(all: readonly RetentionRule[], chosen: string | null): { id: string; name: string | null }[] {
  const own = all.filter(({ kind, kindName, withdrawn }) => kindName !== '' && (!withdrawn || kind === chosen));
  return [
    ...fileKinds.map(({ id }) => ({ id, name: null })),
    ...new Map(own.map(({ kind, kindName }) => [kind, { id: kind, name: kindName }])).values(),
  ];
}

const nameOf = (db: ReadDb, kind: string): string => rules.list(db).find((rule) => rule.kind === kind)?.kindName ?? '';

const ruleById = (db: ReadDb, id: string): RetentionRule =>
  rules.list(db).find((rule) => rule.id === id) ?? refuse('retention.unknownRule');

const stepBy = (desk: CommandDesk) => ({ id: desk.ids.next(), doneBy: profile.get(desk.db).name, doneAt: desk.clock.now() });
