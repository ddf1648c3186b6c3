import type { FactorCode } from '../content/factors.ts';
import type { TargetGroup } from './card.ts';

/** What a card is found by. */
export type Findable = Readonly<{ name: string; texts: readonly string[]; groups: readonly TargetGroup[]; moves: readonly FactorCode[] }>;

/** What someone is looking for; empty lists and an empty text ask for nothing. */
export type Wanted = Readonly<{ moves: readonly FactorCode[]; groups: readonly TargetGroup[]; text: string }>;

/** A card with what it was found by, so that nobody has to guess why it stands there. */
export type Match<C> = Readonly<{ card: C; moves: readonly FactorCode[]; groups: readonly TargetGroup[]; words: readonly string[] }>;

/**
 * The cards that meet every wish: at least one of the wanted factors, at least one of the wanted groups, and all of the typed
 * words. What meets most comes first, then by name. It is a way to find, not advice: how strong the evidence is plays no part.
 */
export function matchCards<C extends Findable>(cards: readonly C[], wanted: Wanted): readonly Match<C>[] {
  const words = wordsOf(wanted.text);
  return cards
    .map((card) => ({
      card,
      moves: card.moves.filter((code) => wanted.moves.includes(code)),
      groups: card.groups.filter((group) => wanted.groups.includes(group)),
      words: words.filter((word) => [card.name, ...card.texts].some((text) => plain(text).includes(word))),
    }))
    .filter(
      (match) =>
        (wanted.moves.length === 0 || match.moves.length > 0) &&
        (wanted.groups.length === 0 || match.groups.length > 0) &&
        match.words.length === words.length,
    )
    .toSorted((a, b) => reasons(b) - reasons(a) || a.card.name.localeCompare(b.card.name, 'nl'));
}

const reasons = (match: Match<unknown>): number => match.moves.length + match.groups.length;

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Without capitals and accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('nl');
