import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, text, when } from './blocks.ts';
import type { Contact } from './inspection.ts';
import type { Report } from './model.ts';

/** What one closed document decided, and what it rests on, worded. */
export type DecidedLine = Readonly<{ what: string; version: number; on: string; by: string; rests: string }>;

/** What the one page is made from: facts of the vault, and no text that anyone typed about someone. */
export type SummaryModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'auditHead' | 'printedAt'>;
  today: string;
  /** Names of kinds of data with how many there are. */
  kept: readonly Readonly<{ what: string; count: number | null }>[];
  specialKinds: readonly string[];
  purposes: readonly Readonly<{ purpose: string; count: number }>[];
  legalGround: string;
  worker: Readonly<{ name: string; organisation: string }>;
  seenBy: readonly string[];
  decisions: readonly DecidedLine[];
  answerMonths: number;
  contact: Contact;
}>;

/** So many decisions fit on the page; how many more there are is said. */
const SHOWN = 5;

/** "Wat staat er over u, waarvoor, en waarop is besloten": one page in plain words, twelve points and larger. */
export function summaryReport(model: SummaryModel, t: Words): Report {
  const { frame, decisions } = model;
  const { language } = frame;
  const date = (on: string): string => formatDate(on, language);
  const more = decisions.length - SHOWN;
  return {
    ...frame,
    look: 'leaflet',
    status: 'concept',
    closed: null,
    lawDate: null,
    title: t('inspection:onePage.title'),
    subject: t('inspection:onePage.subject', { number: frame.caseNumber, date: date(model.today) }),
    summary: [],
    sections: [
      chapter(
        t('inspection:onePage.kept'),
        text(
          `${model.kept.map(({ what, count }) => (count === null ? what : t('inspection:onePage.keptItem', { what, number: String(count) }))).join('; ')}.`,
        ),
        ...when(model.specialKinds.length > 0, text(t('inspection:onePage.special', { kinds: model.specialKinds.join(', ') }))),
      ),
      chapter(
        t('inspection:onePage.purposes'),
        text(
          [
            ...model.purposes.map(({ purpose, count }) => t('inspection:onePage.purposeItem', { purpose, count })),
            t('inspection:onePage.groundItem', { ground: model.legalGround || t('inspection:paper.whyUnknown') }),
          ].join('. ') + '.',
        ),
      ),
      chapter(
        t('inspection:onePage.access'),
        text(
          t('inspection:onePage.accessWorker', {
            worker: model.worker.name,
            organisation: model.worker.organisation || t('inspection:paper.ourOrganisation'),
          }),
        ),
        ...when(
          model.seenBy.length > 0,
          text(t('inspection:onePage.accessSeen', { count: model.seenBy.length, names: model.seenBy.join(', ') })),
        ),
      ),
      chapter(
        t('inspection:onePage.decisions'),
        ...(decisions.length === 0
          ? [text(t('inspection:onePage.noDecisions'))]
          : [
              bullets(
                decisions
                  .slice(0, SHOWN)
                  .map((each) =>
                    t('inspection:onePage.decisionItem', { ...each, version: String(each.version), date: date(each.on) }).trim(),
                  ),
              ),
            ]),
        ...when(more > 0, text(t('inspection:onePage.moreDecisions', { count: more }))),
      ),
      chapter(
        t('inspection:onePage.rights'),
        bullets([
          t('inspection:onePage.rightSee', { months: String(model.answerMonths) }),
          t('inspection:onePage.rightCorrect'),
          t('inspection:onePage.rightObject'),
          t('inspection:onePage.rightComplain'),
        ]),
      ),
      chapter(t('inspection:onePage.contact'), text(contactLines(model.contact, t))),
    ],
  };
}

const contactLines = ({ organisation, privacyOfficer }: Contact, t: Words): string =>
  [
    organisation.trim() || t('inspection:onePage.toFill'),
    ...(privacyOfficer.trim() === '' ? [] : [`${t('inspection:paper.officer')}: ${privacyOfficer}`]),
  ].join('\n');
