import { grounds, secrecyExceptions, shareKinds } from '#domain/hand-over/terms.ts';
import { keepingStates, removalGrounds } from '#domain/retention/grounds.ts';
import { procedures } from '#domain/retention/keeping.ts';
import type { WordKey } from '#i18n/index.ts';
import { inFours } from '../marks.ts';
import type { Leaf, Shape } from './shape.ts';
import { among, choice, day, moment, number, off, ownWords, ref, said, text, yesNo } from './shape.ts';
import type { TableWords } from './table-words.ts';

const yesOrNo = (label: WordKey): Leaf => choice(label, ['yes', 'no'] as const, (code, { t }) => t(`common:${code}`));

/** On which ground was shared, and what the client knew and said of it (DESIGN §9.8). */
const termsShape: Shape = {
  reason: text('inspection:share.reason'),
  ground: choice('inspection:share.ground', grounds, (code, { t }) => t(`inspection:ground.${code}`)),
  groundArticle: text('inspection:share.groundArticle'),
  consentFree: text('inspection:share.consentFree'),
  secrecy: choice('inspection:share.secrecy', secrecyExceptions, (code, { t }) => t(`inspection:secrecy.${code}`)),
  secrecyWhy: text('inspection:share.secrecyWhy'),
  receiverChecked: yesNo('inspection:share.receiverChecked'),
  informed: yesOrNo('inspection:share.informed'),
  informedOn: day('inspection:share.informedOn'),
  notInformedWhy: text('inspection:share.notInformedWhy'),
  objection: choice('inspection:share.objection', ['none', 'objects'] as const, (code, { t }) => t(`inspection:objection.${code}`)),
  words: ownWords('inspection:share.words'),
  despiteWhy: text('inspection:share.despiteWhy'),
  talk: yesOrNo('inspection:share.talk'),
  talkOn: day('inspection:share.talkOn'),
  talkWith: text('inspection:share.talkWith'),
  clientPresent: yesOrNo('inspection:share.clientPresent'),
  talkSaid: text('inspection:share.talkSaid'),
  talkClientWords: ownWords('inspection:share.talkClientWords'),
};

/** With whom this file was shared, in both directions. Keys and signatures of packages say nothing about a person. */
export const sharingWords: Readonly<Record<string, TableWords>> = {
  share: {
    group: 'sharing',
    name: 'inspection:share.entry',
    at: 'at',
    order: ['at'],
    shape: {
      id: off('id'),
      direction: choice('inspection:share.direction', ['sent', 'received'] as const, (code, { t }) => t(`inspection:direction.${code}`)),
      kind: choice('inspection:share.kind', shareKinds, (code, { t }) => t(`inspection:shareKind.${code}`)),
      answersId: ref('inspection:share.answers', 'share'),
      at: moment('inspection:share.at'),
      partnerName: text('inspection:share.partner'),
      partnerOrganisation: text('inspection:share.organisation'),
      partnerAge: off('technical'),
      partnerSign: off('technical'),
      exchange: off('technical'),
      endsOn: day('inspection:share.endsOn'),
      final: yesNo('inspection:share.final', true),
      manifestSha256: said('inspection:share.code', (hash) => inFours(hash.slice(0, 12))),
      auditSequence: number('inspection:share.auditLine'),
      auditHash: off('technical'),
      receiptAt: moment('inspection:share.receiptAt'),
      receiptSign: off('technical'),
    },
  },
  share_file: {
    group: 'sharing',
    name: 'inspection:share.file',
    under: { table: 'share', by: 'shareId' },
    order: ['storedAt'],
    shape: {
      id: off('id'),
      shareId: off('id'),
      caseFileId: off('id'),
      originId: off('id'),
      number: text('inspection:share.number'),
      stored: choice('inspection:share.stored', ['sent', 'new', 'copy', 'merged'] as const, (code, { t }) =>
        t(`inspection:stored.${code}`),
      ),
      storedAt: moment('inspection:share.storedAt'),
      terms: among({ ...termsShape, grounds: among(termsShape), client: among(termsShape) }),
      termsVersion: off('version'),
      endedAt: moment('inspection:share.endedAt'),
      endedReason: text('inspection:share.endedReason'),
    },
  },
};

/** What the client had put beside the file, how long it is kept, and what was taken out of it. */
export const keepingWords: Readonly<Record<string, TableWords>> = {
  client_statement: {
    group: 'statements',
    name: 'inspection:statement.entry',
    at: 'statedOn',
    order: ['statedOn', 'id'],
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      kind: choice('inspection:statement.kind', ['statement', 'correction'] as const, (code, { t }) =>
        t(`inspection:statementKind.${code}`),
      ),
      about: choice('inspection:statement.about', ['file', 'document', 'journal'] as const, (code, { t }) =>
        t(`inspection:statementAbout.${code}`),
      ),
      aboutId: off('id'),
      text: ownWords('inspection:statement.text'),
      statedOn: day('inspection:statement.statedOn'),
      receivedBy: text('inspection:statement.receivedBy'),
      createdAt: moment('inspection:field.createdAt'),
    },
  },
  file_keeping: {
    group: 'keeping',
    name: 'inspection:keeping.entry',
    keys: ['caseFileId'],
    shape: {
      caseFileId: off('id'),
      state: choice('inspection:keeping.state', keepingStates, (code, { t }) => t(`inspection:keepingState.${code}`)),
      authority: text('inspection:keeping.authority'),
      authorityNumber: text('inspection:keeping.authorityNumber'),
      authorityOn: day('inspection:keeping.authorityOn'),
      kind: off('saidElsewhere'),
      lastDecisionOn: day('inspection:keeping.lastDecisionOn'),
      benefitEndedOn: day('inspection:keeping.benefitEndedOn'),
      procedure: choice('inspection:keeping.procedure', procedures, (code, { t }) => t(`inspection:procedure.${code}`)),
      procedureSince: day('inspection:keeping.procedureSince'),
      procedureReference: text('inspection:keeping.procedureReference'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  file_closing: {
    group: 'keeping',
    name: 'inspection:keeping.closing',
    order: ['stepOn', 'id'],
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      step: choice('inspection:keeping.closingStep', ['closed', 'reopened'] as const, (code, { t }) => t(`inspection:closingStep.${code}`)),
      stepOn: day('inspection:keeping.closingOn'),
      reason: text('inspection:keeping.closingReason'),
      doneBy: text('inspection:keeping.closingBy'),
      doneAt: moment('inspection:field.createdAt'),
    },
  },
  redaction: {
    group: 'keeping',
    name: 'inspection:redaction.entry',
    order: ['doneAt', 'id'],
    shape: {
      id: off('id'),
      caseFileId: off('id'),
      documentId: ref('inspection:redaction.document', 'document'),
      place: off('technical'),
      ground: choice('inspection:redaction.ground', removalGrounds, (code, { t }) => t(`inspection:removal.${code}`)),
      explanation: text('inspection:redaction.explanation'),
      orderedBy: text('inspection:redaction.orderedBy'),
      sha256Before: off('technical'),
      sha256After: off('technical'),
      doneBy: text('inspection:redaction.doneBy'),
      doneAt: moment('inspection:redaction.doneAt'),
    },
  },
};
