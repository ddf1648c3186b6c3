import type { instrumentCalls, ResultView } from '#contract/instrument.ts';
import * as files from '#db/case-file.ts';
import * as instruments from '#db/instrument.ts';
import * as search from '#db/search.ts';
import type { ReadDb } from '#db/sql.ts';
import { instruments as registry } from '#domain/content/instruments.ts';
import { checkResult, resultNeeds, specialDomains } from '#domain/instrument/check-result.ts';
import { functionalOf } from '#domain/instrument/functional.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Measured } from '#domain/instrument/measured.ts';
import type { Result } from '#domain/instrument/result.ts';
import { asInstrument } from '#domain/instrument/result.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from './handlers.ts';
import { touchIntake } from './touch-intake.ts';

export const instrumentHandlers: Handlers<typeof instrumentCalls> = {
  'instrument.results'({ caseFileId }, desk) {
    desk.about(caseFileId);
    return instruments.ofCase(desk.db, caseFileId).map((result) => shown(instrumentOf(desk.db, result.instrument), result));
  },

  'instrument.openResult'({ id }, desk) {
    const result = known(desk.db, id);
    desk.about(result.caseFileId);
    return result;
  },

  'instrument.saveResult'({ id, caseFileId, scores, ...head }, desk) {
    desk.about(caseFileId);
    if (!files.get(desk.db, caseFileId)) refuse('instrument.unknownFile');
    const before = id === null ? undefined : known(desk.db, id);
    if (before && before.caseFileId !== caseFileId) refuse('instrument.unknownResult');
    const instrument = instrumentOf(desk.db, head.instrument);
    // What was not opened was not typed either: it stays as it is.
    const untouched = (before?.scores ?? []).filter(({ domain }) => scores.every((score) => score.domain !== domain));
    const result: Result = {
      ...head,
      id: id ?? desk.ids.next(),
      caseFileId,
      scores: [...scores, ...untouched],
      changedAt: desk.clock.now(),
    };
    checkResult(instrument, result, result.scores, desk.clock.today());
    instruments.put(desk.db, result);
    touchIntake(desk, caseFileId);
    // Notes with special domains are not among what is found: a list of search results would open them.
    const text = [result.clientReaction, result.reading, result.departsReason].filter(Boolean).join('\n');
    search.put(desk.db, { ref: refOf(result.id), caseFileId, place: 'intake', at: result.changedAt, text });
    return { id: result.id };
  },

  'instrument.removeResult'({ id }, desk) {
    const { caseFileId } = known(desk.db, id);
    desk.about(caseFileId);
    instruments.remove(desk.db, id);
    touchIntake(desk, caseFileId);
    search.drop(desk.db, refOf(id));
    return null;
  },

  'instrument.own': (_, desk) => [...instruments.own(desk.db)],

  'instrument.putOwn'({ id, ...own }, desk) {
    if (id !== null && instruments.own(desk.db).every((each) => each.id !== id)) refuse('instrument.unknown');
    const put = { ...own, id: id ?? desk.ids.next() };
    instruments.putOwn(desk.db, put);
    return { id: put.id };
  },

  'instrument.functional': (_, desk) =>
    functionalOf(instruments.outcomes(desk.db)).map((each) => ({ ...each, reasons: [...each.reasons] })),
};

const refOf = (id: string): string => `instrument:${id}`;

function known(db: ReadDb, id: string): Result {
  const caseFileId = instruments.caseOf(db, id) ?? refuse('instrument.unknownResult');
  return instruments.ofCase(db, caseFileId).find((result) => result.id === id) ?? refuse('instrument.unknownResult');
}

/** All results of a file with their instruments, for what closes or prints an intake. */
export const measuredOf = (db: ReadDb, caseFileId: string): readonly Measured[] =>
  instruments.ofCase(db, caseFileId).map((result) => ({ instrument: instrumentOf(db, result.instrument), result }));

const instrumentOf = (db: ReadDb, code: string): Instrument =>
  registry.find((each) => each.code === code) ??
  instruments
    .own(db)
    .filter(({ id }) => id === code)
    .map(asInstrument)[0] ??
  refuse('instrument.unknown');

/** Health and justice domains keep their values behind a deliberate, logged act of opening. */
function shown(instrument: Instrument, result: Result): ResultView {
  const closedDomains = [...specialDomains(instrument, result.scores)];
  return {
    ...result,
    scores: result.scores.filter(({ domain }) => !closedDomains.includes(domain)),
    needs: [...resultNeeds(instrument, result)],
    closedDomains,
  };
}
