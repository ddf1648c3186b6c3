import type { LeftOut } from '#domain/inspection/copy.ts';
import type { ClosedReview } from '#domain/inspection/review.ts';
import { formatDate, formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, column, info, keyFacts, table, text, warning, when } from './blocks.ts';
import type { Chapter } from './inspection/entries.ts';
import { entrySections } from './inspection/layout.ts';
import { worded } from './inspection/shape.ts';
import { notPrinted } from './inspection/words.ts';
import type { Block, Report, Section } from './model.ts';

/** Where the client can turn to; empty lines are said to be missing. */
export type Contact = Readonly<{ organisation: string; privacyOfficer: string }>;

/** One kind of event in the log of a file: how often, when, and by whom. */
export type LogSummary = Readonly<{ event: string; count: number; first: string; last: string; who: readonly string[] }>;

/** What the copy for the client is made from. `chapters` hold nothing of what was left out: they come from `blackOut`. */
export type InspectionModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  clientName: string;
  worker: Readonly<{ name: string; jobTitle: string; organisation: string }>;
  legalGround: string;
  contact: Contact;
  review: ClosedReview;
  chapters: readonly Chapter[];
  log: readonly LogSummary[];
  /** Until when the file is kept, in words; null when nobody knows yet. */
  keptUntil: string | null;
}>;

/** Everything of one person, in plain order: what is kept, with whom it was shared, how long, and what one can do about it. */
export function inspectionReport(model: InspectionModel, t: Words): Report {
  const { frame, chapters } = model;
  return {
    ...frame,
    lawDate: null,
    title: t('inspection:paper.title'),
    subject: t('inspection:paper.subject', { number: frame.caseNumber }),
    summary: summary(model, t),
    sections: [
      ...chapters.flatMap((each) => chapterSections(each, model, t)),
      logSection(model, t),
      notPrintedSection(t),
      rightsSection(model, t),
    ],
  };
}

/** What stands on paper where something was left out. */
export function leftOutMark({ reason, explanation }: LeftOut, t: Words): string {
  const said = t(`inspection:reason.${reason}`);
  return explanation.trim() === ''
    ? t('inspection:paper.mark', { reason: said })
    : t('inspection:paper.markOther', { reason: said, explanation });
}

function summary(model: InspectionModel, t: Words): readonly Block[] {
  const { frame, clientName, worker, legalGround, contact, review, chapters } = model;
  const { language } = frame;
  const count = (group?: Chapter['group']): number =>
    chapters.reduce((sum, each) => sum + (group === undefined || each.group === group ? each.entries.length : 0), 0);
  return [
    text(t('inspection:paper.lead', { number: frame.caseNumber })),
    keyFacts(
      [t('inspection:paper.forWhom'), clientName],
      [t('inspection:paper.asked'), review.requestedOn === null ? '' : formatDate(review.requestedOn, language)],
      [t('inspection:paper.madeBy'), [worker.name, worker.jobTitle].filter((each) => each !== '').join(', ')],
      [t('inspection:paper.organisation'), worker.organisation],
      [t('inspection:paper.why'), legalGround || t('inspection:paper.whyUnknown')],
      [
        t('inspection:paper.counts'),
        t('inspection:paper.countsValue', { entries: count(), notes: count('timeline'), documents: count('documents') }),
      ],
      [t('inspection:paper.contact'), contact.organisation || t('inspection:paper.contactMissing')],
      ...(contact.privacyOfficer === '' ? [] : [[t('inspection:paper.officer'), contact.privacyOfficer] as const]),
    ),
    ...leftOutBlocks(review, t),
    info(t('inspection:paper.never'), t('inspection:paper.reflections')),
    text(`${t('inspection:paper.howToRead')}:`),
    bullets([
      t('inspection:paper.readWords'),
      t('inspection:paper.readSource'),
      t('inspection:paper.readNumbers'),
      t('inspection:paper.readEmpty'),
    ]),
  ];
}

function leftOutBlocks({ counts }: ClosedReview, t: Words): readonly Block[] {
  if (counts.length === 0) return [text(t('inspection:paper.nothingLeftOut'))];
  return [
    warning(
      t('inspection:paper.leftOut'),
      ...counts.map(({ reason, entries, passages }) =>
        t('inspection:paper.leftOutItem', {
          reason: t(`inspection:reason.${reason}`),
          entries: t('inspection:paper.entries', { count: entries }),
          passages: t('inspection:paper.passages', { count: passages }),
        }),
      ),
    ),
    text(t('inspection:paper.leftOutWhere', { mark: t('inspection:paper.mark', { reason: t('inspection:paper.theReason') }) })),
    text(t('inspection:paper.ground')),
  ];
}

function chapterSections({ group, title, entries }: Chapter, model: InspectionModel, t: Words): readonly Section[] {
  return [
    chapter(
      title,
      ...when(group === 'weighing' && entries.length > 0, ...instruments(t)),
      ...when(group === 'sharing', ...sharing(entries.length, model, t)),
      ...when(group === 'keeping', text(model.keptUntil ?? t('inspection:paper.keepingUnknown'))),
      ...when(entries.length === 0 && group !== 'sharing' && group !== 'keeping', text(t('inspection:paper.nothing'))),
    ),
    ...entrySections(entries, t),
  ];
}

/** What the figures mean, before any of them is read. */
const instruments = (t: Words): readonly Block[] => [
  text(t('inspection:paper.instrumentsFindings')),
  text(t('inspection:paper.instrumentsThemes')),
  text(t('weighing:order.formula')),
];

function sharing(shares: number, { log }: InspectionModel, t: Words): readonly Block[] {
  const handedOver = log.find(({ event }) => event === 'file.handedOver')?.count ?? 0;
  return [
    ...when(
      shares === 0,
      text(handedOver === 0 ? t('inspection:paper.sharingNone') : t('inspection:paper.sharingHandedOver', { count: handedOver })),
    ),
    text(t('inspection:paper.sharingParties')),
  ];
}

function logSection({ log, frame }: InspectionModel, t: Words): Section {
  const at = (moment: string): string => formatMoment(moment, frame.language);
  return chapter(
    t('inspection:paper.log'),
    text(t('inspection:paper.logLead')),
    log.length === 0
      ? text(t('inspection:paper.logNone'))
      : table(
          t('inspection:paper.logCaption'),
          [
            column(t('inspection:paper.logEvent'), 2.4),
            column(t('inspection:paper.logCount'), 0.8),
            column(t('inspection:paper.logFirst'), 1.6),
            column(t('inspection:paper.logLast'), 1.6),
            column(t('inspection:paper.logWho'), 2),
          ],
          log.map(({ event, count, first, last, who }) => [eventWords(event, t), String(count), at(first), at(last), who.join(', ')]),
        ),
  );
}

/** The event in words; one of a later version is called by what it is. */
export function eventWords(event: string, t: Words): string {
  const say = t as (key: string, options: object) => string; // The event is known only while running; a house test words them all.
  return say(`audit:event.${event}`, { defaultValue: t('inspection:paper.logOther') });
}

/** What never stands in a copy, each with its ground. */
export const neverPrinted = (t: Words): readonly string[] => [
  ...Object.values(notPrinted).map((key) => worded(t, key)),
  t('inspection:notPrinted.reviewDrafts'),
];

const notPrintedSection = (t: Words): Section => chapter(t('inspection:paper.notPrintedTitle'), bullets(neverPrinted(t)));

/** What the client can do, in whole sentences. */
export const rightsOf = ({ worker, contact }: Pick<InspectionModel, 'worker' | 'contact'>, t: Words): readonly string[] => [
  t('inspection:paper.rightCorrect'),
  t('inspection:paper.rightErase'),
  t('inspection:paper.rightObject'),
  t('inspection:paper.rightDecision', { organisation: worker.organisation || t('inspection:paper.ourOrganisation') }),
  t('inspection:paper.rightComplain'),
  t('inspection:paper.rightContact', { contact: contact.organisation || t('inspection:paper.contactMissing') }),
];

const rightsSection = (model: InspectionModel, t: Words): Section =>
  chapter(t('inspection:paper.rights'), text(t('inspection:paper.rightsLead')), bullets(rightsOf(model, t)));
