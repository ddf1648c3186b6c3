import type { Migration } from '../migrate.ts';
import { up as core } from './0001-core.ts';
import { up as intake } from './0002-intake.ts';
import { up as weighing } from './0003-weighing.ts';
import { up as plan } from './0004-plan.ts';
import { up as budget } from './0005-budget.ts';
import { up as enterprise } from './0006-enterprise.ts';
import { up as placement } from './0007-placement.ts';
import { up as inspection } from './0008-inspection.ts';
import { up as knowledge } from './0009-knowledge.ts';
import { up as handOver } from './0010-hand-over.ts';
import { up as retention } from './0011-retention.ts';
import { up as audit } from './0012-audit.ts';
import { up as locking } from './0013-locking.ts';
import { up as instrument } from './0014-instrument.ts';
import { up as damage } from './0015-damage.ts';
import { up as supervision } from './0016-supervision.ts';
import { up as bridge } from './0017-bridge.ts';
import { up as returnedTwice } from './0018-returned-twice.ts';
import { up as evaluation } from './0019-evaluation.ts';

/** Every step in order; a step's place is its version. */
export const migrations: readonly Migration[] = [
  { name: '0001-core', up: core },
  { name: '0002-intake', up: intake },
  { name: '0003-weighing', up: weighing },
  { name: '0004-plan', up: plan },
  { name: '0005-budget', up: budget },
  { name: '0006-enterprise', up: enterprise },
  { name: '0007-placement', up: placement },
  { name: '0008-inspection', up: inspection },
  { name: '0009-knowledge', up: knowledge },
  { name: '0010-hand-over', up: handOver },
  { name: '0011-retention', up: retention },
  { name: '0012-audit', up: audit },
  { name: '0013-locking', up: locking },
  { name: '0014-instrument', up: instrument },
  { name: '0015-damage', up: damage },
  { name: '0016-supervision', up: supervision },
  { name: '0017-bridge', up: bridge },
  { name: '0018-returned-twice', up: returnedTwice },
  { name: '0019-evaluation', up: evaluation },
];
