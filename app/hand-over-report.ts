import * as shares from '#db/hand-over/shares.ts';
import * as profile from '#db/profile.ts';
import { refuse } from '#domain/refusal.ts';
import { handOverReport } from '#reports/hand-over.ts';
import { printedHead } from '#domain/audit.ts';
import { verificationCode } from '#reports/marks.ts';
import * as files from '#db/case-file.ts';
import { partnerKey } from './hand-over/sharing.ts';
import type { ReportBuilder } from './report-builder.ts';

/** The proof of one share of one file. It prints what was agreed then; the code is that of the package itself. */
export const buildHandOverReport: ReportBuilder = (db, subjectId, words, common) => {
  const file = shares.getFile(db, subjectId) ?? refuse('report.unknownSubject');
  const share = shares.get(db, file.shareId) ?? refuse('report.unknownSubject');
  const head = files.get(db, file.caseFileId) ?? refuse('report.unknownFile');
  const worker = profile.get(db);
  const frame = common.frame(file.caseFileId, undefined);
  const code = verificationCode(share.manifestSha256);
  const report = handOverReport(
    {
      frame: { ...frame, status: 'closed', closed: { version: 1, at: share.at, by: worker.name, code } },
      today: common.today,
      share,
      file,
      client: head.name,
      worker: { name: worker.name, organisation: worker.organisation },
      key: partnerKey(db, share),
      code,
      auditHead: printedHead({ sequence: share.auditSequence, hash: share.auditHash }),
    },
    words,
  );
  return { report, caseFileId: file.caseFileId };
};
