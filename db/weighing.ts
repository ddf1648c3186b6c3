import { principleCodes } from '#domain/content/leading-principles.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';
import { Choice, FirstMatter, firstMatters, Rejected } from '#domain/weighing/weighing.ts';
import { z } from 'zod';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, get as getRow, json, run, sql } from './sql.ts';
import * as parts from './weighing-parts.ts';

/** The version of the two lists that only the form knows. */
const LISTS_VERSION = 1;

const Row = Choice.omit({ order: true }).extend({
  rejected: json(z.array(Rejected)),
  principles: json(z.array(z.enum(principleCodes))),
  unknowns: z.string(),
  id: z.string(),
  caseFileId: z.string(),
  intakeId: z.string(),
  readOn: z.string().nullable(),
  weighedOn: z.string().nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
});

/** A weighing with everything that hangs on it. */
export function get(db: ReadDb, id: string): Weighing | undefined {
  const row = getRow(
    db,
    Row,
    sql`
    SELECT id, case_file_id AS caseFileId, intake_id AS intakeId, read_on AS readOn, weighed_on AS weighedOn, unknowns, rejected, principles,
      own_principle AS ownPrinciple, order_reason AS orderReason, certainty, decided_by AS decidedBy, client_agrees AS clientAgrees,
      client_words AS clientWords, absent_reason AS absentReason, created_at AS createdAt, changed_at AS changedAt
    FROM weighing WHERE id = ${id}`,
  );
  if (!row) return undefined;
  const { caseFileId, intakeId, readOn, weighedOn, unknowns, createdAt, changedAt, id: _, ...choice } = row;
  return {
    id,
    caseFileId,
    intakeId,
    readOn,
    weighedOn,
    unknowns,
    createdAt,
    changedAt,
    readings: parts.readings(db, id),
    contradictions: parts.contradictions(db, id),
    first: first(db, id),
    themes: parts.themes(db, id),
    choice: { ...choice, order: parts.chosenOrder(db, id) },
    hypotheses: parts.hypotheses(db, id),
  };
}

const Id = z.object({ id: z.string() });

/** The newest weighing of a case file. */
export function idOfCase(db: ReadDb, caseFileId: string): string | undefined {
  return getRow(db, Id, sql`SELECT id FROM weighing WHERE case_file_id = ${caseFileId} ORDER BY created_at DESC, id DESC LIMIT 1`)?.id;
}

/** Whether a reading, a contradiction or a theme rests on this finding. */
export function restsOnFinding(db: ReadDb, findingId: string): boolean {
  const Count = z.object({ links: z.int() });
  const found = getRow(
    db,
    Count,
    sql`
    SELECT (SELECT count(*) FROM reading_finding WHERE finding_id = ${findingId})
      + (SELECT count(*) FROM contradiction_finding WHERE finding_id = ${findingId})
      + (SELECT count(*) FROM theme_finding WHERE finding_id = ${findingId}) AS links`,
  );
  return (found?.links ?? 0) > 0;
}

/** Creates or changes the head, the choice and what comes first; readings, themes and hypotheses are written by `weighing-parts.ts`. */
export function putHead(db: WriteDb, weighing: Weighing): void {
  const { choice } = weighing;
  run(
    db,
    sql`
    INSERT INTO weighing (id, case_file_id, intake_id, read_on, weighed_on, unknowns, rejected, principles, own_principle, lists_version,
      order_reason, certainty, decided_by, client_agrees, client_words, absent_reason, created_at, changed_at)
    VALUES (${weighing.id}, ${weighing.caseFileId}, ${weighing.intakeId}, ${weighing.readOn}, ${weighing.weighedOn},
      ${weighing.unknowns}, ${JSON.stringify(choice.rejected)}, ${JSON.stringify(choice.principles)}, ${choice.ownPrinciple},
      ${LISTS_VERSION}, ${choice.orderReason}, ${choice.certainty}, ${choice.decidedBy}, ${choice.clientAgrees}, ${choice.clientWords},
      ${choice.absentReason}, ${weighing.createdAt}, ${weighing.changedAt})
    ON CONFLICT (id) DO UPDATE SET read_on = excluded.read_on, weighed_on = excluded.weighed_on, unknowns = excluded.unknowns,
      rejected = excluded.rejected, principles = excluded.principles, own_principle = excluded.own_principle,
      lists_version = excluded.lists_version, order_reason = excluded.order_reason, certainty = excluded.certainty,
      decided_by = excluded.decided_by, client_agrees = excluded.client_agrees, client_words = excluded.client_words,
      absent_reason = excluded.absent_reason, changed_at = excluded.changed_at`,
  );
  for (const { matter, state, note } of weighing.first) {
    run(
      db,
      sql`
      INSERT INTO first_matter (weighing_id, matter, state, note) VALUES (${weighing.id}, ${matter}, ${state}, ${note})
      ON CONFLICT (weighing_id, matter) DO UPDATE SET state = excluded.state, note = excluded.note`,
    );
  }
}

function first(db: ReadDb, weighingId: string): FirstMatter[] {
  const rows = all(db, FirstMatter, sql`SELECT matter, state, note FROM first_matter WHERE weighing_id = ${weighingId}`);
  return firstMatters.map((matter) => rows.find((row) => row.matter === matter) ?? { matter, state: 'notAsked', note: '' });
}

const DueRow = z.object({ id: z.string(), caseFileId: z.string(), caseName: z.string(), due: z.string() });

/** Open hypotheses of open files that are to be measured on or before a day; `id` is the weighing. */
export function toMeasure(db: ReadDb, until: string): readonly z.infer<typeof DueRow>[] {
  return all(
    db,
    DueRow,
    sql`
    SELECT weighing.id, weighing.case_file_id AS caseFileId, case_file.name AS caseName, hypothesis.measure_on AS due
    FROM hypothesis
    JOIN weighing ON weighing.id = hypothesis.weighing_id
    JOIN case_file ON case_file.id = weighing.case_file_id
    WHERE hypothesis.status = 'open' AND hypothesis.measure_on <= ${until} AND case_file.state = 'open' ORDER BY hypothesis.measure_on`,
  );
}
