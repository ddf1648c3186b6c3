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
  const known = words.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  const { score, guessesLog10, feedback } = estimator.check(passphrase, [...ownWords, ...known]);
  const advice = [...(tooShort(passphrase) ? ['tooShort'] : []), ...(feedback.warning ? [feedback.warning] : []), ...feedback.suggestions];
  return { score, guessesLog10, advice: [...new Set(advice)] };
}

/** Refuses a new passphrase that is mistyped, too short or too easily guessed; the last with advice by code. */
export function refuseWeak(passphrase: string, repeat: string, words: readonly string[]): void {
  if (passphrase !== repeat) refuse('vault.passphrasesDiffer');
  if (tooShort(passphrase)) refuse('vault.passphraseTooShort', { least: leastLength });
  const { score, advice } = strengthOf(passphrase, words);
  if (score < leastScore) refuse('vault.passphraseWeak', { score, advice: advice.join(',') });
}
