import * as bridges from '#db/bridge.ts';
import * as files from '#db/case-file.ts';
import { refuse } from '#domain/refusal.ts';
import { bridgeReport } from '#reports/bridge.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The bridge as the client takes it home. It is theirs: it is never closed, and a new one does not change an old one. */
export const buildBridgeReport: ReportBuilder = (db, subjectId, words, common) => {
  const caseFileId = bridges.caseOf(db, subjectId) ?? refuse('report.unknownSubject');
  const bridge = bridges.ofCase(db, caseFileId).find(({ id }) => id === subjectId) ?? refuse('report.unknownSubject');
  const file = files.get(db, caseFileId) ?? refuse('report.unknownFile');
  return { report: bridgeReport({ frame: common.frame(file.id, undefined), clientName: file.name, bridge }, words), caseFileId };
};
