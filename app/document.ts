import type { documentCalls } from '#contract/document.ts';
import * as audit from '#db/audit.ts';
import * as documents from '#db/documents.ts';
import type { Handlers } from './handlers.ts';

const LOG_LINES = 500;

export const documentHandlers: Handlers<typeof documentCalls> = {
  'document.list': ({ caseFileId }, desk) => [...documents.list(desk.db, caseFileId)],

  'document.log': ({ caseFileId }, desk) => ({
    firstBrokenLine: audit.firstBrokenLine(desk.db),
    lines: [...audit.list(desk.db, caseFileId, LOG_LINES)],
  }),
};
