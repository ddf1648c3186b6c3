import { refuse } from '#domain/refusal.ts';
import { Theme } from '#domain/weighing/theme.ts';
import { Contradiction, Hypothesis, Reading } from '#domain/weighing/weighing.ts';
import { z } from 'zod';
import type { ReadDb, Statement, WriteDb } from './sql.ts';
import { all, run, sql } from './sql.ts';

const Link = z.object({ owner: z.string(), linked: z.string() });

/** What each owner is linked to, in the order of the statement. */
function links(db: ReadDb, statement: Statement): (owner: string) => string[] {
  const byOwner = Map.groupBy(all(db, Link, statement), (link) => link.owner);
  return (owner) => (byOwner.get(owner) ?? []).map((link) => link.linked);
}

export function readings(db: ReadDb, weighingId: string): Reading[] {
  const findingsOf = links(
    db,
    sql`
    SELECT reading_id AS owner, finding_id AS linked FROM reading_finding
    JOIN reading ON reading.id = reading_id JOIN finding ON finding.id = finding_id
    WHERE reading.weighing_id = ${weighingId} ORDER BY finding.created_at, finding.id`,
  );
  const rows = all(
    db,
    Reading.omit({ findingIds: true }),
    sql`
    SELECT id, text, refuted_by AS refutedBy FROM reading WHERE weighing_id = ${weighingId} ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, findingIds: findingsOf(row.id) }));
}

export function contradictions(db: ReadDb, weighingId: string): Contradiction[] {
  const findingsOf = links(
    db,
    sql`
    SELECT contradiction_id AS owner, finding_id AS linked FROM contradiction_finding
    JOIN contradiction ON contradiction.id = contradiction_id JOIN finding ON finding.id = finding_id
    WHERE contradiction.weighing_id = ${weighingId} ORDER BY finding.created_at, finding.id`,
  );
  const rows = all(
    db,
    Contradiction.omit({ findingIds: true }),
    sql`
    SELECT id, text FROM contradiction WHERE weighing_id = ${weighingId} ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, findingIds: findingsOf(row.id) }));
}

export function themes(db: ReadDb, weighingId: string): Theme[] {
  const readingsOf = links(
    db,
    sql`
    SELECT theme_id AS owner, reading_id AS linked FROM theme_reading
    JOIN theme ON theme.id = theme_id JOIN reading ON reading.id = reading_id
    WHERE theme.weighing_id = ${weighingId} ORDER BY reading.position`,
  );
  const findingsOf = links(
    db,
    sql`
    SELECT theme_id AS owner, finding_id AS linked FROM theme_finding
    JOIN theme ON theme.id = theme_id JOIN finding ON finding.id = finding_id
    WHERE theme.weighing_id = ${weighingId} ORDER BY finding.created_at, finding.id`,
  );
  const rows = all(
    db,
    Theme.omit({ readingIds: true, findingIds: true }),
    sql`
    SELECT id, name, professional_severity AS professionalSeverity, professional_influence AS professionalInfluence,
      client_severity AS clientSeverity, client_influence AS clientInfluence, client_urgency AS clientUrgency,
      weight_tenths AS weightTenths, weight_reason AS weightReason
    FROM theme WHERE weighing_id = ${weighingId} ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, readingIds: readingsOf(row.id), findingIds: findingsOf(row.id) }));
}

/** The themes that a person gave a place, in that order. */
export function chosenOrder(db: ReadDb, weighingId: string): string[] {
  const Id = z.object({ id: z.string() });
  return all(
    db,
    Id,
    sql`
    SELECT id FROM theme WHERE weighing_id = ${weighingId} AND chosen_place IS NOT NULL ORDER BY chosen_place`,
  ).map(({ id }) => id);
}

export function hypotheses(db: ReadDb, weighingId: string): Hypothesis[] {
  const themesOf = links(
    db,
    sql`
    SELECT hypothesis_id AS owner, theme_id AS linked FROM hypothesis_theme
    JOIN hypothesis ON hypothesis.id = hypothesis_id JOIN theme ON theme.id = theme_id
    WHERE hypothesis.weighing_id = ${weighingId} ORDER BY theme.position`,
  );
  const rows = all(
    db,
    Hypothesis.omit({ themeIds: true }),
    sql`
    SELECT id, if_text AS ifText, then_text AS thenText, because_text AS becauseText, determinant, indicator, baseline, target,
      measure_on AS measureOn, refuted_when AS refutedWhen, status
    FROM hypothesis WHERE weighing_id = ${weighingId} ORDER BY position`,
  );
  return rows.map((row) => ({ ...row, themeIds: themesOf(row.id) }));
}

/** The window names its own rows; one that belongs to another weighing is never written. */
const mine = (changes: number): void => {
  if (changes === 0) refuse('weighing.otherFile');
};

export function putReading(db: WriteDb, weighingId: string, position: number, reading: Reading): void {
  const changes = run(
    db,
    sql`
    INSERT INTO reading (id, weighing_id, position, text, refuted_by)
    VALUES (${reading.id}, ${weighingId}, ${position}, ${reading.text}, ${reading.refutedBy})
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, text = excluded.text, refuted_by = excluded.refuted_by
    WHERE weighing_id = excluded.weighing_id`,
  );
  mine(changes);
  run(db, sql`DELETE FROM reading_finding WHERE reading_id = ${reading.id}`);
  for (const findingId of reading.findingIds) {
    run(db, sql`INSERT INTO reading_finding (reading_id, finding_id) VALUES (${reading.id}, ${findingId})`);
  }
}

/** Takes a reading out, and with it what themes rested on it. */
export function removeReading(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM theme_reading WHERE reading_id = ${id}`);
  run(db, sql`DELETE FROM reading_finding WHERE reading_id = ${id}`);
  run(db, sql`DELETE FROM reading WHERE id = ${id}`);
}

/** Writes the contradictions anew: nothing refers to one. */
export function putContradictions(db: WriteDb, weighingId: string, found: readonly Contradiction[]): void {
  run(
    db,
    sql`
    DELETE FROM contradiction_finding WHERE contradiction_id IN (SELECT id FROM contradiction WHERE weighing_id = ${weighingId})`,
  );
  run(db, sql`DELETE FROM contradiction WHERE weighing_id = ${weighingId}`);
  found.forEach(({ id, text, findingIds }, position) => {
    run(db, sql`INSERT INTO contradiction (id, weighing_id, position, text) VALUES (${id}, ${weighingId}, ${position}, ${text})`);
    for (const findingId of findingIds) {
      run(db, sql`INSERT INTO contradiction_finding (contradiction_id, finding_id) VALUES (${id}, ${findingId})`);
    }
  });
}

export function putTheme(db: WriteDb, weighingId: string, position: number, theme: Theme): void {
  const changes = run(
    db,
    sql`
    INSERT INTO theme (id, weighing_id, position, name, professional_severity, professional_influence, client_severity, client_influence,
      client_urgency, weight_tenths, weight_reason)
    VALUES (${theme.id}, ${weighingId}, ${position}, ${theme.name}, ${theme.professionalSeverity}, ${theme.professionalInfluence},
      ${theme.clientSeverity}, ${theme.clientInfluence}, ${theme.clientUrgency}, ${theme.weightTenths}, ${theme.weightReason})
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
      professional_severity = excluded.professional_severity, professional_influence = excluded.professional_influence,
      client_severity = excluded.client_severity, client_influence = excluded.client_influence, client_urgency = excluded.client_urgency,
      weight_tenths = excluded.weight_tenths, weight_reason = excluded.weight_reason
    WHERE weighing_id = excluded.weighing_id`,
  );
  mine(changes);
  run(db, sql`DELETE FROM theme_reading WHERE theme_id = ${theme.id}`);
  run(db, sql`DELETE FROM theme_finding WHERE theme_id = ${theme.id}`);
  for (const readingId of theme.readingIds) {
    run(db, sql`INSERT INTO theme_reading (theme_id, reading_id) VALUES (${theme.id}, ${readingId})`);
  }
  for (const findingId of theme.findingIds) {
    run(db, sql`INSERT INTO theme_finding (theme_id, finding_id) VALUES (${theme.id}, ${findingId})`);
  }
}

/** Takes a theme out, and with it what hypotheses rested on it. */
export function removeTheme(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM hypothesis_theme WHERE theme_id = ${id}`);
  run(db, sql`DELETE FROM theme_reading WHERE theme_id = ${id}`);
  run(db, sql`DELETE FROM theme_finding WHERE theme_id = ${id}`);
  run(db, sql`DELETE FROM theme WHERE id = ${id}`);
}

/** Gives every theme the place a person chose; a theme that is not in `order` has none. */
export function putChosenOrder(db: WriteDb, weighingId: string, order: readonly string[]): void {
  run(db, sql`UPDATE theme SET chosen_place = NULL WHERE weighing_id = ${weighingId}`);
  order.forEach((id, index) => {
    run(db, sql`UPDATE theme SET chosen_place = ${index + 1} WHERE id = ${id} AND weighing_id = ${weighingId}`);
  });
}

export function putHypothesis(db: WriteDb, weighingId: string, position: number, hypothesis: Hypothesis): void {
  const changes = run(
    db,
    sql`
    INSERT INTO hypothesis (id, weighing_id, position, if_text, then_text, because_text, determinant, indicator, baseline, target,
      measure_on, refuted_when, status)
    VALUES (${hypothesis.id}, ${weighingId}, ${position}, ${hypothesis.ifText}, ${hypothesis.thenText}, ${hypothesis.becauseText},
      ${hypothesis.determinant}, ${hypothesis.indicator}, ${hypothesis.baseline}, ${hypothesis.target}, ${hypothesis.measureOn},
      ${hypothesis.refutedWhen}, ${hypothesis.status})
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, if_text = excluded.if_text, then_text = excluded.then_text,
      because_text = excluded.because_text, determinant = excluded.determinant, indicator = excluded.indicator,
      baseline = excluded.baseline, target = excluded.target, measure_on = excluded.measure_on, refuted_when = excluded.refuted_when,
      status = excluded.status
    WHERE weighing_id = excluded.weighing_id`,
  );
  mine(changes);
  run(db, sql`DELETE FROM hypothesis_theme WHERE hypothesis_id = ${hypothesis.id}`);
  for (const themeId of hypothesis.themeIds) {
    run(db, sql`INSERT INTO hypothesis_theme (hypothesis_id, theme_id) VALUES (${hypothesis.id}, ${themeId})`);
  }
}

export function removeHypothesis(db: WriteDb, id: string): void {
  run(db, sql`DELETE FROM hypothesis_theme WHERE hypothesis_id = ${id}`);
  run(db, sql`DELETE FROM hypothesis WHERE id = ${id}`);
}
