import { checkOrder, proposedOrder } from '#domain/weighing/chosen-order.ts';
import { computedOrder, differences, leaders } from '#domain/weighing/order.ts';
import type { Column } from '#domain/weighing/score.ts';
import { scoreOf } from '#domain/weighing/score.ts';
import { scoreSensitivity, weightSensitivity } from '#domain/weighing/sensitivity.ts';
import type { Theme } from '#domain/weighing/theme.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const aTheme = (theme: Partial<Theme>): Theme => ({
  id: 'a',
  name: 'a',
  professionalSeverity: 2,
  professionalInfluence: 2,
  clientSeverity: 2,
  clientInfluence: 2,
  clientUrgency: 2,
  weightTenths: 10,
  weightReason: '',
  readingIds: [],
  findingIds: [],
  ...theme,
});

/** The table of the worked case: ernst, beïnvloedbaar, urgent, gewicht in tenths. */
const naima: readonly Theme[] = (
  [
    ['geldstress', 4, 2, 4, 10],
    ['eigen kunnen', 3, 3, 3, 10],
    ['uren', 3, 2, 2, 10],
    ['zoekrichting', 2, 4, 2, 8],
    ['netwerk', 2, 3, 1, 8],
  ] as const
).map(([name, professionalSeverity, professionalInfluence, clientUrgency, weightTenths]) =>
  aTheme({ id: name, name, professionalSeverity, professionalInfluence, clientUrgency, weightTenths, clientSeverity: null }),
);

describe('the worked case of Naïma (§6.4)', () => {
  test('gives 12, 12, 8, 8.4 and 5.8 exactly', () => {
    expect(naima.map((theme) => scoreOf(theme, 'professional')?.totalTenths)).toEqual([120, 120, 80, 84, 58]);
  });

  test('puts two themes on the first place, and the search direction before the hours', () => {
    expect(computedOrder(naima, 'professional')).toEqual([
      { place: 1, totalTenths: 120, themeIds: ['eigen kunnen', 'geldstress'] },
      { place: 3, totalTenths: 84, themeIds: ['zoekrichting'] },
      { place: 4, totalTenths: 80, themeIds: ['uren'] },
      { place: 5, totalTenths: 58, themeIds: ['netwerk'] },
    ]);
  });

  test('asks a reason for any order, because of the tie', () => {
    const check = checkOrder(naima, ['geldstress', 'eigen kunnen', 'zoekrichting', 'uren', 'netwerk']);
    expect(check).toMatchObject({ complete: true, tie: true, deviates: false, reasonForced: true });
  });

  test('shows every part of a figure', () => {
    expect(scoreOf(naima[3] ?? aTheme({}), 'professional')).toEqual({
      severity: 2,
      influence: 4,
      urgency: 2,
      weightTenths: 8,
      product: 8,
      weightedTenths: 64,
      urgencyTenths: 20,
      totalTenths: 84,
    });
  });
});

describe('two columns, never one', () => {
  test('a theme without all scores of a column has no place there', () => {
    expect(computedOrder(naima, 'client')).toEqual([]);
  });

  test('the weight of the professional does not count in the order of the client', () => {
    const light = aTheme({ weightTenths: 5 });
    const heavy = aTheme({ weightTenths: 15 });
    expect(scoreOf(light, 'client')?.totalTenths).toBe(scoreOf(heavy, 'client')?.totalTenths);
    expect(scoreOf(light, 'professional')?.totalTenths).not.toBe(scoreOf(heavy, 'professional')?.totalTenths);
  });

  test('shows where the two place a theme differently', () => {
    const themes = [aTheme({ id: 'a', professionalSeverity: 4, clientSeverity: 0 }), aTheme({ id: 'b' })];
    expect(differences(themes)).toEqual([
      { themeId: 'a', professional: 1, client: 2 },
      { themeId: 'b', professional: 2, client: 1 },
    ]);
  });
});

describe('the chosen order', () => {
  const themes = [
    aTheme({ id: 'high', name: 'high', professionalSeverity: 4 }),
    aTheme({ id: 'low', name: 'low', professionalSeverity: 1 }),
  ];

  test('needs no reason where it follows figures without a tie', () => {
    expect(checkOrder(themes, ['high', 'low'])).toMatchObject({ complete: true, reasonForced: false });
  });
  test('needs a reason where it deviates', () => {
    expect(checkOrder(themes, ['low', 'high'])).toMatchObject({ deviates: true, reasonForced: true });
  });
  test('is not complete with a theme missing or said twice', () => {
    expect(checkOrder(themes, ['high']).complete).toBe(false);
    expect(checkOrder(themes, ['high', 'high']).complete).toBe(false);
  });
  test('needs a reason while scores are missing: then no figure decides', () => {
    const unsaid = [...themes, aTheme({ id: 'new', clientUrgency: null })];
    expect(checkOrder(unsaid, ['high', 'low', 'new'])).toMatchObject({ unscored: true, reasonForced: true });
    expect(proposedOrder(unsaid)).toEqual(['high', 'low', 'new']);
  });
});

const score = fc.integer({ min: 0, max: 4 });
const someThemes = fc
  .array(fc.tuple(score, score, score, score, score, fc.integer({ min: 5, max: 15 })), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    rows.map(([professionalSeverity, professionalInfluence, clientSeverity, clientInfluence, clientUrgency, weightTenths], index) =>
      aTheme({
        id: `t${index}`,
        name: `t${index}`,
        professionalSeverity,
        professionalInfluence,
        clientSeverity,
        clientInfluence,
        clientUrgency,
        weightTenths,
      }),
    ),
  );
const column = fc.constantFrom<Column>('professional', 'client');

describe('for any weighing', () => {
  test('the computed order does not depend on the order of entry', () => {
    const shuffled = someThemes.chain((themes) =>
      fc.tuple(fc.constant(themes), fc.shuffledSubarray(themes, { minLength: themes.length, maxLength: themes.length })),
    );
    fc.assert(
      fc.property(shuffled, column, ([themes, other], whose) => {
        expect(computedOrder(other, whose)).toEqual(computedOrder(themes, whose));
      }),
    );
  });

  test('a weight of zero removes what a theme weighs, and leaves only what presses on the client', () => {
    fc.assert(
      fc.property(someThemes, score, score, (themes, professionalSeverity, professionalInfluence) => {
        const weightless = themes.map((theme, index) => (index === 0 ? { ...theme, weightTenths: 0 } : theme));
        const rescored = weightless.map((theme, index) =>
          index === 0 ? { ...theme, professionalSeverity, professionalInfluence } : theme,
        );
        expect(computedOrder(rescored, 'professional')).toEqual(computedOrder(weightless, 'professional'));
      }),
    );
  });

  test('every theme that is scored stands on exactly one place, and figures only go down', () => {
    fc.assert(
      fc.property(someThemes, column, (themes, whose) => {
        const order = computedOrder(themes, whose);
        expect(order.flatMap((place) => place.themeIds).toSorted()).toEqual(themes.map((theme) => theme.id).toSorted());
        expect(order.every((place, index) => index === 0 || place.totalTenths < (order[index - 1]?.totalTenths ?? 0))).toBe(true);
      }),
    );
  });
});

/** All single changes of a field, with the change's size, worked out from nothing but `computedOrder`. */
function bruteForce(themes: readonly Theme[], whose: Column, fields: readonly (keyof Theme)[], values: readonly number[]): number | null {
  const now = leaders(computedOrder(themes, whose)).join();
  const sizes = themes.flatMap((theme) =>
    fields.flatMap((field) =>
      values
        .filter(
          (value) =>
            leaders(
              computedOrder(
                themes.map((each) => (each === theme ? { ...each, [field]: value } : each)),
                whose,
              ),
            ).join() !== now,
        )
        .map((value) => Math.abs(value - Number(theme[field]))),
    ),
  );
  return sizes.length === 0 ? null : Math.min(...sizes);
}

describe('the sensitivity of the order', () => {
  const scores = [0, 1, 2, 3, 4];
  const weights = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

  test('agrees with trying every change of every score', () => {
    fc.assert(
      fc.property(someThemes, (themes) => {
        const own = ['professionalSeverity', 'professionalInfluence', 'clientUrgency'] as const;
        const clients = ['clientSeverity', 'clientInfluence', 'clientUrgency'] as const;
        expect(scoreSensitivity(themes, 'professional').size).toBe(bruteForce(themes, 'professional', own, scores));
        expect(scoreSensitivity(themes, 'client').size).toBe(bruteForce(themes, 'client', clients, scores));
        expect(weightSensitivity(themes).size).toBe(bruteForce(themes, 'professional', ['weightTenths'], weights));
      }),
    );
  });

  test('names only changes that really put others first', () => {
    fc.assert(
      fc.property(someThemes, (themes) => {
        for (const turn of scoreSensitivity(themes, 'client').turns) {
          const field = {
            severity: 'clientSeverity',
            influence: 'clientInfluence',
            urgency: 'clientUrgency',
            weightTenths: 'weightTenths',
          }[turn.part];
          const moved = themes.map((theme) => (theme.id === turn.themeId ? { ...theme, [field]: turn.to } : theme));
          expect(leaders(computedOrder(moved, 'client')).toSorted()).toEqual([...turn.leaders].toSorted());
        }
      }),
    );
  });

  test('is one point at the tie of Naïma: any step up or down of the two leaders turns it', () => {
    const sensitivity = scoreSensitivity(naima, 'professional');
    expect(sensitivity.size).toBe(1);
    expect(sensitivity.turns).toContainEqual({ themeId: 'eigen kunnen', part: 'severity', from: 3, to: 4, leaders: ['eigen kunnen'] });
  });

  test('is nothing where one theme stands alone', () => {
    expect(scoreSensitivity([aTheme({})], 'professional')).toEqual({ size: null, turns: [] });
  });
});
