import type { ComponentType } from 'react';
import { LogTab } from '../audit/log-tab.tsx';
import { BudgetTab } from '../budget/budget-tab.tsx';

import { ReportsTab } from '../documents/reports-tab.tsx';
import { EnterpriseTab } from '../enterprise/enterprise-tab.tsx';
import { IntakeTab } from '../intake/intake-tab.tsx';
import { TimelineTab } from '../journal/timeline-tab.tsx';
import { PlacementTab } from '../placement/placement-tab.tsx';
import { PlanTab } from '../plan/plan-tab.tsx';
import { WeighingTab } from '../weighing/weighing-tab.tsx';
import { KeepingTab } from './keeping-tab.tsx';
import type { Place } from './places.ts';

/** What stands in each tab of a case file. */
export const tabs: Readonly<Record<Place, ComponentType<{ caseFileId: string }>>> = {
  timeline: TimelineTab,
  intake: IntakeTab,
  weighing: WeighingTab,
  plan: PlanTab,
  budget: BudgetTab,
  enterprise: EnterpriseTab,
  placement: PlacementTab,
  reports: ReportsTab,
  keeping: KeepingTab,
  log: LogTab,
};
