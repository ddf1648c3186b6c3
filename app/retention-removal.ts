import * as compaction from '#db/compaction-state.ts';
import type { DocumentKind } from '#db/documents.ts';
import { list as listDocuments } from '#db/documents.ts';
import { underException } from '#db/lawful-exception.ts';
import * as passages from '#db/passage.ts';
import * as profile from '#db/profile.ts';
import * as redaction from '#db/redaction.ts';
import { fileOf } from '#db/retention-facts.ts';
import type { ReadDb, WriteDb } from '#db/sql.ts';
import { ClosedDecision } from '#domain/budget/request.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { ClosedSettlement } from '#domain/enterprise/settlement.ts';
import { ClosedStatement } from '#domain/enterprise/statement.ts';
import { ClosedReview } from '#domain/inspection/review.ts';
import { IntakeBody } from '#domain/intake/intake.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { ClosedPlacement as PlacementBody, ClosedReport as ReportBody } from '#domain/placement/closed.ts';
import { refuse } from '#domain/refusal.ts';
import type { RemovalGround } from '#domain/retention/grounds.ts';
import type { Reach } from '#domain/retention/passage.ts';
import { kindOf } from '#domain/retention/row-kinds.ts';
import { WegingBody } from '#domain/weighing/body.ts';
import { formatDate } from '#i18n/format.ts';
import { createWords } from '#i18n/index.ts';
import { verificationCode } from '#reports/marks.ts';
import type { z } from 'zod';
import type { ErrandDesk } from './handlers.ts';

import { compactVault } from './retention-compact.ts';

type Wish = Readonly<{ caseFileId: string; passage: string; reach: Reach; ground: RemovalGround; explanation: string; orderedBy: string }>;

/** By what each kind of closed version is read: after a removal it must still be readable. */
const bodies: Readonly<Record<DocumentKind, z.ZodType>> = {
  intake: IntakeBody,
  weging: WegingBody,
  plan: ClosedPlan,
  besluit: ClosedDecision,
  toestemming: Permission,
  maandopgave: ClosedStatement,
  verrekening: ClosedSettlement,
  coachingsplan: PlacementBody,
  begeleidingsverslag: ReportBody,
  inzage: ClosedReview,
};

/** Where a passage stands in one file. */
export const findPassage = (db: ReadDb, caseFileId: string, sought: Readonly<{ passage: string; reach: Reach }>) =>
  passages
    .find(db, caseFileId, sought)
    .map((place) =>
      place.kind === 'document' ? { ...place } : { kind: place.kind, rowKind: kindOf(place.table), text: place.text, fixed: place.fixed },
    );

/**
 * Takes a passage out of one file for good, in one transaction, and overwrites what it left. Refuses `retention.passageNotFound`
 * and `retention.explanationRepeats`, since what is kept about it must not say it again.
 */
export async function removePassage(desk: ErrandDesk, wish: Wish): Promise<{ documents: number; others: number; compacted: boolean }> {
  const { passage, explanation, orderedBy } = wish;
  if ([explanation, orderedBy].some((kept) => kept.includes(passage))) refuse('retention.explanationRepeats');
  const done = desk.write((db, log) => {
    const taken = take(db, wish, desk);
    log('document.partRemoved');
    return taken;
  });
  return { ...done, compacted: await compactVault(desk) };
}

function take(db: WriteDb, wish: Wish, { clock, ids }: Pick<ErrandDesk, 'clock' | 'ids'>): { documents: number; others: number } {
  const { caseFileId, passage, reach, ground, explanation, orderedBy } = wish;
  if (!fileOf(db, caseFileId)) refuse('caseFile.unknown');
  const { name: doneBy, language } = profile.get(db);
  const words = createWords(language);
  const why = words(`retention:removalGround.${ground}`);
  const mark = words('retention:removal.mark', { date: formatDate(clock.today(), language), why });
  const fits = (kind: DocumentKind, body: unknown): boolean => bodies[kind].safeParse(body).success;
  const { documents, tables } = underException(db, caseFileId, 'remove', () =>
    passages.remove(db, caseFileId, { passage, reach, mark, fits }),
  );
  if (documents.length + tables.length === 0) refuse('retention.passageNotFound');
  const doneAt = clock.now();
  const said = { caseFileId, ground, explanation, orderedBy, doneBy, doneAt };
  for (const { documentId, before, after, places } of documents)
    redaction.add(db, { ...said, id: ids.next(), documentId, place: places.join(' '), before, after });
  for (const table of tables) redaction.add(db, { ...said, id: ids.next(), documentId: null, place: table, before: null, after: null });
  compaction.want(db, doneAt);
  return { documents: documents.length, others: tables.length };
}

/** What was taken out of one file, the newest first. */
export function listRemovals(db: ReadDb, caseFileId: string) {
  const documents = new Map(listDocuments(db, caseFileId).map((head) => [head.id, head]));
  return redaction.ofFile(db, caseFileId).map(({ id, documentId, place, after, ground, explanation, orderedBy, doneBy, doneAt }) => {
    const head = documentId === null ? undefined : documents.get(documentId);
    return {
      id,
      document: head ? { kind: head.kind, version: head.version, code: verificationCode(after ?? head.sha256) } : null,
      rowKind: documentId === null ? kindOf(place) : null,
      ground,
      explanation,
      orderedBy,
      doneBy,
      doneAt,
    };
  });
}
