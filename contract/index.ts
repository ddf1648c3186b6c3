import { auditCalls } from './audit.ts';
import { backupCalls } from './backup.ts';
import { bookmarkCalls } from './bookmark.ts';
import { budgetCalls } from './budget.ts';
import { caseFileCalls } from './case-file.ts';
import { clientStatementCalls } from './client-statement.ts';
import { damageCalls } from './damage.ts';
import { documentCalls } from './document.ts';
import { draftCalls } from './draft.ts';
import { enterpriseCalls } from './enterprise.ts';
import { exportCalls } from './export.ts';
import { handOverCalls } from './hand-over.ts';
import { bridgeCalls } from './bridge.ts';
import { evaluationCalls } from './evaluation.ts';
import { mirrorCalls } from './mirror.ts';
import { instrumentCalls } from './instrument.ts';
import { inspectionCalls } from './inspection.ts';
import { intakeCalls } from './intake.ts';
import { journalCalls } from './journal.ts';
import { knowledgeCalls } from './knowledge.ts';
import { keysCalls } from './keys.ts';
import { lossCalls } from './loss.ts';
import { placementCalls } from './placement.ts';
import { planCalls } from './plan.ts';
import { profileCalls } from './profile.ts';
import { reportCalls } from './report.ts';
import { retentionCalls } from './retention.ts';
import { searchCalls } from './search.ts';
import { supervisionCalls } from './supervision.ts';
import { todayCalls } from './today.ts';
import { vaultCalls } from './vault.ts';
import { weighingCalls } from './weighing.ts';
import { workCalls } from './work.ts';

/** The one table of calls: everything that may cross the wire. */
export const calls = {
  ...vaultCalls,
  ...profileCalls,
  ...draftCalls,
  ...backupCalls,
  ...lossCalls,
  ...bookmarkCalls,
  ...caseFileCalls,
  ...journalCalls,
  ...searchCalls,
  ...todayCalls,
  ...clientStatementCalls,
  ...documentCalls,
  ...auditCalls,
  ...intakeCalls,
  ...weighingCalls,
  ...planCalls,
  ...budgetCalls,
  ...enterpriseCalls,
  ...placementCalls,
  ...reportCalls,
  ...retentionCalls,
  ...handOverCalls,
  ...exportCalls,
  ...inspectionCalls,
  ...workCalls,
  ...damageCalls,
  ...knowledgeCalls,
  ...keysCalls,
  ...bridgeCalls,
  ...evaluationCalls,
  ...mirrorCalls,
  ...instrumentCalls,
  ...supervisionCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
