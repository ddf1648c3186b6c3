import type { Like } from '../like.ts';
import type { nl } from '../nl/index.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { budget } from './budget.ts';
import { caseFile } from './case-file.ts';
import { clientStatement } from './client-statement.ts';
import { common } from './common.ts';
import { damage } from './damage.ts';
import { documents } from './documents.ts';
import { enterpriseSettlement } from './enterprise-settlement.ts';
import { enterprise } from './enterprise.ts';
import { exporting } from './export.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { handOver } from './hand-over.ts';
import { bridge } from './bridge.ts';
import { evaluation } from './evaluation.ts';
import { mirror } from './mirror.ts';
import { instrument } from './instrument.ts';
import { inspection } from './inspection.ts';
import { intake } from './intake.ts';
import { journal } from './journal.ts';
import { knowledge } from './knowledge.ts';
import { keys } from './keys.ts';
import { loss } from './loss.ts';
import { placement } from './placement.ts';
import { plan } from './plan.ts';
import { profile } from './profile.ts';
import { report } from './report.ts';
import { retention } from './retention.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { supervision } from './supervision.ts';
import { today } from './today.ts';
import { vault } from './vault.ts';
import { weighing } from './weighing.ts';
import { work } from './work.ts';

export const en: Like<typeof nl> = {
  common,
  clientStatement,
  form,
  frame,
  shell,
  vault,
  profile,
  caseFile,
  journal,
  today,
  search,
  documents,
  audit,
  report,
  intake,
  weighing,
  plan,
  budget,
  enterprise,
  enterpriseSettlement,
  placement,
  handOver,
  work,
  knowledge,
  backup,
  bridge,
  evaluation,
  mirror,
  instrument,
  supervision,
  file,
  damage,
  retention,
  keys,
  loss,
  inspection,
  export: exporting,
};
