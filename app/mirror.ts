import type { mirrorCalls } from '#contract/mirror.ts';
import * as evaluations from '#db/evaluation.ts';
import * as intakes from '#db/intake.ts';
import * as plans from '#db/plan.ts';
import * as weighings from '#db/weighing.ts';
import { mirrorOf } from '#domain/mirror/mirror.ts';
import type { Handlers } from './handlers.ts';

export const mirrorHandlers: Handlers<typeof mirrorCalls> = {
  'mirror.get'({ caseFileId }, desk) {
    desk.about(caseFileId);
    const intakeId = intakes.idOfCase(desk.db, caseFileId);
    const weighingId = weighings.idOfCase(desk.db, caseFileId);
    const planId = plans.idOfCase(desk.db, caseFileId);
    return [
      ...mirrorOf({
        intake: (intakeId !== undefined && intakes.get(desk.db, intakeId)) || null,
        weighing: (weighingId !== undefined && weighings.get(desk.db, weighingId)) || null,
        plan: (planId !== undefined && plans.get(desk.db, planId)) || null,
        evaluations: planId === undefined ? [] : evaluations.ofPlan(desk.db, planId),
      }),
    ];
  },
};
