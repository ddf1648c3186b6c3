import * as measurings from '#db/instrument.ts';
import type { ReadDb } from '#db/sql.ts';
import { instruments } from '#domain/content/instruments.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import { asInstrument } from '#domain/instrument/result.ts';

/** The instruments that results on either side may be of: those of the registry, ours, and those that came along. */
export const knownInstruments = (db: ReadDb, shared: ReadDb): readonly Instrument[] => [
  ...instruments,
  ...[...measurings.own(shared), ...measurings.own(db)].map(asInstrument),
];
