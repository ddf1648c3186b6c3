import * as rules from '#db/retention-rules.ts';
import * as retention from '#db/retention.ts';
import { coversOf, decisionsOf, fileOf, listCounting } from '#db/retention-facts.ts';
import type { ReadDb } from '#db/sql.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { refuse } from '#domain/refusal.ts';
import type { CountingDays } from '#domain/retention/due.ts';
import { dueOf } from '#domain/retention/due.ts';
import type { ClosingStep, Keeping } from '#domain/retention/keeping.ts';
import type { KeepingFacts } from '#domain/retention/obstacles.ts';

/** Everything that is known of the keeping of one file, worked out at this moment. */
export type LoadedKeeping = Readonly<{
  number: string;
  keeping: Keeping;
  closings: readonly ClosingStep[];
  days: CountingDays;
  facts: KeepingFacts;
}>;

/** One file's keeping; refuses `caseFile.unknown`. */
export function loadKeeping(db: ReadDb, caseFileId: string, today: LocalDate): LoadedKeeping {
  const file = fileOf(db, caseFileId) ?? refuse('caseFile.unknown');
  const keeping = retention.getKeeping(db, caseFileId);
  const closings = retention.listClosings(db, caseFileId);
  const decisions = decisionsOf(db, caseFileId);
  const lastDecision = decisions.flatMap(({ announcedOn, takenOn }) => announcedOn ?? takenOn ?? []).toSorted();
  const closed = file.state === 'closed' ? closings.find(({ step }) => step === 'closed') : undefined;
  const days: CountingDays = {
    closing: closed?.on ?? null,
    lastDecision: keeping.lastDecisionOn ?? lastDecision.at(-1) ?? null,
    benefitEnd: keeping.benefitEndedOn,
  };
  const due = dueOf(keeping.kind, rules.list(db), days, today);
  const { state, procedure } = keeping;
  const facts = { today, state, open: file.state === 'open', due, decisions, procedure, covers: coversOf(db, caseFileId) };
  return { number: file.number, keeping, closings, days, facts };
}

export type DueFile = Readonly<{ caseFileId: string; number: string; name: string; open: boolean; destroyOn: LocalDate }>;

/** Files of which it is known when they are to be destroyed, the first one first. */
export function listDue(db: ReadDb, today: LocalDate): readonly DueFile[] {
  const known = rules.list(db);
  return listCounting(db)
    .flatMap(({ id: caseFileId, number, name, state, kind, closedOn, lastDecisionOn, benefitEndedOn }) => {
      const due = dueOf(kind, known, { closing: closedOn, lastDecision: lastDecisionOn, benefitEnd: benefitEndedOn }, today);
      return due.kind === 'known' ? [{ caseFileId, number, name, open: state === 'open', destroyOn: due.destroyOn }] : [];
    })
    .toSorted((a, b) => a.destroyOn.localeCompare(b.destroyOn));
}
