import { bestTime, household } from '#domain/case-file.ts';
import { journalKind, purpose } from '#domain/journal.ts';
import { sourceKinds } from '#domain/source-kind.ts';
import { choice, day, moment, off, ownWords, secret, text, yesNo } from './shape.ts';
import type { TableWords } from './table-words.ts';
import { proposedBySource } from './table-words.ts';

export const sourceKind = choice('journal:field.sourceKind', sourceKinds, (code, { t }) => t(`journal:sourceKind.${code}`), 'ordinary');

/** The head of the file, who lives there, and what happened. */
export const personWords: Readonly<Record<string, TableWords>> = {
  case_file: {
    group: 'person',
    name: 'inspection:entry.caseFile',
    shape: {
      id: off('id'),
      number: text('caseFile:field.number'),
      name: text('caseFile:field.name'),
      birthDate: day('caseFile:field.birthDate'),
      household: choice('caseFile:field.household', household, (code, { t }) => t(`caseFile:household.${code}`)),
      benefitSince: day('caseFile:field.benefitSince'),
      reportedOn: day('caseFile:field.reportedOn'),
      worker: text('caseFile:field.worker'),
      languageLevel: text('caseFile:field.languageLevel'),
      contactPreference: text('caseFile:field.contactPreference'),
      bestTime: choice('caseFile:field.bestTime', bestTime, (code, { t }) => t(`caseFile:bestTime.${code}`)),
      legalGround: text('caseFile:field.legalGround'),
      unsafeContact: secret(yesNo('caseFile:field.unsafeContact', true)),
      state: choice('caseFile:field.state', ['open', 'closed'] as const, (code, { t }) => t(`inspection:fileState.${code}`)),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  household_member: {
    group: 'person',
    name: 'inspection:entry.member',
    under: { table: 'case_file', by: 'caseFileId' },
    grid: ['name', 'birthDate', 'role'],
    proposes: () => 'thirdParty',
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      name: text('caseFile:field.memberName'),
      birthDate: day('caseFile:field.memberBirthDate'),
      role: choice('caseFile:field.memberRole', ['partner', 'child', 'other'] as const, (code, { t }) => t(`caseFile:role.${code}`)),
    },
  },
  journal_entry: {
    group: 'timeline',
    name: 'inspection:entry.journal',
    at: 'at',
    which: 'kind',
    bare: true,
    order: ['at', 'id'],
    prose: ['text'],
    proposes: proposedBySource,
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      kind: choice('journal:field.kind', journalKind, (code, { t }) => t(`journal:kind.${code}`)),
      at: moment('journal:field.at'),
      text: text('journal:field.text'),
      clientWords: ownWords('journal:field.clientWords'),
      purpose: choice('journal:field.purpose', purpose, (code, { t }) => t(`journal:purpose.${code}`)),
      sourceKind,
      createdAt: moment('inspection:field.createdAt'),
    },
  },
};
