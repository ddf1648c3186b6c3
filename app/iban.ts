import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** Is this an account number: a known country, the right length, the check digits right (mod 97)? Spaces do not matter. */
export const isIban = (typed: string): boolean => isValidIBAN(electronicFormatIBAN(typed) ?? '');
