import type { Bridge, OwnPillarSet } from '#domain/bridge/bridge.ts';
import { Bridge as BridgeShape, BridgePillar, OwnPillarSet as OwnRow } from '#domain/bridge/bridge.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, run, sql } from './sql.ts';

const HeadRow = BridgeShape.omit({ pillars: true });

/** All bridges of one case file, oldest first. */
export const ofCase = (db: ReadDb, caseFileId: string): readonly Bridge[] =>
  all(
    db,
    HeadRow,
    sql`
    SELECT id, case_file_id AS caseFileId, set_code AS setCode, drawn_on AS drawnOn, stress_free AS stressFree, wanted_by AS wantedBy,
      changed_at AS changedAt
    FROM bridge WHERE case_file_id = ${caseFileId} ORDER BY drawn_on, id`,
  ).map((head) => ({ ...head, pillars: [...pillarsOf(db, head.id)] }));

const pillarsOf = (db: ReadDb, bridgeId: string): readonly BridgePillar[] =>
  all(
    db,
    BridgePillar,
    sql`SELECT code, name, now, wanted, words, remark FROM bridge_pillar WHERE bridge_id = ${bridgeId} ORDER BY position`,
  );

/** The case file that a bridge belongs to. */
export const caseOf = (db: ReadDb, id: string): string | undefined =>
  getRow(db, z.object({ caseFileId: z.string() }), sql`SELECT case_file_id AS caseFileId FROM bridge WHERE id = ${id}`)?.caseFileId;

export function put(db: WriteDb, bridge: Bridge): void {
  run(
    db,
    sql`
    INSERT INTO bridge (id, case_file_id, set_code, drawn_on, stress_free, wanted_by, changed_at)
    VALUES (${bridge.id}, ${bridge.caseFileId}, ${bridge.setCode}, ${bridge.drawnOn}, ${bridge.stressFree}, ${bridge.wantedBy},
      ${bridge.changedAt})
    ON CONFLICT (id) DO UPDATE SET drawn_on = excluded.drawn_on, stress_free = excluded.stress_free, wanted_by = excluded.wanted_by,
      changed_at = excluded.changed_at`,
  );
  run(db, sql`DELETE FROM bridge_pillar WHERE bridge_id = ${bridge.id}`);
  for (const [position, pillar] of bridge.pillars.entries()) {
    run(
      db,
      sql`
      INSERT INTO bridge_pillar (bridge_id, position, code, name, now, wanted, words, remark)
      VALUES (${bridge.id}, ${position}, ${pillar.code}, ${pillar.name}, ${pillar.now}, ${pillar.wanted}, ${pillar.words}, ${pillar.remark})`,
    );
  }
}

export function remove(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM bridge_pillar WHERE bridge_id = ${id}`);
  run(db, sql`DELETE FROM bridge WHERE id = ${id}`);
}

export const ownSets = (db: ReadDb): readonly OwnPillarSet[] =>
  all(db, OwnRow, sql`SELECT id, name, pillars FROM own_pillar_set ORDER BY name COLLATE NOCASE`);

export function putOwnSet(db: WriteDb, { id, name, pillars }: OwnPillarSet): void {
  run(
    db,
    sql`
    INSERT INTO own_pillar_set (id, name, pillars) VALUES (${id}, ${name}, ${pillars})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, pillars = excluded.pillars`,
  );
}
