import { Finding } from '#domain/intake/finding.ts';
import type { Intake } from '#domain/intake/intake.ts';
import { IntakeHead, SetAside } from '#domain/intake/intake.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, run, sql } from './sql.ts';

const HeadRow = IntakeHead.extend({ id: z.string(), caseFileId: z.string(), createdAt: z.string(), changedAt: z.string() });
type HeadRow = z.infer<typeof HeadRow>;

/** An intake with its findings in the order in which they were said. */
export function get(db: ReadDb, id: string): Intake | undefined {
  const head = getRow(
    db,
    HeadRow,
    sql`
    SELECT id, case_file_id AS caseFileId, held_on AS heldOn, depth, depth_reason AS depthReason, seventh_factor AS seventhFactor,
      client_reaction AS clientReaction, look_again_on AS lookAgainOn, created_at AS createdAt, changed_at AS changedAt
    FROM intake WHERE id = ${id}`,
  );
  return head && { ...head, findings: [...findings(db, id)], setAside: [...setAside(db, id)] };
}

/** The newest intake of a case file. */
export function idOfCase(db: ReadDb, caseFileId: string): string | undefined {
  const Row = z.object({ id: z.string() });
  return getRow(db, Row, sql`SELECT id FROM intake WHERE case_file_id = ${caseFileId} ORDER BY created_at DESC, id DESC LIMIT 1`)?.id;
}

export function findings(db: ReadDb, intakeId: string): readonly Finding[] {
  return all(
    db,
    Finding,
    sql`
    SELECT id, text, client_words AS clientWords, factor, type, source, source_kind AS sourceKind, found_on AS foundOn, score, certainty, special, purpose
    FROM finding WHERE intake_id = ${intakeId} ORDER BY created_at, id`,
  );
}

function setAside(db: ReadDb, intakeId: string): readonly SetAside[] {
  return all(db, SetAside, sql`SELECT factor, why FROM factor_set_aside WHERE intake_id = ${intakeId} ORDER BY factor`);
}

/** The intake that a finding belongs to. */
export function idOfFinding(db: ReadDb, findingId: string): string | undefined {
  return getRow(db, z.object({ intakeId: z.string() }), sql`SELECT intake_id AS intakeId FROM finding WHERE id = ${findingId}`)?.intakeId;
}

/** Creates or changes the head. */
export function putHead(db: WriteDb, head: HeadRow): void {
  run(
    db,
    sql`
    INSERT INTO intake (id, case_file_id, held_on, depth, depth_reason, seventh_factor, client_reaction, look_again_on, created_at, changed_at)
    VALUES (${head.id}, ${head.caseFileId}, ${head.heldOn}, ${head.depth}, ${head.depthReason}, ${head.seventhFactor}, ${head.clientReaction},
      ${head.lookAgainOn}, ${head.createdAt}, ${head.changedAt})
    ON CONFLICT (id) DO UPDATE SET held_on = excluded.held_on, depth = excluded.depth, depth_reason = excluded.depth_reason,
      seventh_factor = excluded.seventh_factor, client_reaction = excluded.client_reaction, look_again_on = excluded.look_again_on,
      changed_at = excluded.changed_at`,
  );
}

/** Notes that something of this intake changed: its last closed version is then no longer what the work copy says. */
export function touch(db: WriteDb, id: string, at: string): void {
  run(db, sql`UPDATE intake SET changed_at = ${at} WHERE id = ${id}`);
}

/** Creates or changes one finding; the moment of creation stays. */
export function putFinding(db: WriteDb, intakeId: string, finding: Finding, at: string): void {
  run(
    db,
    sql`
    INSERT INTO finding (id, intake_id, text, client_words, factor, type, source, source_kind, found_on, score, certainty, special, purpose,
      created_at)
    VALUES (${finding.id}, ${intakeId}, ${finding.text}, ${finding.clientWords}, ${finding.factor}, ${finding.type}, ${finding.source},
      ${finding.sourceKind}, ${finding.foundOn}, ${finding.score}, ${finding.certainty}, ${finding.special}, ${finding.purpose}, ${at})
    ON CONFLICT (id) DO UPDATE SET text = excluded.text, client_words = excluded.client_words, factor = excluded.factor, type = excluded.type,
      source = excluded.source, source_kind = excluded.source_kind, found_on = excluded.found_on, score = excluded.score, certainty = excluded.certainty,
      special = excluded.special, purpose = excluded.purpose`,
  );
}

export function removeFinding(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM finding WHERE id = ${id}`);
}

/** Leaves a factor out with the words why; without words it is open again. */
export function putSetAside(db: WriteDb, intakeId: string, { factor, why }: SetAside): void {
  run(db, sql`DELETE FROM factor_set_aside WHERE intake_id = ${intakeId} AND factor = ${factor}`);
  if (why === '') return;
  run(db, sql`INSERT INTO factor_set_aside (intake_id, factor, why) VALUES (${intakeId}, ${factor}, ${why})`);
}

const DueRow = z.object({ id: z.string(), caseFileId: z.string(), caseName: z.string(), due: z.string() });

/** Intakes of open files that are to be looked at again on or before a day. */
export function toLookAt(db: ReadDb, until: string): readonly z.infer<typeof DueRow>[] {
  return all(
    db,
    DueRow,
    sql`
    SELECT intake.id, case_file_id AS caseFileId, case_file.name AS caseName, look_again_on AS due
    FROM intake JOIN case_file ON case_file.id = intake.case_file_id
    WHERE look_again_on <= ${until} AND case_file.state = 'open' ORDER BY look_again_on`,
  );
}
