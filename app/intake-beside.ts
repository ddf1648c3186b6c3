import * as bridges from '#db/bridge.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Beside } from '#domain/intake/intake.ts';
import { measuredOf } from './instrument.ts';

/** What an intake holds besides its findings, for whatever closes or prints it. */
export const besideIntake = (db: ReadDb, caseFileId: string): Beside => ({
  measured: measuredOf(db, caseFileId),
  bridges: bridges.ofCase(db, caseFileId),
});
