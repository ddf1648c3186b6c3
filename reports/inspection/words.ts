import type { WordKey } from '#i18n/index.ts';
import { verificationCode } from '../marks.ts';
import { budgetBody, budgetWords } from './budget-words.ts';
import { enterpriseWords, permissionBody, statementBody } from './enterprise-words.ts';
import { evaluationWords } from './evaluation-words.ts';
import { bridgeWords } from './bridge-words.ts';
import { instrumentWords } from './instrument-words.ts';
import { intakeBody, intakeWords } from './intake-words.ts';
import { personWords } from './person-words.ts';
import { guidanceBody, placementBody, placementWords } from './placement-words.ts';
import { planBody, planWords } from './plan-words.ts';
import { keepingWords, sharingWords } from './sharing-words.ts';
import { settlementBody } from './settlement-words.ts';
import type { Shape } from './shape.ts';
import { choice, day, loose, moment, number, off, said, secret, text, yesNo } from './shape.ts';
import type { LinkWords, TableWords } from './table-words.ts';
import { weighingBody, weighingLinks, weighingWords } from './weighing-words.ts';

const documentKinds = [
  'intake',
  'weging',
  'plan',
  'besluit',
  'toestemming',
  'maandopgave',
  'verrekening',
  'coachingsplan',
  'begeleidingsverslag',
  'inzage',
] as const;

/** The tabs in which something may stand half typed. */
const draftPlaces = ['head', 'timeline', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement', 'reports', 'keeping'] as const;

/**
 * How every table of a case file is printed for the client. A house test holds it against the schema: a new table, or a new
 * column, is worded here or named in `notPrinted` with its reason.
 */
export const tableWords: Readonly<Record<string, TableWords>> = {
  ...personWords,
  ...intakeWords,
  ...bridgeWords,
  ...instrumentWords,
  ...weighingWords,
  ...planWords,
  ...evaluationWords,
  ...budgetWords,
  ...enterpriseWords,
  ...placementWords,
  ...sharingWords,
  ...keepingWords,
  document: {
    group: 'documents',
    name: 'inspection:entry.document',
    at: 'closedAt',
    which: 'kind',
    bare: true,
    order: ['closedAt', 'version'],
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      kind: choice('documents:column.document', documentKinds, (code, { t }) => t(`documents:kind.${code}`)),
      subjectId: off('id'),
      version: number('documents:column.version'),
      closedAt: moment('documents:column.closedAt'),
      closedBy: text('documents:column.closedBy'),
      reason: text('documents:column.reason'),
      sha256: said('documents:column.code', verificationCode),
      body: off('saidElsewhere'),
      bodyVersion: off('version'),
    },
  },
  draft: {
    group: 'drafts',
    name: 'inspection:entry.draft',
    keys: ['key'],
    at: 'savedAt',
    which: 'place',
    order: ['savedAt'],
    proposes: () => 'workingNote',
    shape: {
      key: off('id'),
      caseFileId: off('id'),
      place: choice('inspection:field.place', draftPlaces, (place, { t }) => t(`caseFile:tab.${place}`)),
      body: loose('inspection:field.draftText'),
      savedAt: moment('inspection:field.savedAt'),
    },
  },
  inspection_review: {
    group: 'keeping',
    name: 'inspection:entry.review',
    at: 'requestedOn',
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      requestedOn: day('inspection:head.requestedOn'),
      requestedBy: text('inspection:head.requestedBy'),
      identity: text('inspection:head.identity'),
      stripAddresses: secret(yesNo('inspection:head.stripAddresses', true)),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
};

/** Rows that only tie two entries. */
export const linkWords: Readonly<Record<string, LinkWords>> = { ...weighingLinks };

/** Tables of a case file that are not printed, each with the reason that the paper gives. */
export const notPrinted: Readonly<Record<string, WordKey>> = {
  inspection_blacking: 'inspection:notPrinted.blacking',
  inspection_seen: 'inspection:notPrinted.seen',
  exchanged_row: 'inspection:notPrinted.exchanged',
  reflection: 'inspection:paper.reflections',
  salvaged_row: 'inspection:notPrinted.salvaged',
};

/** Per kind of closed document: the record that it is a version of, and what it says. */
export const bodyWords = {
  intake: { table: 'intake', shape: intakeBody },
  weging: { table: 'weighing', shape: weighingBody },
  plan: { table: 'plan', shape: planBody },
  besluit: { table: 'budget_request', shape: budgetBody },
  toestemming: { table: 'enterprise_permission', shape: permissionBody },
  maandopgave: { table: 'enterprise_statement', shape: statementBody },
  verrekening: { table: 'enterprise_settlement', shape: settlementBody },
  coachingsplan: { table: 'placement', shape: placementBody },
  begeleidingsverslag: { table: 'guidance_report', shape: guidanceBody },
  inzage: { table: 'inspection_review', shape: {} },
} as const satisfies Readonly<Record<string, Readonly<{ table: string; shape: Shape }>>>;

export type BodyKind = keyof typeof bodyWords;
export const isBodyKind = (kind: unknown): kind is BodyKind => typeof kind === 'string' && Object.hasOwn(bodyWords, kind);
