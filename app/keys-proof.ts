import type { Proof } from '#contract/keys.ts';
import { refuseMistypedIdentity } from '#db/keys/slot.ts';
import { readIdentities } from '#domain/vault/organisation-key.ts';
import { readRecoveryKey } from '#domain/vault/recovery-key.ts';
import type { Secret } from '#domain/vault/secret.ts';

/** What was typed as the secret that it is. What is plainly mistyped is refused here, and does not count as an attempt. */
export async function secretOf(proof: Proof): Promise<Secret> {
  if (proof.kind === 'passphrase') return proof;
  if (proof.kind === 'recovery') return { kind: 'recovery', key: readRecoveryKey(proof.typed) };
  return organisationSecret(proof.identity);
}

/** The organisation's identities in a text. */
export async function organisationSecret(text: string): Promise<Secret> {
  const identities = readIdentities(text);
  for (const identity of identities) await refuseMistypedIdentity(identity);
  return { kind: 'organisation', identities };
}

/** A file of keys is some lines long. */
export const KEY_FILE_LIMIT = 64 * 1024;
