import { areAuditWords } from '#domain/audit.ts';
import type { ExtractLine } from '#domain/audit-extract.ts';
import { momentsOf, partOf, peopleOf } from '#domain/audit-extract.ts';
import { dayOf, formatDate, formatTime } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, keyFacts, table, text } from './blocks.ts';
import type { Block, Report } from './model.ts';

/** What a client's extract of the log is made from: every line about the file, the oldest first. */
export type AuditExtractModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'auditHead' | 'printedAt'>;
  clientName: string;
  lines: readonly ExtractLine[];
  /** Whether workers stand in it by name (CJEU 22 June 2023, C-579/21: not always something that a client can ask for). */
  names: boolean;
}>;

/** Who looked at or changed someone's file, when, and what was done, in plain words: AVG art. 15. No codes but that of the log. */
export function auditExtract({ frame, clientName, lines, names }: AuditExtractModel, t: Words): Report {
  const { language } = frame;
  const told = names ? lines : lines.map((line) => ({ ...line, who: '' }));
  const moments = momentsOf(told, dayOf);
  const name = nameOf(t, names);
  return {
    ...frame,
    status: 'extract',
    closed: null,
    lawDate: null,
    title: t('audit:extract.reportTitle'),
    subject: t('audit:extract.subject', { client: clientName }),
    summary: [
      text(t('audit:extract.purpose')),
      keyFacts(
        [t('audit:extract.client'), clientName],
        [t('audit:extract.period'), periodOf(lines, t, language)],
        [t('audit:extract.lines'), String(lines.length)],
      ),
      ...(moments.length === 0
        ? [text(t('audit:extract.nothing'))]
        : [
            table(
              t('audit:extract.people'),
              [
                column(t('audit:extract.who'), 2.4),
                column(t('audit:extract.between'), 2.4),
                amount(t('audit:extract.days'), 1),
                amount(t('audit:extract.looked'), 1),
                amount(t('audit:extract.did'), 1),
              ],
              peopleOf(moments).map((person) => [
                name(person),
                periodOf([{ at: person.first }, { at: person.last }], t, language),
                String(person.days),
                String(person.looked),
                String(person.did),
              ]),
            ),
          ]),
    ],
    sections: [
      chapter(
        t('audit:extract.all'),
        ...(moments.length === 0
          ? []
          : [
              text(t('audit:extract.allLead')),
              table(
                t('audit:extract.all'),
                [column(t('audit:column.at'), 2.2), column(t('audit:extract.who'), 2), column(t('audit:column.what'), 4)],
                moments.map((moment) => [
                  timeOf(moment, language),
                  name(moment),
                  [what(moment, t), ...(moment.times > 1 ? [t('audit:extract.times', { count: moment.times })] : [])].join(', '),
                ]),
              ),
            ]),
      ),
      chapter(t('audit:extract.limits'), ...limits(t, names)),
    ],
  };
}

function limits(t: Words, names: boolean): readonly Block[] {
  return [
    bullets([
      t('audit:extract.noContent'),
      t('audit:extract.elsewhere'),
      t('audit:extract.attempts'),
      ...(names ? [] : [t('audit:extract.noNames')]),
    ]),
    text(t('audit:extract.rights')),
  ];
}

/** A worker by name, or as one of them; and with which key the vault was open if not with their own. */
const nameOf =
  (t: Words, names: boolean) =>
  ({ who, openedWith }: Pick<ExtractLine, 'who' | 'openedWith'>): string => {
    if (openedWith === 'organisation') return t('audit:openedWith.organisation');
    const name = names ? who || t('audit:nobody') : t('audit:extract.worker');
    return openedWith === 'recovery' ? t('audit:openedWith.recovery', { who: name }) : name;
  };

function what({ event, call, detail, result }: ExtractLine, t: Words): string {
  const done = said(t, `audit:extract.told.${event}`) ?? t('audit:extract.other');
  const more = detail !== '' && areAuditWords(detail) ? detail.split('.').flatMap((word) => said(t, `audit:detail.${word}`) ?? []) : [];
  const part = event === 'file.changed' || event === 'document.closed' ? [partText(t, call)] : [];
  const sentence = [done, ...[...part, ...more].filter((each) => each !== '').slice(0, 2)].join(': ');
  return result === 'done' ? sentence : t('audit:extract.inVain', { what: sentence });
}

const partText = (t: Words, call: string): string => said(t, `caseFile:tab.${partOf(call)}`) ?? said(t, `audit:part.${partOf(call)}`) ?? '';

/** The text of a key that is only known while running; undefined when there is none. */
function said(t: Words, key: string): string | undefined {
  const say = t as (key: string, options: object) => string; // The key is that of an event or a call, which comes out of the log.
  const words = say(key, { defaultValue: '' });
  return words === '' ? undefined : words;
}

type Language = Report['language'];

function periodOf(lines: readonly Pick<ExtractLine, 'at'>[], t: Words, language: Language): string {
  const [first, last] = [lines[0]?.at, lines.at(-1)?.at];
  if (first === undefined || last === undefined) return '';
  const [from, until] = [formatDate(dayOf(first), language), formatDate(dayOf(last), language)];
  return from === until ? from : t('audit:extract.fromUntil', { from, until });
}

function timeOf({ at, until, day }: Readonly<{ at: string; until: string; day: string }>, language: Language): string {
  const [from, to] = [formatTime(at, language), formatTime(until, language)];
  return `${formatDate(day, language)} ${from === to ? from : `${from}–${to}`}`;
}
