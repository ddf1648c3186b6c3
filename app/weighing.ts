import type { weighingCalls } from '#contract/weighing.ts';
import * as documents from '#db/documents.ts';
import * as intakes from '#db/intake.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import * as parts from '#db/weighing-parts.ts';
import * as weighings from '#db/weighing.ts';
import { closeSpecial } from '#domain/intake/finding.ts';
import type { Intake } from '#domain/intake/intake.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import { WEGING_BODY_VERSION, wegingBody } from '#domain/weighing/body.ts';
import { weighingNeeds } from '#domain/weighing/needs.ts';
import type { Weighing } from '#domain/weighing/weighing.ts';
import { emptyChoice, nothingAsked } from '#domain/weighing/weighing.ts';
import type { CommandDesk, Handlers } from './handlers.ts';

export const weighingHandlers: Handlers<typeof weighingCalls> = {
  'weighing.get'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const intakeId = intakes.idOfCase(desk.db, caseFileId);
    if (intakeId === undefined) return { intake: null, weighing: null, needs: [], closed: null, changedSinceClosing: false };
    const id = weighings.idOfCase(desk.db, caseFileId);
    const weighing = id === undefined ? null : known(desk.db, id);
    const intake = intakeOf(desk.db, weighing?.intakeId ?? intakeId);
    const closed = (id !== undefined && documents.latest(desk.db, 'weging', id)) || null;
    return {
      intake: {
        id: intake.id,
        heldOn: intake.heldOn,
        findings: intake.findings.map(closeSpecial),
        closed: documents.latest(desk.db, 'intake', intake.id) !== undefined,
      },
      weighing,
      needs: weighing ? [...needsOf(weighing, intake, desk.clock.today())] : [],
      closed,
      changedSinceClosing: closed !== null && weighing !== null && weighing.changedAt > closed.closedAt,
    };
  },

  'weighing.start'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const intakeId = intakes.idOfCase(desk.db, caseFileId) ?? refuse('weighing.noIntake');
    if (weighings.idOfCase(desk.db, caseFileId) !== undefined) refuse('weighing.alreadyStarted');
    const id = desk.ids.next();
    const now = desk.clock.now();
    weighings.putHead(desk.db, {
      id,
      caseFileId,
      intakeId,
      readOn: desk.clock.today(),
      weighedOn: null,
      readings: [],
      contradictions: [],
      unknowns: '',
      first: [...nothingAsked],
      themes: [],
      choice: { ...emptyChoice, decidedBy: profile.get(desk.db).name },
      hypotheses: [],
      createdAt: now,
      changedAt: now,
    });
    return { id };
  },

  'weighing.saveReadings'({ id, readOn, readings, contradictions, unknowns }, desk) {
    const weighing = known(desk.db, id);
    const findings = intakeOf(desk.db, weighing.intakeId).findings.map((finding) => finding.id);
    for (const { findingIds } of [...readings, ...contradictions]) within(findings, findingIds);
    for (const gone of missing(weighing.readings, readings)) parts.removeReading(desk.db, gone);
    readings.forEach((reading, position) => parts.putReading(desk.db, id, position, reading));
    parts.putContradictions(desk.db, id, contradictions);
    return saved(desk, { ...weighing, readOn, unknowns });
  },

  'weighing.saveThemes'({ id, weighedOn, first, themes }, desk) {
    const weighing = known(desk.db, id);
    const findings = intakeOf(desk.db, weighing.intakeId).findings.map((finding) => finding.id);
    const readings = weighing.readings.map((reading) => reading.id);
    for (const theme of themes) {
      within(findings, theme.findingIds);
      within(readings, theme.readingIds);
    }
    for (const gone of missing(weighing.themes, themes)) parts.removeTheme(desk.db, gone);
    themes.forEach((theme, position) => parts.putTheme(desk.db, id, position, theme));
    return saved(desk, { ...weighing, weighedOn, first });
  },

  'weighing.saveChoice'({ id, ...choice }, desk) {
    const weighing = known(desk.db, id);
    within(
      weighing.themes.map((theme) => theme.id),
      choice.order,
    );
    parts.putChosenOrder(desk.db, id, choice.order);
    return saved(desk, { ...weighing, choice });
  },

  'weighing.saveHypotheses'({ id, hypotheses }, desk) {
    const weighing = known(desk.db, id);
    const themes = weighing.themes.map((theme) => theme.id);
    for (const { themeIds } of hypotheses) within(themes, themeIds);
    for (const gone of missing(weighing.hypotheses, hypotheses)) parts.removeHypothesis(desk.db, gone);
    hypotheses.forEach((hypothesis, position) => {
      const status = weighing.hypotheses.find((each) => each.id === hypothesis.id)?.status ?? 'open';
      parts.putHypothesis(desk.db, id, position, { ...hypothesis, status });
    });
    return saved(desk, weighing);
  },

  'weighing.close'({ id, reason }, desk) {
    const weighing = known(desk.db, id);
    desk.about(weighing.caseFileId);
    const intake = intakeOf(desk.db, weighing.intakeId);
    if (musts(needsOf(weighing, intake, desk.clock.today())).length > 0) refuse('weighing.notComplete');
    return documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId: weighing.caseFileId,
      kind: 'weging',
      subjectId: id,
      body: wegingBody(weighing, intake),
      bodyVersion: WEGING_BODY_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
  },
};

const known = (db: ReadDb, id: string): Weighing => weighings.get(db, id) ?? refuse('weighing.unknown');
const intakeOf = (db: ReadDb, id: string): Intake => intakes.get(db, id) ?? refuse('weighing.noIntake');

const needsOf = (weighing: Weighing, intake: Intake, today: LocalDate): readonly Need[] =>
  weighingNeeds(weighing, { today, heldOn: intake.heldOn });

/** A link may not lead out of the case file. */
function within(allowed: readonly string[], linked: readonly string[]): void {
  if (linked.some((id) => !allowed.includes(id))) refuse('weighing.otherFile');
}

/** The rows that were there and are no longer. */
const missing = (before: readonly { id: string }[], now: readonly { id: string }[]): readonly string[] =>
  before.map((row) => row.id).filter((id) => now.every((row) => row.id !== id));

/** Writes the head with the moment of change, and makes what stands there now findable. */
function saved(desk: CommandDesk, head: Weighing): null {
  desk.about(head.caseFileId);
  const changedAt = desk.clock.now();
  weighings.putHead(desk.db, { ...head, changedAt });
  const now = known(desk.db, head.id);
  search.put(desk.db, { ref: `weighing:${now.id}`, caseFileId: now.caseFileId, place: 'weighing', at: changedAt, text: textOf(now) });
  return null;
}

const textOf = ({ readings, contradictions, unknowns, themes, choice, hypotheses }: Weighing): string =>
  [
    ...readings.flatMap((reading) => [reading.text, reading.refutedBy]),
    ...contradictions.map((contradiction) => contradiction.text),
    unknowns,
    ...themes.map((theme) => theme.name),
    choice.orderReason,
    choice.clientWords,
    ...hypotheses.flatMap(({ ifText, thenText, becauseText }) => [ifText, thenText, becauseText]),
  ]
    .filter(Boolean)
    .join('\n');
