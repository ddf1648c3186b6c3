import type { Bridge, BridgePillar } from '#domain/bridge/bridge.ts';
import { strengthOf } from '#domain/bridge/bridge.ts';
import { bridgeLevels, pillarSets } from '#domain/content/pillars.ts';
import { filled } from '#domain/shapes.ts';
import { formatDate } from '#i18n/format.ts';
import type { Words } from '#i18n/index.ts';
import { bullets, chapter, column, part, quote, table, text, when } from './blocks.ts';
import type { Block, Report, ReportLanguage, Section } from './model.ts';

type BridgeReportModel = Readonly<{
  frame: Pick<Report, 'language' | 'caseNumber' | 'status' | 'closed' | 'auditHead' | 'printedAt'>;
  clientName: string;
  bridge: Bridge;
}>;

/** "Mijn brug": one page for the client, in plain words and in the first person. */
export function bridgeReport({ frame, clientName, bridge }: BridgeReportModel, t: Words): Report {
  const { language } = frame;
  const said = bridge.pillars.filter(({ words }) => filled(words));
  return {
    ...frame,
    look: 'leaflet',
    lawDate: null,
    title: t('bridge:print.title'),
    subject: t('bridge:print.subject', { name: clientName, day: formatDate(bridge.drawnOn, language) }),
    summary: [],
    sections: [
      chapter(t('bridge:print.now'), ...drawn(bridge, t, language), text(weakWords(bridge, t, language))),
      ...(filled(bridge.stressFree) ? [chapter(t('bridge:print.stressFree'), quote(bridge.stressFree))] : []),
      ...(said.length > 0
        ? [
            chapter(
              t('bridge:print.said'),
              bullets(said.map((pillar) => t('bridge:print.saidItem', { pillar: nameOf(bridge, pillar, language), words: pillar.words }))),
            ),
          ]
        : []),
    ],
  };
}

/** Bridges on paper for the file: newest last, each with the client's words and the remarks beside them. */
export function bridgeSections(bridges: readonly Bridge[], t: Words, language: ReportLanguage): readonly Section[] {
  if (bridges.length === 0) return [];
  return [chapter(t('bridge:title'), text(t('bridge:report.note'))), ...bridges.map((bridge) => bridgeSection(bridge, t, language))];
}

function bridgeSection(bridge: Bridge, t: Words, language: ReportLanguage): Section {
  return part(
    t('bridge:report.drawn', { day: formatDate(bridge.drawnOn, language) }),
    ...drawn(bridge, t, language),
    text(weakWords(bridge, t, language)),
    ...when(filled(bridge.stressFree), text(t('bridge:field.stressFree')), quote(bridge.stressFree, t('bridge:report.byClient'))),
    ...bridge.pillars.flatMap((pillar): readonly Block[] => [
      ...when(filled(pillar.words), quote(pillar.words, t('bridge:report.about', { pillar: nameOf(bridge, pillar, language) }))),
      ...when(filled(pillar.remark), text(t('bridge:report.remark', { pillar: nameOf(bridge, pillar, language), remark: pillar.remark }))),
    ]),
  );
}

/** The bridge as a grid: levels from firm to acute, a filled cell up to where the client stands, an open ring up to the wish. */
function drawn(bridge: Bridge, t: Words, language: ReportLanguage): readonly Block[] {
  const levels = bridgeLevels.toReversed();
  const cell = (level: number, { now, wanted }: BridgePillar): string => {
    if (now !== null && level <= now) return '■';
    return wanted !== null && level <= wanted ? '○' : '·';
  };
  return [
    table(
      t('bridge:print.caption'),
      [column(t('bridge:print.level'), 1.5), ...bridge.pillars.map((pillar) => column(nameOf(bridge, pillar, language), 1.6))],
      levels.map(({ level, name }) => [`${level} ${name[language]}`, ...bridge.pillars.map((pillar) => cell(level, pillar))]),
      {
        description: toldBridge(bridge, t, language),
        shaded: levels.map(({ level }) => [false, ...bridge.pillars.map(({ now }) => now !== null && level <= now)]),
      },
    ),
    text(bridge.wantedBy === null ? t('bridge:print.legend') : t('bridge:print.legendBy', { day: formatDate(bridge.wantedBy, language) })),
  ];
}

/** Every pillar in words: what a screen reader says about the drawing. */
const toldBridge = (bridge: Bridge, t: Words, language: ReportLanguage): string =>
  bridge.pillars
    .map((pillar) =>
      t('bridge:told', {
        pillar: nameOf(bridge, pillar, language),
        now: pillar.now ?? t('bridge:notTalked'),
        wanted: pillar.wanted ?? t('bridge:notTalked'),
      }),
    )
    .join('; ');

function weakWords(bridge: Bridge, t: Words, language: ReportLanguage): string {
  const weak = bridge.pillars.filter((pillar) => strengthOf(pillar) === 'notYet').map((pillar) => nameOf(bridge, pillar, language));
  const open = bridge.pillars.filter((pillar) => strengthOf(pillar) === 'open').map((pillar) => nameOf(bridge, pillar, language));
  return [
    weak.length > 0 ? t('bridge:print.weak', { pillars: weak.join(', ') }) : '',
    open.length > 0 ? t('bridge:print.open', { pillars: open.join(', ') }) : '',
    weak.length + open.length === 0 ? t('bridge:print.whole') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const nameOf = ({ setCode }: Bridge, { code, name }: BridgePillar, language: ReportLanguage): string =>
  pillarSets.find((set) => set.code === setCode)?.pillars.find((pillar) => pillar.code === code)?.name[language] ?? name;
