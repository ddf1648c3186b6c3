import type { bridgeCalls } from '#contract/bridge.ts';
import * as bridges from '#db/bridge.ts';
import * as files from '#db/case-file.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Bridge } from '#domain/bridge/bridge.ts';
import { bridgeNeeds, checkBridge, linesOf } from '#domain/bridge/bridge.ts';
import { pillarSets } from '#domain/content/pillars.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';
import { touchIntake } from './touch-intake.ts';

export const bridgeHandlers: Handlers<typeof bridgeCalls> = {
  'bridge.list'({ caseFileId }, desk) {
    desk.about(caseFileId);
    return bridges.ofCase(desk.db, caseFileId).map((bridge) => ({ ...bridge, needs: [...bridgeNeeds(bridge)] }));
  },

  'bridge.save'({ id, caseFileId, ...typed }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('bridge.unknownFile');
    const before = id === null ? undefined : known(desk.db, id);
    if (before && before.caseFileId !== caseFileId) refuse('bridge.unknown');
    // A bridge stays on the pillars it was drawn on, also after the set of then was changed.
    if (before && before.setCode !== typed.setCode) refuse('bridge.otherPillars');
    const codes = before ? before.pillars.map(({ code }) => code) : codesOf(desk.db, typed.setCode);
    checkBridge(typed, codes, desk.clock.today());
    const own = pillarSets.every(({ code }) => code !== typed.setCode);
    const pillars = typed.pillars.map((pillar) => ({ ...pillar, name: own ? pillar.code : '' }));
    const bridge: Bridge = { ...typed, pillars, id: id ?? desk.ids.next(), caseFileId, changedAt: desk.clock.now() };
    bridges.put(desk.db, bridge);
    touchIntake(desk, caseFileId);
    const text = [bridge.stressFree, ...bridge.pillars.flatMap(({ words, remark }) => [words, remark])].filter(Boolean).join('\n');
    search.put(desk.db, { ref: refOf(bridge.id), caseFileId, place: 'intake', at: bridge.changedAt, text });
    return { id: bridge.id };
  },

  'bridge.remove'({ id }, desk) {
    const { caseFileId } = known(desk.db, id);
    desk.about(caseFileId);
    bridges.remove(desk.db, id);
    touchIntake(desk, caseFileId);
    search.drop(desk.db, refOf(id));
    return null;
  },

  'bridge.ownSets': (_, desk) => [...bridges.ownSets(desk.db)],

  'bridge.putOwnSet'({ id, ...own }, desk) {
    if (id !== null && bridges.ownSets(desk.db).every((each) => each.id !== id)) refuse('bridge.unknownSet');
    const put = { ...own, id: id ?? desk.ids.next() };
    bridges.putOwnSet(desk.db, put);
    return { id: put.id };
  },
};

const refOf = (id: string): string => `bridge:${id}`;

function known(db: ReadDb, id: string): Bridge {
  const caseFileId = bridges.caseOf(db, id) ?? refuse('bridge.unknown');
  return bridges.ofCase(db, caseFileId).find((bridge) => bridge.id === id) ?? refuse('bridge.unknown');
}

/** The pillars of a set; those of an own set are named by their line. */
function codesOf(db: ReadDb, setCode: string): readonly string[] {
  const set = pillarSets.find(({ code }) => code === setCode);
  if (set) return set.pillars.map(({ code }) => code);
  const own = bridges.ownSets(db).find(({ id }) => id === setCode) ?? refuse('bridge.unknownSet');
  return linesOf(own.pillars);
}
