import { bridgeLevels, pillarSets } from '#domain/content/pillars.ts';
import type { Saying, Shape } from './shape.ts';
import { byId, day, moment, off, ownWords, rows, text, value, within } from './shape.ts';
import type { TableWords } from './table-words.ts';

/** A set by its name; an own set is named by its pillars. */
const setName = (given: unknown, { language }: Saying): string | null =>
  pillarSets.find(({ code }) => code === given)?.name[language] ?? null;

/** A pillar of the registry by its name; one of an own set is its own name. */
const pillarName = (given: unknown, { language }: Saying): string | null =>
  typeof given === 'string'
    ? (pillarSets.flatMap(({ pillars }) => pillars).find(({ code }) => code === given)?.name[language] ?? given)
    : null;

const level = (given: unknown, { language }: Saying): string | null => {
  const found = bridgeLevels.find((each) => each.level === given);
  return found ? `${found.level} ${found.name[language]}` : null;
};

const headShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  setCode: value('bridge:which', setName),
  drawnOn: day('bridge:field.drawnOn'),
  stressFree: ownWords('bridge:field.stressFree'),
  wantedBy: day('bridge:field.wantedBy'),
  changedAt: moment('inspection:field.changedAt'),
};

const pillarShape: Shape = {
  bridgeId: off('id'),
  position: off('order'),
  code: value('inspection:entry.pillar', pillarName),
  name: off('saidElsewhere'),
  now: value('bridge:field.now', level),
  wanted: value('bridge:field.wanted', level),
  words: ownWords('bridge:field.words'),
  remark: text('bridge:field.remark'),
};

/** Bridges as a closed intake holds them. */
export const bridgesShape = rows(
  'bridge:title',
  {
    ...headShape,
    pillars: rows(
      'bridge:own.pillars',
      pillarShape,
      within('bridge_pillar', ({ code }) => String(code)),
    ),
  },
  byId('bridge'),
);

export const bridgeWords: Readonly<Record<string, TableWords>> = {
  bridge: { group: 'intake', name: 'inspection:entry.bridge', at: 'drawnOn', order: ['drawnOn', 'id'], shape: headShape },
  bridge_pillar: {
    group: 'intake',
    name: 'inspection:entry.pillar',
    keys: ['bridgeId', 'code'],
    under: { table: 'bridge', by: 'bridgeId' },
    which: 'code',
    bare: true,
    order: ['position'],
    shape: pillarShape,
  },
};
