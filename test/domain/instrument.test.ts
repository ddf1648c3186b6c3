import { instruments } from '#domain/content/instruments.ts';
import { checkResult, resultNeeds, specialDomains } from '#domain/instrument/check-result.ts';
import { coursesOf, seriesOf } from '#domain/instrument/course.ts';
import { functionalOf } from '#domain/instrument/functional.ts';
import { Instrument } from '#domain/instrument/instrument.ts';
import type { Result } from '#domain/instrument/result.ts';
import { coursePicture } from '#domain/pictures/course.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const instrument = (code: string): Instrument => {
  const found = instruments.find((each) => each.code === code);
  if (!found) throw new Error(`no instrument ${code}`);
  return found;
};
const score = (domain: string, value: number | null, text = '') => ({ domain, value, text, note: '' });
const aResult = (change: Partial<Result> = {}): Result => ({
  id: 'r1',
  caseFileId: 'f1',
  instrument: 'PLAD',
  version: '1',
  takenOn: '2026-03-16',
  takenBy: 'J. Postma',
  trained: null,
  clientReaction: 'klopt',
  reading: 'zo lees ik het',
  departs: false,
  departsReason: '',
  validUntil: null,
  purpose: '',
  outcome: null,
  outcomeWhy: '',
  scores: [score('whole', 2)],
  changedAt: '2026-03-16T10:00:00.000Z',
  ...change,
});
const today = '2026-03-16';

describe('the registry', () => {
  test('knows thirteen and eleven domains of the two versions of the ZRM, and no text of either', () => {
    expect(instrument('ZRM17').domains).toHaveLength(13);
    expect(instrument('ZRM11').domains).toHaveLength(11);
    for (const each of instruments) expect(Instrument.safeParse(each).error).toBeUndefined();
    const named = instruments.flatMap(({ code, scale }) => (scale.kind === 'levels' && code !== 'PLAD' ? [scale.names.length] : []));
    expect(new Set(named)).toEqual(new Set([2]));
  });
});

describe('a value off the scale', () => {
  test.each([
    ['PLAD', 0],
    ['PLAD', 7],
    ['ZRM17', 6],
    ['LW', 101],
    ['LW', -1],
    ['PPS', 1],
  ])('%s %i is refused', (code, value) => {
    const [first] = instrument(code).domains;
    const scores = [score(first?.code ?? '', value)];
    expect(() => checkResult(instrument(code), { takenOn: today }, scores, today)).toThrow('instrument.offScale');
  });

  test('every value on the scale is taken, and so is none', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: 1, max: 5 })), (value) => {
        expect(() => checkResult(instrument('ZRM17'), { takenOn: today }, [score('finance', value)], today)).not.toThrow();
      }),
    );
  });

  test('an unknown domain, an unknown category and a day to come are refused', () => {
    expect(() => checkResult(instrument('ZRM17'), { takenOn: today }, [score('luck', 3)], today)).toThrow('instrument.unknownDomain');
    expect(() => checkResult(instrument('PPS'), { takenOn: today }, [score('whole', null, 'nooit')], today)).toThrow(
      'instrument.unknownCategory',
    );
    expect(() => checkResult(instrument('PLAD'), { takenOn: '2026-03-17' }, [], today)).toThrow('instrument.inFuture');
  });
});

describe('what is still missing with a result', () => {
  const codes = (result: Result, code = 'ZRM17') => resultNeeds(instrument(code), result).map((need) => need.code);

  test('both voices and who took it', () => {
    expect(codes(aResult({ takenBy: '', clientReaction: '', reading: '' }), 'PLAD')).toEqual([
      'instrument.takenBy',
      'instrument.clientReaction',
      'instrument.reading',
    ]);
  });

  test('why the reading departs, and a short why is asked about', () => {
    expect(codes(aResult({ departs: true }), 'PLAD')).toEqual(['instrument.departsReason']);
    expect(codes(aResult({ departs: true, departsReason: 'gevoel' }), 'PLAD')).toEqual(['instrument.departsReasonShort']);
  });

  test('a purpose once health or justice has a value, and a trained assessor', () => {
    const scores = [score('finance', 2), score('mental', 3), score('justice', null)];
    expect(specialDomains(instrument('ZRM17'), scores)).toEqual(['mental']);
    expect(codes(aResult({ scores, trained: true }))).toEqual(['instrument.purpose']);
    expect(codes(aResult({ scores, purpose: 'eerste stap' }))).toEqual(['instrument.untrained']);
  });
});

describe('over time', () => {
  test('another version is another series, and a domain that was not assessed has no point', () => {
    const results = [
      aResult({ id: 'a', instrument: 'ZRM17', version: '2017', takenOn: '2026-10-05', scores: [score('finance', 3), score('days', null)] }),
      aResult({ id: 'b', instrument: 'ZRM17', version: '2017', takenOn: '2026-03-16', scores: [score('finance', 2), score('days', 3)] }),
      aResult({ id: 'c', instrument: 'ZRM11', version: '11', scores: [score('finance', 1)] }),
      aResult({ id: 'd', instrument: 'ZRM17', version: '2013', scores: [score('finance', 1)] }),
    ];
    const series = seriesOf(results);
    expect(series.map(({ instrument: code, version, results: each }) => [code, version, each.map(({ id }) => id)])).toEqual([
      ['ZRM17', '2017', ['b', 'a']],
      ['ZRM11', '11', ['c']],
      ['ZRM17', '2013', ['d']],
    ]);
    const [first] = series;
    expect(first && coursesOf(first)).toEqual([
      {
        domain: 'finance',
        points: [
          { on: '2026-03-16', value: 2 },
          { on: '2026-10-05', value: 3 },
        ],
      },
      { domain: 'days', points: [{ on: '2026-03-16', value: 3 }] },
    ]);
  });

  test('a higher value stands higher in the picture, whatever the scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 }), (low, more) => {
        const high = Math.min(100, low + more);
        const { shapes } = coursePicture({
          label: '',
          lowest: 0,
          highest: 100,
          ends: { low: '', high: '' },
          points: [
            { day: 'a', value: low },
            { day: 'b', value: high },
          ],
        });
        const [first, second] = shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.at[1]] : []));
        expect((first ?? 0) > (second ?? 0)).toBe(true);
      }),
    );
  });
});

test('below five results no numbers are given, only the worker’s own words', () => {
  const said = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => ({ instrument: 'ZRM17', outcome: index === 0 ? 'hindered' : 'helped', outcomeWhy: `reden ${index}` }) as const,
    );
  expect(functionalOf(said(4))).toMatchObject([{ said: 4, counts: null, reasons: [{ outcome: 'hindered' }, {}, {}, {}] }]);
  expect(functionalOf(said(5))).toMatchObject([{ said: 5, counts: { helped: 4, hindered: 1, unclear: 0 } }]);
  expect(functionalOf([{ instrument: 'ZRM17', outcome: null, outcomeWhy: 'x' }])).toEqual([]);
});
