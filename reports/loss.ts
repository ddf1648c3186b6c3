import { breachDuties } from '#domain/content/breach-law.ts';
import type { LossFacts } from '#domain/backup/loss.ts';
import { formatMoment } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { amount, bullets, chapter, column, keyFacts, numbered, table, text, warning, when } from './blocks.ts';
import type { Block, Report, ReportLanguage } from './model.ts';

export type LossModel = Readonly<{ facts: LossFacts; language: ReportLanguage; printedAt: string; today: string }>;

/** For a laptop that is lost: first what to do and whom to tell, then what was on it and what nobody can know. */
export function lossReport({ facts, language, printedAt, today }: LossModel, t: Words): Report {
  const moment = (at: string | null): string => (at === null ? t('loss:facts.unknown') : formatMoment(at, language));
  return {
    language,
    title: t('loss:title'),
    subject: t('loss:subject'),
    caseNumber: t('loss:allFiles', { amount: facts.numbers.length }),
    status: 'extract',
    closed: null,
    auditHead: facts.head,
    printedAt,
    lawDate: today,
    summary: [
      text(`${t('loss:steps.title')}:`),
      numbered(lossSteps(t)),
      text(`${t('loss:tell.title')}:`),
      bullets([t('loss:tell.when'), t('loss:tell.locked'), t('loss:tell.secret'), t('loss:tell.page')]),
      keyFacts(
        [t('loss:facts.at'), moment(facts.at)],
        [t('loss:facts.files'), filesText(facts, t)],
        [t('loss:facts.ways'), facts.ways.map((way) => t(`keys:kind.${way}`)).join(', ')],
        [t('loss:facts.second'), secondText(facts, moment, t)],
      ),
      warning(t('loss:encryption.title'), t('loss:encryption.judge')),
      ...when(!facts.manifestFits, warning(t('loss:manifestDiffers'))),
    ],
    sections: [
      chapter(t('loss:encryption.title'), bullets(encryptionTexts(t))),
      chapter(t('loss:unknown.title'), bullets(unknownTexts(moment(facts.at), t))),
      chapter(t('loss:contents.title'), ...contents(facts, moment, t)),
      chapter(t('loss:outside.title'), ...outside(facts, moment, t)),
      chapter(t('loss:law.title'), text(t('loss:law.lead')), bullets(breachDuties.map((duty) => dutyText(duty, language, t)))),
    ],
  };
}

const lossSteps = (t: Words): readonly string[] => [
  t('loss:steps.report'),
  t('loss:steps.accounts'),
  t('loss:steps.police'),
  t('loss:steps.restore'),
  t('loss:steps.newKey'),
];

const encryptionTexts = (t: Words): readonly string[] => [
  t('loss:encryption.closed'),
  t('loss:encryption.open'),
  t('loss:encryption.weak'),
];

const unknownTexts = (when: string, t: Words): readonly string[] => [
  t('loss:unknown.later', { when }),
  t('loss:unknown.open'),
  t('loss:unknown.secret'),
  t('loss:unknown.people'),
  t('loss:unknown.other'),
];

const filesText = ({ numbers }: LossFacts, t: Words): string => {
  const open = numbers.filter(({ state }) => state === 'open').length;
  return t('loss:facts.filesValue', { count: numbers.length, open, closed: numbers.length - open });
};

function secondText({ second }: LossFacts, moment: (at: string) => string, t: Words): string {
  if (!second) return t('loss:facts.secondNone');
  if (second.reachedAt === null) return t('loss:facts.secondNotYet', { path: second.path });
  return t('loss:facts.secondValue', { path: second.path, when: moment(second.reachedAt) });
}

function contents({ numbers, kinds }: LossFacts, moment: (at: string) => string, t: Words): readonly Block[] {
  if (numbers.length === 0) return [text(t('loss:contents.noFiles'))];
  return [
    text(t('loss:contents.lead')),
    table(
      t('loss:contents.kinds'),
      [column(t('loss:contents.kind'), 4), amount(t('loss:contents.rows'), 1)],
      kinds.map(({ kind, rows }) => [t(`retention:rows.${kind}`), String(rows)]),
    ),
    table(
      t('loss:contents.numbers'),
      [column(t('loss:contents.number'), 3), column(t('loss:contents.state'), 2), column(t('loss:contents.changed'), 3)],
      numbers.map(({ number, state, changedAt }) => [number, t(`loss:contents.stateOf.${state}`), moment(changedAt)]),
    ),
    text(t('loss:contents.names')),
  ];
}

function outside({ outside: events }: LossFacts, moment: (at: string) => string, t: Words): readonly Block[] {
  if (events.length === 0) return [text(t('loss:outside.none')), text(t('loss:outside.hand'))];
  return [
    text(t('loss:outside.lead')),
    table(
      t('loss:outside.title'),
      [column(t('loss:outside.what'), 4), amount(t('loss:outside.times'), 2), column(t('loss:outside.last'), 3)],
      events.map(({ event, times, last }) => [t(`audit:event.${event}`), String(times), moment(last)]),
    ),
    text(t('loss:outside.hand')),
  ];
}

function dutyText({ article, text: said, source, mark }: (typeof breachDuties)[number], language: ReportLanguage, t: Words): string {
  return `${said[language]} ${t('loss:law.source', { article: article[language], source: source[language], mark: t(`common:mark.${mark}`) })}`;
}
