import type { Instrument } from '#domain/instrument/instrument.ts';
import { Instrument as InstrumentShape } from '#domain/instrument/instrument.ts';
import { outcomes } from '#domain/instrument/result.ts';
import type { Saying, Shape } from './shape.ts';
import { among, byId, choice, day, moment, off, ownWords, rows, text, value, within, yesNo } from './shape.ts';
import type { Item, TableWords, World } from './table-words.ts';

/** An instrument by name and version; one that is no longer known is called what it is. */
const nameOf = (instrument: Instrument | null, { t, language }: Saying): string =>
  instrument ? instrument.name[language] : t('inspection:entry.unknownInstrument');

const known = (given: unknown): Instrument | null => InstrumentShape.safeParse(given).data ?? null;

/** What one domain came to, on the instrument's own scale: a step with the end beside it, a per cent, a category, or words. */
function scoreShape(instrument: Instrument | null): Shape {
  const scale = instrument?.scale;
  const level = (given: unknown, { t, language }: Saying): string | null => {
    if (typeof given !== 'number') return null;
    if (scale?.kind === 'percentage') return `${given} %`;
    if (scale?.kind !== 'levels') return String(given);
    const named = scale.names.find((each) => each.level === given)?.name[language];
    const said = t('instrument:level', { level: given, highest: scale.highest });
    return named && named !== String(given) ? `${said}: ${named}` : said;
  };
  const category = (given: unknown, { language }: Saying): string | null =>
    scale?.kind === 'category' ? (scale.options.find(({ code }) => code === given)?.name[language] ?? null) : null;
  return {
    resultId: off('id'),
    position: off('order'),
    of: off('technical'),
    domain: value('instrument:report.domain', (given, { t, language }) =>
      typeof given === 'string' ? instrument?.domains.find(({ code }) => code === given)?.name[language] || t('instrument:whole') : null,
    ),
    value: value('instrument:whole', level),
    text: scale?.kind === 'category' ? value('instrument:whole', category) : text('instrument:whole'),
    note: text('instrument:report.note2'),
  };
}

const resultShape: Shape = {
  id: off('id'),
  caseFileId: off('id'),
  version: text('instrument:field.version'),
  takenOn: day('instrument:field.takenOn'),
  takenBy: text('instrument:field.takenBy'),
  trained: yesNo('instrument:field.trained'),
  clientReaction: ownWords('instrument:field.clientReaction'),
  reading: text('instrument:field.reading'),
  departs: yesNo('instrument:field.departs', true),
  departsReason: text('instrument:field.departsReason'),
  validUntil: day('instrument:field.validUntil'),
  purpose: text('instrument:field.purpose'),
  outcome: choice('instrument:field.outcome', outcomes, (code, { t }) => t(`instrument:outcome.${code}`)),
  outcomeWhy: text('instrument:field.outcomeWhy'),
  changedAt: moment('inspection:field.changedAt'),
};

const instrumentLeaf = (instrument: Instrument | null) =>
  value('instrument:which', (given, saying) => (given === undefined ? null : nameOf(instrument, saying)));

/** Results as a closed intake holds them, each with the instrument as it was known then. */
export const measuredShape = rows('instrument:title', (item) => {
  const instrument = known(item['instrument']);
  return {
    instrument: instrumentLeaf(instrument),
    result: among(
      {
        ...resultShape,
        instrument: instrumentLeaf(instrument),
        scores: rows(
          'instrument:values',
          () => scoreShape(instrument),
          within('instrument_score', ({ domain }) => String(domain)),
        ),
      },
      byId('instrument_result'),
    ),
  };
});

const findInstrument = (code: unknown, { instruments }: World): Instrument | null => instruments.get(String(code)) ?? null;

function instrumentOfScore({ resultId }: Item, world: World): Instrument | null {
  return findInstrument(world.rowsOf('instrument_result').find(({ id }) => id === resultId)?.['instrument'], world);
}

/** Every value of an instrument apart, with its scale, and both voices beside it. */
export const instrumentWords: Readonly<Record<string, TableWords>> = {
  instrument_result: {
    group: 'instruments',
    name: 'inspection:entry.instrument',
    at: 'takenOn',
    which: 'instrument',
    bare: true,
    order: ['takenOn', 'id'],
    enrich: (row, world) => ({ ...row, of: findInstrument(row['instrument'], world) }),
    shape: ({ of }) => ({ ...resultShape, of: off('technical'), instrument: instrumentLeaf(known(of)) }),
  },
  instrument_score: {
    group: 'instruments',
    name: 'inspection:entry.score',
    keys: ['resultId', 'domain'],
    under: { table: 'instrument_result', by: 'resultId' },
    which: 'domain',
    bare: true,
    order: ['position'],
    enrich: (row, world) => ({ ...row, of: instrumentOfScore(row, world) }),
    shape: ({ of }) => scoreShape(known(of)),
  },
};
