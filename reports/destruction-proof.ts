import type { Tombstone } from '#domain/retention/tombstone.ts';
import { rowsByKind } from '#domain/retention/row-kinds.ts';
import { formatDate, formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, keyFacts, table, text, warning, when } from './blocks.ts';
import type { Report, ReportLanguage } from './model.ts';

/** What the proof of a destruction is made of: nothing that the file said. */
export type ProofModel = Readonly<{
  tombstone: Tombstone;
  /** As the worker types it: the vault does not know the number any more. May be empty. */
  number: string;
  organisation: string;
  /** The line of the log that says so. */
  logLine: Readonly<{ sequence: number; code: string }>;
  /** Since when what was deleted is overwritten too; null while it is not. */
  overwrittenAt: string | null;
  /** Backups in which the file may still be, and the day on which the last of them is gone by rotation; null when unknown. */
  backups: Readonly<{ count: number; goneOn: string | null }>;
  /** What left the vault before, by the log. */
  outside: readonly Readonly<{ event: OutsideEvent; times: number; first: string; last: string }>[];
  code: string;
  auditHead: string;
  printedAt: string;
}>;

/** The events after which a copy exists that no destruction reaches. */
export const outsideEvents = ['file.handedOver', 'file.copiedForClient', 'report.saved', 'log.exported', 'export.made'] as const;
export type OutsideEvent = (typeof outsideEvents)[number];

const outsideKeys = {
  'file.handedOver': 'handedOver',
  'file.copiedForClient': 'copiedForClient',
  'report.saved': 'reportSaved',
  'log.exported': 'logExported',
  'export.made': 'exportMade',
} as const satisfies Record<OutsideEvent, string>;

/** The proof of a destruction: what, when, by whom, on what ground, and what it did not reach. */
export function destructionProof(model: ProofModel, language: ReportLanguage, t: Words): Report {
  const { tombstone, number, organisation, logLine } = model;
  const moment = (at: string): string => formatMoment(at, language);
  return {
    language,
    title: t('retention:proof.title'),
    subject: t('retention:proof.subject'),
    caseNumber: number || t('retention:proof.numberGone'),
    status: 'closed',
    closed: { version: 1, at: tombstone.destroyedAt, by: tombstone.destroyedBy, code: model.code },
    auditHead: model.auditHead,
    printedAt: model.printedAt,
    lawDate: null,
    summary: [
      text(t('retention:proof.statement', { when: moment(tombstone.destroyedAt), by: tombstone.destroyedBy || t('common:unknown') })),
      keyFacts(
        [t('retention:proof.fileId'), tombstone.caseFileId],
        [t('retention:proof.organisation'), organisation],
        [t('retention:proof.state'), t(`retention:state.${tombstone.state}`)],
        [t('retention:proof.ground'), t(`retention:ground.${tombstone.ground}`)],
        [t('retention:proof.reference'), tombstone.reference],
        [t('retention:proof.authority'), authorityOf(tombstone, language, t)],
        [t('retention:proof.logLine'), `${logLine.sequence} · ${logLine.code}`],
      ),
      ...backupBlocks(model, language, t),
      ...when(model.overwrittenAt === null, warning(t('retention:proof.notOverwritten'), t('retention:proof.notOverwrittenWhy'))),
    ],
    sections: [
      chapter(t('retention:proof.what'), text(t('retention:proof.whatLead')), rowsTable(tombstone, t)),
      chapter(
        t('retention:proof.how'),
        bullets([
          t('retention:proof.howRows'),
          t('retention:proof.howSearch'),
          model.overwrittenAt === null
            ? t('retention:proof.howLater')
            : t('retention:proof.howOverwritten', { when: moment(model.overwrittenAt) }),
          t('retention:proof.howTombstone'),
        ]),
      ),
      chapter(t('retention:proof.notReached'), ...notReached(model, language, t)),
      chapter(t('retention:proof.limits'), text(t('retention:proof.limitsText'))),
    ],
  };
}

function authorityOf({ authority, authorityNumber, authorityOn }: Tombstone, language: ReportLanguage, t: Words): string {
  if (authority === '') return t('retention:proof.noAuthority');
  return [authority, authorityNumber, authorityOn === null ? '' : formatDate(authorityOn, language)].filter(Boolean).join(', ');
}

function backupBlocks({ backups }: ProofModel, language: ReportLanguage, t: Words) {
  if (backups.count === 0) return [text(t('retention:proof.noBackups'))];
  const { count, goneOn } = backups;
  return [
    warning(
      t('retention:proof.backups', { count }),
      goneOn === null ? t('retention:proof.backupsNoEnd') : t('retention:proof.backupsEnd', { date: formatDate(goneOn, language) }),
    ),
  ];
}

const rowsTable = ({ counts }: Tombstone, t: Words) => {
  const rows = rowsByKind(counts);
  const total = rows.reduce((sum, each) => sum + each.rows, 0);
  return table(
    t('retention:proof.rowsCaption'),
    [column(t('retention:proof.rowKind'), 4), amount(t('retention:proof.rowCount'), 1)],
    [...rows.map((each) => [t(`retention:rows.${each.kind}`), String(each.rows)]), [t('retention:proof.total'), String(total)]],
    { total: true },
  );
};

function notReached({ outside }: ProofModel, language: ReportLanguage, t: Words) {
  if (outside.length === 0) return [text(t('retention:proof.noneOutside')), text(t('retention:proof.outsideHand'))];
  const day = (at: string): string => formatMoment(at, language);
  return [
    text(t('retention:proof.outsideLead')),
    table(
      t('retention:proof.outsideCaption'),
      [
        column(t('retention:proof.outsideWhat'), 3),
        amount(t('retention:proof.outsideTimes'), 1),
        column(t('retention:proof.outsideFirst'), 2),
        column(t('retention:proof.outsideLast'), 2),
      ],
      outside.map(({ event, times, first, last }) => [t(`retention:outside.${outsideKeys[event]}`), String(times), day(first), day(last)]),
    ),
    text(t('retention:proof.outsideHand')),
  ];
}
