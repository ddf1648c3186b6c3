import { CaseFile, CaseFileHead } from '#domain/case-file.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { Id } from './values.ts';

export const CaseFileRow = CaseFile.pick({
  id: true,
  number: true,
  name: true,
  state: true,
  reportedOn: true,
  worker: true,
  changedAt: true,
}).extend({
  lastContactAt: z.string().nullable(),
});

export const caseFileCalls = {
  'caseFile.list': query({ input: z.object({}), output: z.array(CaseFileRow), reads: ['caseFiles', 'journal'] }),
  'caseFile.open': query({ input: z.object({ id: Id }), output: CaseFile, reads: ['caseFiles'], audit: 'file.opened' }),
  /** A number that is still free, as a proposal: year and count. */
  'caseFile.proposeNumber': query({ input: z.object({}), output: z.object({ number: z.string() }), reads: ['caseFiles'] }),
  'caseFile.create': command({ input: CaseFileHead, output: z.object({ id: z.string() }), touches: ['caseFiles'], audit: 'file.created' }),
  'caseFile.change': command({ input: CaseFileHead.extend({ id: Id }), output: z.null(), touches: ['caseFiles'], audit: 'file.changed' }),
} as const;
