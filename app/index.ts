import type { Calls } from '#contract/index.ts';
import { auditHandlers } from './audit.ts';
import { backupHandlers } from './backup.ts';
import { bookmarkHandlers } from './bookmark.ts';
import { budgetHandlers } from './budget.ts';
import { caseFileHandlers } from './case-file.ts';
import { clientStatementHandlers } from './client-statement.ts';
import { damageHandlers } from './damage.ts';
import { documentHandlers } from './document.ts';
import { draftHandlers } from './draft.ts';
import { enterpriseHandlers } from './enterprise.ts';
import { exportHandlers } from './export.ts';
import { handOverHandlers } from './hand-over.ts';
import type { Handlers } from './handlers.ts';
import { bridgeHandlers } from './bridge.ts';
import { evaluationHandlers } from './evaluation.ts';
import { mirrorHandlers } from './mirror.ts';
import { instrumentHandlers } from './instrument.ts';
import { inspectionHandlers } from './inspection.ts';
import { intakeHandlers } from './intake.ts';
import { journalHandlers } from './journal.ts';
import { knowledgeHandlers } from './knowledge.ts';
import { keysHandlers } from './keys.ts';
import { lossHandlers } from './loss.ts';
import { placementHandlers } from './placement.ts';
import { planHandlers } from './plan.ts';
import { profileHandlers } from './profile.ts';
import { reportHandlers } from './report.ts';
import { retentionHandlers } from './retention.ts';
import { searchHandlers } from './search.ts';
import { supervisionHandlers } from './supervision.ts';
import { todayHandlers } from './today.ts';
import { vaultHandlers } from './vault.ts';
import { weighingHandlers } from './weighing.ts';
import { workHandlers } from './work.ts';

/** Every handler, beside the one table of calls. */
export const handlers: Handlers<Calls> = {
  ...vaultHandlers,
  ...profileHandlers,
  ...draftHandlers,
  ...backupHandlers,
  ...lossHandlers,
  ...bookmarkHandlers,
  ...caseFileHandlers,
  ...journalHandlers,
  ...searchHandlers,
  ...todayHandlers,
  ...clientStatementHandlers,
  ...documentHandlers,
  ...auditHandlers,
  ...intakeHandlers,
  ...weighingHandlers,
  ...planHandlers,
  ...budgetHandlers,
  ...enterpriseHandlers,
  ...placementHandlers,
  ...reportHandlers,
  ...retentionHandlers,
  ...handOverHandlers,
  ...exportHandlers,
  ...inspectionHandlers,
  ...workHandlers,
  ...damageHandlers,
  ...knowledgeHandlers,
  ...keysHandlers,
  ...bridgeHandlers,
  ...evaluationHandlers,
  ...mirrorHandlers,
  ...instrumentHandlers,
  ...supervisionHandlers,
};
