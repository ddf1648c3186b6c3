import { cards } from '#domain/content/cards.ts';
import type { Mark } from '#domain/content/dated.ts';
import type { FactorCode } from '#domain/content/factors.ts';
import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import type { Card, Grade, TargetGroup } from '#domain/knowledge/card.ts';
import type { OwnCard } from '#domain/knowledge/own-card.ts';
import { useAsk } from '../api.ts';
import { useContentLanguage } from '../budget/content-words.ts';

/** A card of the program or of the worker, in the language on screen. */
export type ShownCard = Readonly<{
  key: string;
  own: boolean;
  name: string;
  forWhom: string;
  elements: readonly string[];
  grade: Grade;
  evidence: string;
  figures: readonly Readonly<{ text: string; compared: boolean; source: string }>[];
  conditions: readonly string[];
  against: readonly string[];
  groups: readonly TargetGroup[];
  moves: readonly FactorCode[];
  principles: readonly string[];
  source: string;
  mark: Mark;
  checkedOn: string;
  /** Everything that a typed word is looked for in. */
  texts: readonly string[];
}>;

/** All cards there are, the worker's own among them. */
export function useCards() {
  const language = useContentLanguage();
  const own = useAsk('knowledge.own', {});
  return { own, cards: [...cards.map((card) => ofProgram(card, language)), ...(own.data ?? []).map(ofWorker)] };
}

function ofProgram(card: Card, language: 'nl' | 'en'): ShownCard {
  const say = (each: Readonly<{ nl: string; en: string }>): string => each[language];
  return withTexts({
    key: card.code,
    own: false,
    name: say(card.name),
    forWhom: say(card.forWhom),
    elements: card.elements.map(say),
    grade: card.grade,
    evidence: say(card.evidence),
    figures: card.figures.map((figure) => ({ text: say(figure.says), compared: figure.compared, source: figure.source })),
    conditions: card.conditions.map(say),
    against: card.against.map(say),
    groups: card.groups,
    moves: card.moves,
    principles: leadingPrinciples.filter(({ code }) => card.principles.includes(code)).map((principle) => principle[language]),
    source: say(card.source),
    mark: card.mark,
    checkedOn: card.from,
  });
}

const ofWorker = (card: OwnCard): ShownCard =>
  withTexts({
    key: card.id,
    own: true,
    name: card.name,
    forWhom: card.forWhom,
    elements: linesOf(card.elements),
    grade: card.grade,
    evidence: card.evidence,
    figures: [],
    conditions: linesOf(card.conditions),
    against: linesOf(card.against),
    groups: card.groups,
    moves: card.moves,
    principles: [],
    source: card.source,
    mark: 'sure',
    checkedOn: card.changedAt.slice(0, 10),
  });

const withTexts = (card: Omit<ShownCard, 'texts'>): ShownCard => ({
  ...card,
  texts: [
    card.forWhom,
    card.evidence,
    card.source,
    ...card.elements,
    ...card.conditions,
    ...card.against,
    ...card.figures.map(({ text }) => text),
  ],
});

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
