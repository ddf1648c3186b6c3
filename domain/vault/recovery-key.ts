import { refuse } from '../refusal.ts';

/** 160 random bits: over any guessing, and a round number of groups. */
export const recoveryBytes = 20;

const GROUPS = 8;
const LETTERS = 4;
/** Capitals and digits without those that look alike (Crockford's base 32: no I, L, O and U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery key as a person writes it down: eight groups of five, the fifth of each being its check. */
export function recoveryGroups(key: Uint8Array): readonly string[] {
  const symbols = fives(key);
  return Array.from({ length: GROUPS }, (_, group) => {
    const own = symbols.slice(group * LETTERS, (group + 1) * LETTERS);
    return [...own, checkOf(own, group)].map((symbol) => alphabet[symbol]).join('');
  });
}

/**
 * The bytes of a recovery key as someone typed it: small letters, dashes and spaces do not matter, nor do O for 0 and I or L
 * for 1. Refuses `keys.groupWrong` with the numbers of the groups that hold a mistake, and `keys.groupsMissing` when there
 * are too few or too many.
 */
export function readRecoveryKey(typed: string): Uint8Array {
  const groups = groupsIn(typed);
  const wrong = groups.slice(0, GROUPS).flatMap((group, index) => (isRight(group, index) ? [] : [index + 1]));
  if (wrong.length > 0) refuse('keys.groupWrong', { groups: wrong.join(', ') });
  if (groups.length !== GROUPS) refuse('keys.groupsMissing', { found: groups.length, wanted: GROUPS });
  return eights(groups.flatMap((group) => symbolsOf(group).slice(0, LETTERS)));
}

/** The numbers of the groups in which what was typed differs from this key: what `readRecoveryKey` cannot see is caught as well. */
export function differingGroups(typed: Uint8Array, key: Uint8Array): readonly number[] {
  const right = recoveryGroups(key);
  return recoveryGroups(typed).flatMap((group, index) => (group === right[index] ? [] : [index + 1]));
}

/** Where each group stands in what was typed, `to` not included: for who has to look at one again. */
export function placesOfGroups(typed: string): readonly Readonly<{ from: number; to: number }>[] {
  const parts = [...typed.matchAll(/[^\s\p{Dash},.;:/|_]+/gu)].map(({ index, 0: text }) => ({ from: index, to: index + text.length }));
  const letters = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, nth) => from + nth));
  const astray = parts.some(({ from, to }) => to - from !== LETTERS + 1);
  // By the blanks and dashes that were typed; or, when those say nothing, by fives.
  if (!astray || (letters.length !== GROUPS * (LETTERS + 1) && parts.length !== 1)) return parts;
  const count = Math.ceil(letters.length / (LETTERS + 1));
  return Array.from({ length: count }, (_, group) => {
    const own = letters.slice(group * (LETTERS + 1), (group + 1) * (LETTERS + 1));
    return { from: own[0] ?? 0, to: (own.at(-1) ?? 0) + 1 };
  });
}

function groupsIn(typed: string): readonly string[] {
  return placesOfGroups(typed).map(({ from, to }) =>
    typed
      .slice(from, to)
      .replaceAll(/[\s\p{Dash},.;:/|_]/gu, '')
      .toUpperCase()
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  );
}

const symbolsOf = (group: string): readonly number[] => [...group].map((letter) => alphabet.indexOf(letter));

function isRight(group: string, index: number): boolean {
  const symbols = symbolsOf(group);
  return symbols.length === LETTERS + 1 && !symbols.includes(-1) && checkOf(symbols.slice(0, LETTERS), index) === symbols.at(-1);
}

/**
 * The check of a group, reckoned in the field of 32 elements with another weight per place: every single mistake, every two
 * letters that changed places and every two groups that did are noticed.
 */
const checkOf = (symbols: readonly number[], group: number): number =>
  symbols.reduce((sum, symbol, place) => sum ^ times(symbol, 1 << (place + 1)), group + 1);

/** The product of two elements (modulo x⁵ + x² + 1). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 8; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}

/** Bytes as numbers of five bits, and back. */
function fives(bytes: Uint8Array): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function eights(symbols: readonly number[]): Uint8Array {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
