const GROUPS = 6;
const DIGITS = 4;

/**
 * A fingerprint to read aloud: six groups of four digits, taken from the SHA-256 over both public keys. Ten to the power of
 * 24 possibilities (80 bits) are more than anyone can try to make a second pair of keys with the same digits.
 */
export function fingerprintDigits(sha256: string): string {
  const digits = (BigInt(`0x${sha256}`) % 10n ** BigInt(GROUPS * DIGITS)).toString().padStart(GROUPS * DIGITS, '0');
  return digits.match(/\d{4}/g)?.join(' ') ?? digits;
}
