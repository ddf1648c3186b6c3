import { cards } from '#domain/content/cards.ts';
import { signposts } from '#domain/content/signposts.ts';
import { Card } from '#domain/knowledge/card.ts';
import type { Findable } from '#domain/knowledge/match-cards.ts';
import { matchCards } from '#domain/knowledge/match-cards.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the cards of the program', () => {
  test('are the twenty-two, each with a source, a grade and its words in both languages', () => {
    expect(cards).toHaveLength(22);
    expect(new Set(cards.map(({ code }) => code)).size).toBe(22);
    for (const card of cards) {
      expect(Card.safeParse(card).error).toBeUndefined();
      expect([card.source.nl, card.source.en, card.name.nl, card.evidence.nl].every(Boolean), card.code).toBe(true);
    }
  });

  test('call a figure an effect only where people were compared with others', () => {
    const compared = cards.filter(({ figures }) => figures.some((figure) => figure.compared));
    expect(compared.map(({ code }) => code)).toEqual(['werkLoont']);
    for (const card of compared) expect(['A', 'B']).toContain(card.grade);
  });

  test('keep percentage points and per cent apart', () => {
    const [first] = cards.find(({ code }) => code === 'werkLoont')?.figures ?? [];
    expect(first?.says.nl).toContain('7,2 procentpunt');
    expect(first?.says.nl).not.toContain('7,2 %');
  });

  test('the seven signposts name the group they were found for', () => {
    expect(signposts).toHaveLength(7);
    for (const { foundFor } of signposts) expect(foundFor.nl && foundFor.en).toBeTruthy();
  });
});

const aCard = (change: Partial<Findable> & { name: string }): Findable => ({ texts: [], groups: [], moves: [], ...change });

describe('finding cards', () => {
  const all = [
    aCard({ name: 'Alfa', moves: ['ZEF'], groups: ['debt'], texts: ['Geldstress eerst'] }),
    aCard({ name: 'Bèta', moves: ['ZEF', 'EMO'], groups: ['young'] }),
    aCard({ name: 'Gamma', moves: ['BEL'] }),
  ];
  const found = (wanted: Partial<Parameters<typeof matchCards>[1]>) =>
    matchCards(all, { moves: [], groups: [], text: '', ...wanted }).map(({ card }) => card.name);

  test('without a wish every card is there, by name', () => {
    expect(found({})).toEqual(['Alfa', 'Bèta', 'Gamma']);
  });

  test('what touches most of what was asked comes first', () => {
    expect(found({ moves: ['ZEF', 'EMO'] })).toEqual(['Bèta', 'Alfa']);
  });

  test('each kind of wish must be met', () => {
    expect(found({ moves: ['ZEF'], groups: ['debt'] })).toEqual(['Alfa']);
    expect(found({ moves: ['BEL'], groups: ['debt'] })).toEqual([]);
  });

  test('all typed words must occur, with or without accents and capitals', () => {
    expect(found({ text: 'beta' })).toEqual(['Bèta']);
    expect(found({ text: 'EERST geld' })).toEqual(['Alfa']);
    expect(found({ text: 'eerst beta' })).toEqual([]);
  });

  test('each match says what it was found by', () => {
    const [match] = matchCards(all, { moves: ['ZEF', 'BEL'], groups: ['debt'], text: 'alfa' });
    expect(match).toMatchObject({ moves: ['ZEF'], groups: ['debt'], words: ['alfa'] });
  });

  test('does not depend on the order in which the cards stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...cards], { minLength: cards.length }), (shuffled) => {
        const findable = (list: typeof cards) =>
          list.map((card) => ({ name: card.name.nl, texts: [], groups: card.groups, moves: card.moves }));
        const wanted = { moves: ['ZEF'], groups: ['longDistance'], text: '' } as const;
        expect(matchCards(findable(shuffled), wanted)).toEqual(matchCards(findable(cards), wanted));
      }),
    );
  });
});
