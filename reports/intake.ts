import { factorOf } from '#domain/content/factors.ts';
import { checklist } from '#domain/intake/checklist.ts';
import type { Finding } from '#domain/intake/finding.ts';
import { isSpecial } from '#domain/intake/finding.ts';
import type { IntakeBody } from '#domain/intake/intake.ts';
import type { Need } from '#domain/need.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, column, keyFacts, missing, part, quote, table, text, when } from './blocks.ts';
import { bridgeSections } from './bridge.ts';
import { instrumentSections } from './instrument.ts';
import type { Block, Report, ReportLanguage, Section } from './model.ts';
import { needWords } from './need-words.ts';

/** What the intake report is made from: a closed version or the work copy, never a mixture. */
export type IntakeReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  lawDate: string;
  clientName: string;
  intake: IntakeBody;
  /** What blocks closing; empty for a closed version. */
  needs: readonly Need[];
}>;

export function intakeReport({ frame, lawDate, clientName, intake, needs }: IntakeReportModel, t: Words): Report {
  return {
    ...frame,
    lawDate,
    title: t('intake:report.title'),
    subject: t('intake:report.subject', { name: clientName }),
    summary: [
      keyFacts([t('intake:report.client'), clientName], ...headFacts(intake, t, frame.language), [
        t('intake:report.countFindings'),
        String(intake.findings.length),
      ]),
      ...reaction(intake, t),
      ...when(needs.length > 0, missing(t('intake:report.missing'), needWords(needs, t))),
    ],
    sections: intakeSections(intake, t, frame.language),
  };
}

/** The chapter on the intake, also at the front of the weighing report. */
export const intakeSections = (intake: IntakeBody, t: Words, language: ReportLanguage): readonly Section[] => [
  chapter(t('intake:report.chapter'), keyFacts(...headFacts(intake, t, language))),
  part(
    t('intake:report.findings'),
    text(t('intake:report.findingsNote')),
    table(
      t('intake:report.findingsCaption'),
      [
        column(t('intake:report.number'), 0.5),
        column(t('intake:report.factor'), 2.1),
        column(t('intake:report.text'), 3.2),
        column(t('intake:report.kind'), 1.5),
        column(t('intake:report.source'), 2.1),
        column(t('intake:report.score'), 0.8),
      ],
      intake.findings.map((finding, index) => findingRow(finding, index, t, language)),
    ),
  ),
  ...clientWords(intake, t, language),
  ...instrumentSections(intake.measured, t, language),
  ...bridgeSections(intake.bridges, t, language),
  part(t('intake:report.notTalkedAbout'), ...gaps(intake, t, language)),
  ...(intake.clientReaction.trim() === '' ? [] : [part(t('intake:report.reaction'), ...reaction(intake, t))]),
];

const headFacts = (intake: IntakeBody, t: Words, language: ReportLanguage): (readonly [string, string])[] => [
  [t('intake:report.heldOn'), intake.heldOn === null ? '' : formatDate(intake.heldOn, language)],
  [t('intake:report.depth'), t(`intake:depth.${intake.depth}`)],
  [t('intake:report.depthReason'), intake.depthReason],
];

function findingRow(finding: Finding, index: number, t: Words, language: ReportLanguage): readonly string[] {
  const date = finding.foundOn === null ? t('intake:findings.noDate') : formatDate(finding.foundOn, language);
  return [
    String(index + 1),
    finding.factor === null ? t('intake:findings.unknownFactor') : factorOf(finding.factor)[language].label,
    findingText(finding, t),
    finding.type === null ? '' : t(`intake:type.${finding.type}`),
    [finding.source || t('intake:findings.noSource'), date].join(', '),
    finding.score === null ? '' : String(finding.score),
  ];
}

/** The text of a finding on paper. Special data stay closed there too: purpose and kind are printed, what was said is not. */
export const findingText = (finding: Finding, t: Words): string =>
  finding.special === 'none'
    ? finding.text
    : t('intake:report.closedFinding', {
        kind: t(`intake:special.${finding.special}`),
        purpose: finding.purpose.trim() || t('intake:findings.noPurpose'),
      });

function clientWords(intake: IntakeBody, t: Words, language: ReportLanguage): readonly Section[] {
  const said = intake.findings.flatMap((finding, index) =>
    isSpecial(finding) || finding.clientWords.trim() === ''
      ? []
      : [quote(finding.clientWords, t('intake:report.wordsBy', { number: String(index + 1), date: dateOf(finding, t, language) }))],
  );
  return said.length === 0 ? [] : [part(t('intake:report.words'), ...said)];
}

const dateOf = (finding: Finding, t: Words, language: ReportLanguage): string =>
  finding.foundOn === null ? t('intake:findings.noDate') : formatDate(finding.foundOn, language);

function gaps(intake: IntakeBody, t: Words, language: ReportLanguage): readonly Block[] {
  const topics = checklist(intake);
  const open = topics.filter((topic) => topic.state === 'open').map((topic) => topic.factor[language].label);
  const setAside = topics
    .filter((topic) => topic.state === 'setAside')
    .map((topic) => t('intake:report.setAsideItem', { factor: topic.factor[language].label, why: topic.why }));
  return [
    open.length === 0 ? text(t('intake:report.nothingOpen')) : bullets(open),
    ...when(setAside.length > 0, text(t('intake:report.setAside')), bullets(setAside)),
  ];
}

const reaction = (intake: IntakeBody, t: Words): readonly Block[] =>
  when(intake.clientReaction.trim() !== '', quote(intake.clientReaction, t('intake:report.reactionBy')));
