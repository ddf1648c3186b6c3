import type { Strength } from '#contract/vault.ts';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';
import { refuse } from '#domain/refusal.ts';
import { leastLength, leastScore, tooShort } from '#domain/vault/passphrase.ts';

/** Words that anyone would try at this program, besides what is known of the worker. */
const ownWords = [
  'maatwerkbank',
  'maatwerk',
  'werkbank',
  'wijkteam',
  'klantmanager',
  'jobcoach',
  'dossier',
  'gemeente',
  'kluis',
  'ontgrendelen',
];

let estimator: ZxcvbnFactory | undefined;

/** How hard a passphrase is to guess for someone with Dutch word lists who knows `words`. Advice comes as codes. */
export function strengthOf(passphrase: string, words: readonly string[]): Strength {
  // The lists take a moment to load: only when a passphrase is first judged. The limits keep one judgement at some
  // milliseconds, also of a pasted page: what comes after 64 characters is not counted.
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...common, ...dutch },
    graphs: adjacencyGraphs,
    maxLength: 64,
    l33tMaxSubstitutions: 20,
  });
  const known = [...ownWords, ...words.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2)];
  const { score, guessesLog10, feedback } = estimator.check(passphrase, known);
  const bare = barestGuesses(estimator, passphrase, known);
  const advice = [
    ...(tooShort(passphrase) ? ['tooShort'] : []),
    ...(bare < guessesLog10 ? ['wordAndDigits'] : []),
    ...(feedback.warning ? [feedback.warning] : []),
    ...feedback.suggestions,
  ];
  return { score: Math.min(score, scoreOf(bare)), guessesLog10: Math.min(guessesLog10, bare), advice: [...new Set(advice)] };
}

/** Years, an exclamation mark, "123": a hundred ways to dress up a word are tried before anything else. */
const DRESS_LOG10 = 2;

/**
 * What remains of a passphrase such as "Welkom2026!!" or "2026-Zomer-zomer" for someone who tries known words with digits and
 * signs around and between them, as everyone does. Infinite when its letters are no known words: those are counted as they are.
 */
function barestGuesses(judge: ZxcvbnFactory, passphrase: string, known: readonly string[]): number {
  const trimmed = passphrase.replaceAll(/^\P{L}+|\P{L}+$/gu, '');
  const letters = [...new Set(passphrase.toLowerCase().split(/\P{L}+/u))].join('');
  const bare = [trimmed, letters].filter((word) => word !== '' && word.length < passphrase.length);
  const found = bare.map((word) => judge.check(word, [...known])).filter(({ sequence }) => sequence.every(isKnown));
  return Math.min(Infinity, ...found.map(({ guessesLog10 }) => guessesLog10 + DRESS_LOG10));
}

const isKnown = ({ pattern, token }: Readonly<{ pattern: string; token: string }>): boolean => pattern !== 'bruteforce' || token.length < 2;

/** As zxcvbn has it: a thousand, a million, a hundred million and ten thousand million guesses. */
const scoreOf = (guessesLog10: number): number => [3, 6, 8, 10].filter((bound) => guessesLog10 >= bound).length;

/** Refuses a new passphrase that is mistyped, too short or too easily guessed; the last with advice by code. */
export function refuseWeak(passphrase: string, repeat: string, words: readonly string[]): void {
  if (passphrase !== repeat) refuse('vault.passphrasesDiffer');
  if (tooShort(passphrase)) refuse('vault.passphraseTooShort', { least: leastLength });
  const { score, advice } = strengthOf(passphrase, words);
  if (score < leastScore) refuse('vault.passphraseWeak', { score, advice: advice.join(',') });
}
