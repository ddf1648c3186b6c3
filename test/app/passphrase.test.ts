import { refuseWeak, strengthOf } from '#app/passphrase.ts';
import { passphrase } from '#test/passphrase.ts';
import { newPassphrase } from '#test/ways.ts';
import { describe, expect, test } from 'vitest';

describe('a known word that is dressed up', () => {
  test.each([
    'Welkom2026!!',
    'welkom-2026-!',
    '2026Welkom!!',
    'W3lkom2026!!',
    'P@55w0rd2026!!',
    'Zomer2026!!!',
    'Lente2026Lente',
    'Ajax2026ajax!',
    'Amsterdam2026!',
    'Gemeente2026!!',
    'Wijkteam2026!!',
    'Wachtwoord123!',
    'WelkomThuis2026!',
    'JanJansen1980!',
    'qwerty2026!!!!',
  ])('is too weak: %s', (typed) => {
    const { score, advice } = strengthOf(typed, []);
    expect(score).toBeLessThan(3);
    expect(advice).toContain('wordAndDigits');
    expect(() => refuseWeak(typed, typed, [])).toThrow('vault.passphraseWeak');
  });

  test('is too weak when the word is the worker’s own', () => {
    expect(strengthOf('Zwierstra2026!', ['Annelore Zwierstra']).score).toBeLessThan(3);
  });
});

describe('a passphrase that is good', () => {
  test.each([
    passphrase,
    newPassphrase,
    'vier paarse kantelaars zingen 7',
    'xkqpzvbrtw2026',
    'a8$3#9!x2%q7',
    'paarse-kantelaar-zingt-2026',
  ])('is taken as before: %s', (typed) => {
    expect(strengthOf(typed, []).score).toBeGreaterThanOrEqual(3);
    refuseWeak(typed, typed, []);
  });
});
