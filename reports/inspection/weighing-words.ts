import { determinantCodes, factorOf } from '#domain/content/factors.ts';
import { leadingPrinciples, principleCodes } from '#domain/content/leading-principles.ts';
import { firstMatters } from '#domain/weighing/weighing.ts';
import { certainty, findingLinks, intakeBody } from './intake-words.ts';
import type { Saying, Shape } from './shape.ts';
import { among, byId, choice, choices, day, lines, moment, number, off, ownWords, ref, rows, tenths, text, within } from './shape.ts';
import type { LinkWords, TableWords } from './table-words.ts';
import { computedLines, scoreLines, weightLines } from './weighing-lines.ts';

export const principleWords = (code: string, { language }: Saying): string =>
  leadingPrinciples.find((each) => each.code === code)?.[language] ?? '';

const findingIds = off('saidElsewhere');

const firstShape: Shape = {
  weighingId: off('id'),
  matter: choice('weighing:report.matter', firstMatters, (code, { t }) => t(`weighing:matter.${code}`)),
  state: choice('weighing:report.state', ['notAsked', 'inOrder', 'attention'] as const, (code, { t }) => t(`weighing:firstState.${code}`)),
  note: text('weighing:report.note'),
};

const readingShape: Shape = {
  id: off('id'),
  weighingId: off('id'),
  position: off('order'),
  text: text('weighing:readings.text'),
  refutedBy: text('weighing:report.refutedBy'),
  findingIds,
};

const contradictionShape: Shape = {
  id: off('id'),
  weighingId: off('id'),
  position: off('order'),
  text: text('weighing:readings.contradiction'),
  findingIds,
};

const themeShape: Shape = {
  id: off('id'),
  weighingId: off('id'),
  position: off('order'),
  name: text('weighing:themes.name'),
  professionalSeverity: number('weighing:themes.professionalSeverity'),
  professionalInfluence: number('weighing:themes.professionalInfluence'),
  clientSeverity: number('weighing:themes.clientSeverity'),
  clientInfluence: number('weighing:themes.clientInfluence'),
  clientUrgency: number('weighing:themes.clientUrgency'),
  weightTenths: tenths('weighing:themes.weight'),
  weightReason: text('weighing:themes.weightReason'),
  chosenPlace: number('inspection:field.chosenPlace'),
  readingIds: off('saidElsewhere'),
  findingIds,
};

const hypothesisShape: Shape = {
  id: off('id'),
  weighingId: off('id'),
  position: off('order'),
  ifText: text('weighing:hypotheses.ifText'),
  thenText: text('weighing:hypotheses.thenText'),
  becauseText: text('weighing:hypotheses.becauseText'),
  determinant: choice('weighing:report.determinant', determinantCodes, (code, { language }) => factorOf(code)[language].label),
  indicator: text('weighing:hypotheses.indicator'),
  baseline: text('weighing:hypotheses.baseline'),
  target: text('weighing:hypotheses.target'),
  measureOn: day('weighing:hypotheses.measureOn'),
  refutedWhen: text('weighing:hypotheses.refutedWhen'),
  status: choice('weighing:report.status', ['open', 'confirmed', 'partly', 'refuted'] as const, (code, { t }) =>
    t(`weighing:status.${code}`),
  ),
  themeIds: off('saidElsewhere'),
};

const choiceShape: Shape = {
  orderReason: text('weighing:report.reason'),
  rejected: rows('weighing:report.rejected', { text: text('weighing:choice.alternative'), why: text('weighing:choice.why') }),
  principles: choices('weighing:report.principles', principleCodes, principleWords),
  ownPrinciple: text('weighing:choice.ownPrinciple'),
  certainty,
  decidedBy: text('weighing:report.decidedBy'),
  clientAgrees: choice('weighing:choice.clientAgrees', ['yes', 'partly', 'no', 'absent'] as const, (code, { t }) =>
    t(`weighing:agrees.${code}`),
  ),
  clientWords: ownWords('weighing:choice.clientWords'),
  absentReason: text('weighing:choice.absentReason'),
};

const headShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  intakeId: ref('inspection:field.ofIntake', 'intake'),
  readOn: day('weighing:report.readOn'),
  weighedOn: day('weighing:report.weighedOn'),
  unknowns: text('weighing:report.unknowns'),
};

/** What a closed weighing says, with what the program computed when it was closed. */
export const weighingBody: Shape = {
  ...headShape,
  readings: rows('weighing:report.readings', readingShape, byId('reading')),
  contradictions: rows('weighing:report.contradictions', contradictionShape, byId('contradiction')),
  first: rows(
    'weighing:report.first',
    firstShape,
    within('first_matter', ({ matter }) => String(matter)),
  ),
  themes: rows('weighing:themes.list', themeShape, byId('theme')),
  choice: among({ ...choiceShape, order: off('saidElsewhere') }),
  hypotheses: rows('weighing:hypotheses.list', hypothesisShape, byId('hypothesis')),
  intake: among(intakeBody, byId('intake')),
  formula: lines((given, { t }) =>
    given === undefined ? [] : [{ key: '', label: t('inspection:field.formula'), text: t('weighing:order.formula') }],
  ),
  computed: among({
    professional: lines(computedLines('professional')),
    client: lines(computedLines('client')),
    weights: lines(weightLines),
  }),
};

const underWeighing = { table: 'weighing', by: 'weighingId' } as const;

export const weighingWords: Readonly<Record<string, TableWords>> = {
  weighing: {
    group: 'weighing',
    name: 'inspection:entry.weighing',
    at: 'weighedOn',
    shape: {
      ...headShape,
      ...choiceShape,
      listsVersion: off('version'),
      createdAt: moment('inspection:field.createdAt'),
      changedAt: moment('inspection:field.changedAt'),
    },
  },
  first_matter: {
    group: 'weighing',
    name: 'inspection:entry.firstMatter',
    keys: ['weighingId', 'matter'],
    under: underWeighing,
    which: 'matter',
    rank: ({ matter }) => firstMatters.findIndex((each) => each === matter),
    grid: ['matter', 'state', 'note'],
    shape: firstShape,
  },
  reading: {
    group: 'weighing',
    name: 'inspection:entry.reading',
    under: underWeighing,
    order: ['position'],
    prose: ['text'],
    shape: readingShape,
  },
  contradiction: {
    group: 'weighing',
    name: 'inspection:entry.contradiction',
    under: underWeighing,
    order: ['position'],
    prose: ['text'],
    shape: contradictionShape,
  },
  theme: {
    group: 'weighing',
    name: 'inspection:entry.theme',
    under: underWeighing,
    order: ['position'],
    grid: [
      'name',
      { key: 'professionalSeverity', header: 'inspection:grid.professionalSeverity' },
      { key: 'professionalInfluence', header: 'inspection:grid.professionalInfluence' },
      { key: 'clientSeverity', header: 'inspection:grid.clientSeverity' },
      { key: 'clientInfluence', header: 'inspection:grid.clientInfluence' },
      { key: 'clientUrgency', header: 'inspection:grid.clientUrgency' },
    ],
    shape: themeShape,
    more: scoreLines,
  },
  hypothesis: { group: 'weighing', name: 'inspection:entry.hypothesis', under: underWeighing, order: ['position'], shape: hypothesisShape },
};

export const weighingLinks: Readonly<Record<string, LinkWords>> = {
  ...findingLinks,
  theme_reading: {
    label: 'inspection:field.restsOnReadings',
    from: { table: 'theme', by: 'themeId' },
    to: { table: 'reading', by: 'readingId' },
  },
  hypothesis_theme: {
    label: 'inspection:field.ofThemes',
    from: { table: 'hypothesis', by: 'hypothesisId' },
    to: { table: 'theme', by: 'themeId' },
  },
};
