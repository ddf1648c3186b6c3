import { refuse } from '../refusal.ts';

const letters = '[02-9ac-hj-np-z]{58}';

/**
 * The public key in what someone pasted or opened: `age1…`, with whatever stands around it. Refuses by name what is none,
 * what is of a kind that we do not use, and above all the secret half, which has no business here.
 */
export function readRecipient(text: string): string {
  if (/AGE-SECRET-KEY-/i.test(text)) return refuse('keys.secretInsteadOfPublic');
  const found = [...new Set(text.toLowerCase().match(new RegExp(`\\bage1${letters}\\b`, 'g')))];
  if (found.length > 1) refuse('keys.severalRecipients');
  return found[0] ?? refuse(/\bage1(pq|tag|tagpq|[a-z]+)1/i.test(text) ? 'keys.otherKindOfKey' : 'keys.noRecipient');
}

/** The secret keys (`AGE-SECRET-KEY-1…`) in what the organisation pasted or opened: a file may hold older ones as well. */
export function readIdentities(text: string): readonly string[] {
  if (/BEGIN AGE ENCRYPTED FILE|^age-encryption\.org\/v1/.test(text)) return refuse('keys.identityLocked');
  const found = [...new Set(text.toUpperCase().match(/\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/g))];
  if (found.length > 0) return found;
  return refuse(/\bage1[0-9a-z]+/.test(text) ? 'keys.publicInsteadOfSecret' : 'keys.noIdentity');
}
