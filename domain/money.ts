/** An amount in whole euro cents. */
export type Cents = number;

/** Rounds half up (away from zero) to whole cents, as the settlement rules ask. */
export function roundHalfUp(value: number): Cents {
  // The tiny nudge undoes binary fractions: 53.75 * 100 / 100 and 1.005 * 100 must round as they read.
  const nudged = Math.abs(value) + 1e-7;
  const rounded = Math.floor(nudged + 0.5);
  return value < 0 ? -rounded || 0 : rounded;
}

/** A share of an amount in percent, rounded half up to cents. */
export const percentOf = (amount: Cents, percent: number): Cents => roundHalfUp((amount * percent) / 100);

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, amount) => total + amount, 0);

/** What a typed amount turned out to be. `ambiguous` is "1,234.56": its meaning is asked, never guessed. */
export type ParsedAmount = { kind: 'amount'; cents: Cents } | { kind: 'ambiguous' } | { kind: 'unreadable' };

/**
 * Reads an amount as people type it: "1.234,56", "1234,56", "1234.56", "€ 12", "-3,50".
 * English grouping ("1,234.56") is ambiguous to a Dutch reader, so it is asked.
 */
export function parseAmount(typed: string): ParsedAmount {
  const text = typed.replace(/[€\s\u00a0]/g, '');
  if (/^[-−]?\d{1,3}(,\d{3})+\.\d{1,2}$/.test(text)) return { kind: 'ambiguous' };
  const dutch = /^([-−])?(\d{1,3}(?:\.\d{3})+|\d{1,11})(?:,(\d{1,2}))?$/.exec(text);
  const plain = /^([-−])?(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text);
  const match = dutch ?? plain;
  if (!match) return { kind: 'unreadable' };
  const [, minus, whole = '', fraction = ''] = match;
  const cents = Number(whole.replaceAll('.', '')) * 100 + Number(fraction.padEnd(2, '0') || '0');
  return { kind: 'amount', cents: minus ? -cents || 0 : cents };
}
