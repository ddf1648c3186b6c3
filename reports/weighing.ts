import type { Need } from '#domain/need.ts';
import type { WegingBody } from '#domain/weighing/body.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { info, keyFacts, missing, numbered, quote, signatures, text, warning, when } from './blocks.ts';
import { intakeSections } from './intake.ts';
import type { Block, Report, ReportLanguage } from './model.ts';
import { needWords } from './need-words.ts';
import { chainSections } from './weighing-chain.ts';
import { choiceSections, hypothesisSections, readingSections } from './weighing-reasons.ts';
import { scoreSections } from './weighing-scores.ts';

/** What the "Intake- en weegverslag" is made from: a closed version or the work copy, never a mixture. */
export type WeighingReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  lawDate: string;
  clientName: string;
  body: WegingBody;
  /** What blocks closing; empty for a closed version. */
  needs: readonly Need[];
}>;

/** The chain of reasons on paper: finding → reading → weighing → choice → hypothesis, and the way back. */
export function weighingReport({ frame, lawDate, clientName, body, needs }: WeighingReportModel, t: Words): Report {
  const { language } = frame;
  return {
    ...frame,
    lawDate,
    title: t('weighing:report.title'),
    subject: t('weighing:report.subject', { name: clientName }),
    summary: [
      keyFacts([t('intake:report.client'), clientName], ...dates(body, t, language), ...deciders(body, t)),
      info(t('weighing:report.motto')),
      ...firstAttention(body, t),
      ...chosen(body, t),
      ...clientView(body, t),
      ...body.hypotheses.map((hypothesis) => text(t('weighing:report.hypothesisSentence', hypothesis))),
      ...when(needs.length > 0, missing(t('weighing:report.missing'), needWords(needs, t))),
      signatures(
        { role: t('weighing:report.signProfessional'), name: body.choice.decidedBy },
        { role: t('weighing:report.signClient'), name: clientName },
      ),
    ],
    sections: [
      ...intakeSections(body.intake, t, language),
      ...readingSections(body, t),
      ...scoreSections(body, t, language),
      ...choiceSections(body, t, language),
      ...hypothesisSections(body, t, language),
      ...chainSections(body, t),
    ],
  };
}

function dates({ intake, readOn, weighedOn }: WegingBody, t: Words, language: ReportLanguage): (readonly [string, string])[] {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date, language));
  return [
    [t('weighing:report.intakeOn'), day(intake.heldOn)],
    [t('weighing:report.readOn'), day(readOn)],
    [t('weighing:report.weighedOn'), day(weighedOn)],
  ];
}

const deciders = ({ choice }: WegingBody, t: Words): (readonly [string, string])[] => [
  [t('weighing:report.decidedBy'), choice.decidedBy],
  [t('weighing:report.certainty'), choice.certainty === null ? '' : t(`intake:certainty.${choice.certainty}`)],
];

function firstAttention({ first }: WegingBody, t: Words): readonly Block[] {
  const items = first
    .filter((each) => each.state === 'attention')
    .map(({ matter, note }) => t('weighing:report.firstItem', { matter: t(`weighing:matter.${matter}`), note }));
  return when(items.length > 0, warning(t('weighing:report.firstAttention'), ...items));
}

function chosen({ themes, choice }: WegingBody, t: Words): readonly Block[] {
  const names = choice.order.flatMap((id) => themes.find((theme) => theme.id === id)?.name ?? []);
  if (names.length === 0) return [text(t('weighing:report.noOrder'))];
  return [
    text(`${t('weighing:report.chosen')}:`),
    numbered(names),
    ...when(choice.orderReason.trim() !== '', text(`${t('weighing:report.reason')}: ${choice.orderReason}`)),
  ];
}

function clientView({ choice }: WegingBody, t: Words): readonly Block[] {
  const { clientAgrees, clientWords, absentReason } = choice;
  if (clientAgrees === null) return [];
  if (clientAgrees === 'absent') return [text(t('weighing:report.absent', { reason: absentReason }))];
  const agrees = t(`weighing:agrees.${clientAgrees}`);
  return clientWords.trim() === ''
    ? [text(`${t('weighing:report.clientView')}: ${agrees}`)]
    : [quote(clientWords, t('weighing:report.clientBy', { agrees }))];
}
