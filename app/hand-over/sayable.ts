import { randomBytes } from 'node:crypto';

/** Signs that sound apart from each other on the telephone. */
const consonants = 'bdfghjklmnprstvz';
const vowels = 'aeiou';
const WORDS = 6;

/**
 * A passphrase that can be read aloud: six words of two syllables, "bako temi …". Sixteen consonants and five vowels give
 * 6.3 bits a syllable: 75 bits, and each guess costs a second of scrypt.
 */
export const sayablePassphrase = (): string => Array.from({ length: WORDS }, () => `${syllable()}${syllable()}`).join(' ');

const syllable = (): string => `${oneOf(consonants)}${oneOf(vowels)}`;

/** One sign by chance, each as likely as another: bytes past the last whole round are thrown away. */
function oneOf(signs: string): string {
  const most = 256 - (256 % signs.length);
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < most) return signs.charAt(byte % signs.length);
  }
}
