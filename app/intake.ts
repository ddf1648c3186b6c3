import type { intakeCalls } from '#contract/intake.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as intakes from '#db/intake.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import * as weighings from '#db/weighing.ts';
import type { Finding } from '#domain/intake/finding.ts';
import { closeSpecial, isSpecial } from '#domain/intake/finding.ts';
import type { Intake } from '#domain/intake/intake.ts';
import { bodyOf, emptyHead, INTAKE_BODY_VERSION } from '#domain/intake/intake.ts';
import { intakeNeeds } from '#domain/intake/needs.ts';
import type { LocalDate } from '#domain/local-date.ts';
import type { Need } from '#domain/need.ts';
import { musts } from '#domain/need.ts';
import { refuse } from '#domain/refusal.ts';
import type { CommandDesk, Handlers } from './handlers.ts';
import { besideIntake } from './intake-beside.ts';

export const intakeHandlers: Handlers<typeof intakeCalls> = {
  'intake.get'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const id = intakes.idOfCase(desk.db, caseFileId);
    if (id === undefined) return null;
    const intake = known(desk.db, id);
    const closed = documents.latest(desk.db, 'intake', id) ?? null;
    return {
      ...intake,
      findings: intake.findings.map(closeSpecial),
      needs: [...needsOf(desk.db, intake, desk.clock.today())],
      closed,
      changedSinceClosing: closed !== null && intake.changedAt > closed.closedAt,
    };
  },

  'intake.openFinding'({ id }, desk) {
    const intake = ofFinding(desk.db, id);
    desk.about(intake.caseFileId);
    return intake.findings.find((finding) => finding.id === id) ?? refuse('intake.unknownFinding');
  },

  'intake.start'({ caseFileId }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('intake.unknownFile');
    if (intakes.idOfCase(desk.db, caseFileId) !== undefined) refuse('intake.alreadyStarted');
    const id = desk.ids.next();
    const now = desk.clock.now();
    intakes.putHead(desk.db, { ...emptyHead(desk.clock.today()), id, caseFileId, createdAt: now, changedAt: now });
    return { id };
  },

  'intake.saveHead'({ id, ...head }, desk) {
    const before = known(desk.db, id);
    const { caseFileId } = before;
    desk.about(caseFileId);
    const after = { ...before, ...head, changedAt: desk.clock.now() };
    intakes.putHead(desk.db, after);
    search.put(desk.db, { ref: `intake:${id}`, caseFileId, place: 'intake', at: after.changedAt, text: after.clientReaction });
    return null;
  },

  'intake.jot'({ intakeId, text }, desk) {
    const intake = known(desk.db, intakeId);
    const unsorted = {
      factor: null,
      type: null,
      source: '',
      sourceKind: 'ordinary',
      foundOn: intake.heldOn,
      score: null,
      certainty: null,
    } as const;
    return saveFinding(desk, intake, { id: desk.ids.next(), text, clientWords: '', special: 'none', purpose: '', ...unsorted });
  },

  'intake.saveFinding'({ intakeId, ...finding }, desk) {
    const intake = known(desk.db, intakeId);
    const { id } = finding;
    if (id !== null && intake.findings.every((each) => each.id !== id)) refuse('intake.unknownFinding');
    return saveFinding(desk, intake, { ...finding, id: id ?? desk.ids.next() });
  },

  'intake.removeFinding'({ id }, desk) {
    const intake = ofFinding(desk.db, id);
    desk.about(intake.caseFileId);
    if (weighings.restsOnFinding(desk.db, id)) refuse('intake.findingInUse');
    intakes.removeFinding(desk.db, id);
    intakes.touch(desk.db, intake.id, desk.clock.now());
    search.drop(desk.db, findingRef(id));
    return null;
  },

  'intake.setAside'({ intakeId, factor, why }, desk) {
    desk.about(known(desk.db, intakeId).caseFileId);
    intakes.putSetAside(desk.db, intakeId, { factor, why });
    intakes.touch(desk.db, intakeId, desk.clock.now());
    return null;
  },

  'intake.close'({ id, reason }, desk) {
    const intake = known(desk.db, id);
    desk.about(intake.caseFileId);
    if (musts(needsOf(desk.db, intake, desk.clock.today())).length > 0) refuse('intake.notComplete');
    return documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId: intake.caseFileId,
      kind: 'intake',
      subjectId: id,
      body: bodyOf(intake, besideIntake(desk.db, intake.caseFileId)),
      bodyVersion: INTAKE_BODY_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
  },
};

const known = (db: ReadDb, id: string): Intake => intakes.get(db, id) ?? refuse('intake.unknown');

const ofFinding = (db: ReadDb, findingId: string): Intake =>
  known(db, intakes.idOfFinding(db, findingId) ?? refuse('intake.unknownFinding'));

function needsOf(db: ReadDb, intake: Intake, today: LocalDate): readonly Need[] {
  const file = files.get(db, intake.caseFileId) ?? refuse('intake.unknownFile');
  return intakeNeeds(intake, { today, reportedOn: file.reportedOn });
}

function saveFinding(desk: CommandDesk, intake: Intake, finding: Finding): { id: string } {
  desk.about(intake.caseFileId);
  const now = desk.clock.now();
  intakes.putFinding(desk.db, intake.id, finding, now);
  intakes.touch(desk.db, intake.id, now);
  makeFindable(desk.db, intake.caseFileId, finding, now);
  return { id: finding.id };
}

/** Special data are never found by their words: a list of search results would open them to whoever looks along. */
function makeFindable(db: WriteDb, caseFileId: string, finding: Finding, at: string): void {
  const ref = findingRef(finding.id);
  if (isSpecial(finding)) return search.drop(db, ref);
  search.put(db, { ref, caseFileId, place: 'intake', at, text: [finding.text, finding.clientWords].filter(Boolean).join('\n') });
}

const findingRef = (id: string): string => `intake:${id}`;
