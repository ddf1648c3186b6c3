import { judgementWords, productWords, sensitiveWords } from '../content/words-to-weigh.ts';
import type { Situation } from './situation.ts';

/** A word that names a means where an effect is asked. */
export const findProductWord = (text: string): string | null => findWord(text, productWords);
/** A word that judges where a fact is asked. */
export const findJudgementWord = (text: string): string | null => findWord(text, judgementWords);
/** A word that may be special or criminal data. */
export const findSensitiveWord = (text: string): string | null => findWord(text, sensitiveWords);

/** The first of the words that begins a word of the text. */
function findWord(text: string, words: readonly string[]): string | null {
  const small = text.toLowerCase();
  return words.find((word) => new RegExp(`(?<!\\p{L})${word}`, 'u').test(small)) ?? null;
}

/** The same text, whatever its capitals, spaces and full stop. */
export const isCopy = (one: string, other: string): boolean => plain(one) !== '' && plain(one) === plain(other);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Nine digits that pass the 11-test, or the old VAT number made of them: it could be a BSN, which has no place here.
 * A ten-digit telephone number or an IBAN is not one.
 */
export function findBsn(text: string): string | null {
  for (const [found, digits = ''] of text.matchAll(
    /(?<![\p{L}\d])(\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}[ .]\d{3}[ .]\d{3})(?=B\d{2}\b|(?![\p{L}\d]))/gu,
  )) {
    if (passesElevenTest(digits.replace(/\D/g, ''))) return found;
  }
  return null;
}

function passesElevenTest(digits: string): boolean {
  const weighed = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return weighed % 11 === 0 && !/^0+$/.test(digits);
}

const TELLING = 6;
const FEWEST_TELLING = 3;

/** Could these reasons stand under any decision? They can when they share too few words and figures with the facts of this one. */
export function isGeneric(motivation: string, situation: Pick<Situation, 'facts' | 'cause' | 'ownWords' | 'creditor'>): boolean {
  const own = tellingWords(
    [situation.ownWords, situation.cause, situation.creditor, ...situation.facts.map((fact) => fact.text)].join(' '),
  );
  const said = tellingWords(motivation);
  return [...own].filter((word) => said.has(word)).length < FEWEST_TELLING;
}

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.,-]*[\p{L}\p{N}]/gu) ?? []).filter((word) => word.length >= TELLING));
