/** A passphrase has at least so many characters, as a person counts them. */
export const leastLength = 12;

/** And at least this strength on zxcvbn's scale of 0 to 4 (3: over a hundred million guesses). */
export const leastScore = 3;

export const tooShort = (passphrase: string): boolean => [...passphrase.normalize('NFC')].length < leastLength;
