import { factorCodes, factorOf, seventhFactors } from '#domain/content/factors.ts';
import { certainties, findingTypes, specialKinds } from '#domain/intake/finding.ts';
import { depths } from '#domain/intake/intake.ts';
import { bridgesShape } from './bridge-words.ts';
import { measuredShape } from './instrument-words.ts';
import { sourceKind } from './person-words.ts';
import type { Shape } from './shape.ts';
import { byId, choice, day, moment, off, ownWords, rows, text, within } from './shape.ts';
import type { LinkWords, TableWords } from './table-words.ts';
import { proposedBySource } from './table-words.ts';

const factor = choice('intake:finding.factor', factorCodes, (code, { language }) => factorOf(code)[language].label);
const meanings = ['s1', 's2', 's3', 's4', 's5'] as const;

export const certainty = choice('intake:finding.certainty', certainties, (code, { t }) => t(`intake:certainty.${code}`));

const findingShape: Shape = {
  id: off('id'),
  intakeId: off('id'),
  factor,
  text: text('intake:finding.text'),
  clientWords: ownWords('intake:finding.clientWords'),
  type: choice('intake:finding.type', findingTypes, (code, { t }) => t(`intake:type.${code}`)),
  source: text('intake:finding.source'),
  sourceKind,
  foundOn: day('intake:finding.foundOn'),
  score: choice('intake:finding.score', [1, 2, 3, 4, 5] as const, (score, { t }) =>
    t('intake:findings.score', { score: String(score), meaning: t(`intake:score.${meanings[score - 1] ?? 's3'}`) }),
  ),
  certainty,
  special: choice('intake:finding.special', specialKinds, (code, { t }) => t(`intake:special.${code}`), 'none'),
  purpose: text('intake:finding.purpose'),
  createdAt: moment('inspection:field.createdAt'),
};

const setAsideShape: Shape = { intakeId: off('id'), factor, why: text('inspection:field.setAsideWhy') };

const headShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  heldOn: day('intake:report.heldOn'),
  depth: choice('intake:report.depth', depths, (code, { t }) => t(`intake:depth.${code}`)),
  depthReason: text('intake:report.depthReason'),
  seventhFactor: choice('intake:setup.seventh', seventhFactors, (code, { t }) => t(`intake:seventh.${code}`)),
  clientReaction: ownWords('intake:report.reaction'),
  lookAgainOn: day('intake:setup.lookAgainOn'),
  createdAt: moment('inspection:field.createdAt'),
  changedAt: moment('inspection:field.changedAt'),
};

/** What a closed intake says: its parts are the rows that it was made of. */
export const intakeBody: Shape = {
  ...headShape,
  findings: rows('intake:findings.title', findingShape, byId('finding')),
  measured: measuredShape,
  bridges: bridgesShape,
  setAside: rows(
    'intake:report.setAside',
    setAsideShape,
    within('factor_set_aside', ({ factor: code }) => String(code)),
  ),
};

export const intakeWords: Readonly<Record<string, TableWords>> = {
  intake: { group: 'intake', name: 'inspection:entry.intake', at: 'heldOn', shape: headShape },
  finding: {
    group: 'intake',
    name: 'inspection:entry.finding',
    under: { table: 'intake', by: 'intakeId' },
    order: ['createdAt', 'id'],
    prose: ['text'],
    proposes: proposedBySource,
    shape: findingShape,
  },
  factor_set_aside: {
    group: 'intake',
    name: 'inspection:entry.setAside',
    keys: ['intakeId', 'factor'],
    under: { table: 'intake', by: 'intakeId' },
    grid: ['factor', 'why'],
    shape: setAsideShape,
  },
};

const toFindings = (table: string, by: string): LinkWords => ({
  label: 'inspection:field.restsOnFindings',
  from: { table, by },
  to: { table: 'finding', by: 'findingId' },
});

export const findingLinks: Readonly<Record<string, LinkWords>> = {
  reading_finding: toFindings('reading', 'readingId'),
  contradiction_finding: toFindings('contradiction', 'contradictionId'),
  theme_finding: toFindings('theme', 'themeId'),
};
