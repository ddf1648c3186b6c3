import type { BridgePillar } from '#domain/bridge/bridge.ts';
import { Bridge, bridgeNeeds, checkBridge, OwnPillarSet, sameSet, strengthOf } from '#domain/bridge/bridge.ts';
import { bridgeLevels, pillarSets } from '#domain/content/pillars.ts';
import { bridgePicture } from '#domain/pictures/bridge.ts';
import { Refusal } from '#domain/refusal.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const pillar = (code: string, now: number | null, wanted: number | null): BridgePillar => ({
  code,
  name: '',
  now,
  wanted,
  words: '',
  remark: '',
});
const drawn = (pillars: readonly BridgePillar[]) => ({ drawnOn: '2026-03-16', wantedBy: null, pillars: [...pillars] });

/** The code with which a bridge is refused, or null. */
function refused(...given: Parameters<typeof checkBridge>): string | null {
  try {
    checkBridge(...given);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}

test('five pillars of EMPath and six of Alphen, each pillar named once, on five levels', () => {
  expect(pillarSets.map(({ code, pillars }) => [code, pillars.length])).toEqual([
    ['EMPATH-5', 5],
    ['ALPHEN-6', 6],
  ]);
  for (const { pillars } of pillarSets) expect(new Set(pillars.map(({ code }) => code)).size).toBe(pillars.length);
  expect(bridgeLevels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
});

test('a bridge is refused for a future day, a wish below the place of now, a wish for a past day, and pillars of another set', () => {
  const good = [pillar('a', 2, 4), pillar('b', null, null)];
  expect(refused(drawn(good), ['a', 'b'], '2026-03-16')).toBeNull();
  expect(refused(drawn(good), ['a', 'b'], '2026-03-15')).toBe('bridge.inFuture');
  expect(refused({ ...drawn(good), wantedBy: '2026-03-15' }, ['a', 'b'], '2026-03-16')).toBe('bridge.wantedInPast');
  expect(refused(drawn([pillar('a', 4, 3)]), ['a'], '2026-03-16')).toBe('bridge.wantedBelowNow');
  expect(refused(drawn(good), ['a'], '2026-03-16')).toBe('bridge.otherPillars');
  expect(refused(drawn(good), ['a', 'c'], '2026-03-16')).toBe('bridge.otherPillars');
});

test('a place off the five levels is no bridge', () => {
  const whole = { ...drawn([]), id: '1', caseFileId: '2', setCode: 'x', stressFree: '', changedAt: '' };
  for (const now of [0, 6, 2.5]) expect(Bridge.safeParse({ ...whole, pillars: [pillar('a', now, null)] }).success).toBe(false);
  expect(Bridge.safeParse({ ...whole, pillars: [pillar('a', 1, 5)] }).success).toBe(true);
});

test('not talked about is not the lowest place: it neither carries nor fails to', () => {
  expect([null, 1, 3, 4, 5].map((now) => strengthOf({ now }))).toEqual(['open', 'notYet', 'notYet', 'carries', 'carries']);
});

test('own pillars are one a line, no more than twelve, none twice', () => {
  const own = (pillars: string) => OwnPillarSet.safeParse({ id: '1', name: 'Lindewaard', pillars }).success;
  expect(own('rust\n\n ritme ')).toBe(true);
  expect(own(' \n')).toBe(false);
  expect(own('rust\n rust')).toBe(false);
  expect(own(Array.from({ length: 13 }, (_, n) => `p${n}`).join('\n'))).toBe(false);
});

test('only bridges on the same pillars stand beside each other, oldest first', () => {
  const bridge = (id: string, setCode: string, drawnOn: string): Bridge => ({
    ...drawn([pillar('a', 1, 2)]),
    id,
    caseFileId: 'c',
    setCode,
    drawnOn,
    stressFree: '',
    changedAt: '',
  });
  const all = [bridge('2', 'x', '2026-10-05'), bridge('3', 'y', '2026-05-05'), bridge('1', 'x', '2026-03-16')];
  expect(sameSet(all, 'x').map(({ id }) => id)).toEqual(['1', '2']);
});

test('what is missing is asked and never demanded', () => {
  const bridge: Bridge = { ...drawn([pillar('a', null, 3)]), id: '1', caseFileId: 'c', setCode: 'x', stressFree: ' ', changedAt: '' };
  expect(bridgeNeeds(bridge).map(({ code, weight }) => [code, weight])).toEqual([
    ['bridge.noPlaces', 'asks'],
    ['bridge.wantedBy', 'asks'],
    ['bridge.stressFree', 'asks'],
  ]);
});

test('the picture says every height as a figure and draws no pillar that was not talked about', () => {
  const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 12 }), (places) => {
      const { shapes } = bridgePicture({
        label: 'x',
        pillars: places.map((now, index) => ({ name: `Pijler ${index}`, now, wanted: null, carries: now !== null && now >= 4 })),
        highest: 5,
        deckAt: 4,
        notYet: 'nog niet',
        open: 'open',
        deck: 'dek',
      });
      const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      const known = places.filter((now) => now !== null);
      expect(shapes.filter(({ kind }) => kind === 'rect').length).toBe(known.length);
      expect(texts.filter((text) => /^\d$/.test(text)).toSorted()).toEqual(known.map(String).toSorted());
      expect(texts.filter((text) => text === 'open').length).toBe(places.length - known.length);
    }),
  );
});
