import type { CaseFileHead } from '#domain/case-file.ts';
import type { TestDesk } from './desk.ts';

/** The head of a case file of an invented person, for tests that only need one. */
export const aHead = (own: Partial<CaseFileHead> = {}): CaseFileHead => ({
  number: 'MW-2026-0001',
  name: 'Jo Verzonnen',
  birthDate: '1990-02-14',
  household: 'single',
  benefitSince: null,
  reportedOn: '2026-03-02',
  worker: 'T. Tester',
  languageLevel: '',
  contactPreference: '',
  bestTime: 'any',
  legalGround: '',
  unsafeContact: false,
  members: [],
  ...own,
});

/** A case file in the desk's vault; answers its id. */
export const aCaseFileId = async (desk: Pick<TestDesk, 'say'>, own: Partial<CaseFileHead> = {}): Promise<string> =>
  (await desk.say('caseFile.create', aHead(own))).id;
