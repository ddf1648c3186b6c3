import type { documentCalls } from '#contract/document.ts';
import * as documents from '#db/documents.ts';
import type { Handlers } from './handlers.ts';

export const documentHandlers: Handlers<typeof documentCalls> = {
  'document.list': ({ caseFileId }, desk) => [...documents.list(desk.db, caseFileId)],
};
