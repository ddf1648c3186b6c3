/** The control code of a closed version: the first 12 hex digits of its SHA-256, in fours, to be read aloud. */
export const verificationCode = (sha256: string): string => inFours(sha256.slice(0, 12));

/** A code in groups of four, to be read aloud. */
export const inFours = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';
