import * as intakes from '#db/intake.ts';
import type { CommandDesk } from './handlers.ts';

/** A closed intake holds results and bridges too: a new one makes the work copy differ from it. */
export function touchIntake({ db, clock }: CommandDesk, caseFileId: string): void {
  const intakeId = intakes.idOfCase(db, caseFileId);
  if (intakeId !== undefined) intakes.touch(db, intakeId, clock.now());
}
