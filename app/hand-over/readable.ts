import type { ReadDb } from '#db/sql.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import { bridgeHandlers } from '../bridge.ts';
import { budgetHandlers } from '../budget.ts';
import { caseFileHandlers } from '../case-file.ts';
import { documentHandlers } from '../document.ts';
import { enterpriseHandlers } from '../enterprise.ts';
import type { ErrandDesk, QueryDesk } from '../handlers.ts';
import { instrumentHandlers } from '../instrument.ts';
import { evaluationHandlers } from '../evaluation.ts';
import { intakeHandlers } from '../intake.ts';
import { journalHandlers } from '../journal.ts';
import { entryOf } from '../open-keys.ts';
import { placementHandlers } from '../placement.ts';
import { planHandlers } from '../plan.ts';
import { weighingHandlers } from '../weighing.ts';

/**
 * Reads a file in the waiting room the way its screens will: what a form keeps as JSON is parsed by its own schema. A package
 * that no screen could show is refused (`handOver.unreadable`) before anything of it is in the vault.
 */
export function refuseUnreadable(db: ReadDb, id: string, { clock, ids, vault }: Pick<ErrandDesk, 'clock' | 'ids' | 'vault'>): void {
  const desk: QueryDesk = { db, clock, ids, entry: entryOf(vault.keys), place: vault.place, about: () => undefined };
  const caseFileId = id;
  try {
    caseFileHandlers['caseFile.open']({ id }, desk);
    journalHandlers['journal.list']({ caseFileId }, desk);
    documentHandlers['document.list']({ caseFileId }, desk);
    intakeHandlers['intake.get']({ caseFileId }, desk);
    bridgeHandlers['bridge.list']({ caseFileId }, desk);
    instrumentHandlers['instrument.results']({ caseFileId }, desk);
    weighingHandlers['weighing.get']({ caseFileId }, desk);
    planHandlers['plan.get']({ caseFileId }, desk);
    evaluationHandlers['evaluation.list']({ caseFileId }, desk);
    for (const each of budgetHandlers['budget.list']({ caseFileId }, desk)) budgetHandlers['budget.get']({ id: each.id }, desk);
    for (const each of enterpriseHandlers['enterprise.list']({ caseFileId }, desk))
      enterpriseHandlers['enterprise.permission']({ id: each.id }, desk);
    for (const each of placementHandlers['placement.list']({ caseFileId }, desk)) placementHandlers['placement.get']({ id: each.id }, desk);
  } catch (error) {
    if (error instanceof Refusal || (error instanceof Error && error.name.includes('Zod')) || error instanceof SyntaxError)
      refuse('handOver.unreadable');
    throw error;
  }
}
