import type { keysCalls } from '#contract/keys.ts';
import { refuseMistypedIdentity } from '#db/keys/slot.ts';
import { readIdentities } from '#domain/vault/organisation-key.ts';
import { readRecoveryKey } from '#domain/vault/recovery-key.ts';
import type { Secret } from '#domain/vault/secret.ts';
import type { Handlers } from './handlers.ts';

/** A file of keys is some lines long. */
const KEY_FILE_LIMIT = 64 * 1024;

export const keysHandlers: Handlers<typeof keysCalls> = {
  async 'keys.openWithRecovery'({ typed }, desk) {
    await desk.vault.unlock({ kind: 'recovery', key: readRecoveryKey(typed) });
    return null;
  },

  async 'keys.openWithOrganisation'({ identity }, desk) {
    await desk.vault.unlock(await organisationSecret(identity));
    return null;
  },

  async 'keys.openWithOrganisationFile'(_, desk) {
    const file = await desk.files.chooseOpenPath({ kind: 'txt' });
    if (file === null) return false;
    await desk.vault.unlock(await organisationSecret(Buffer.from(await desk.files.read(file, KEY_FILE_LIMIT)).toString('utf8')));
    return true;
  },
};

/** What was typed or read, seen to be whole before it counts as an attempt. */
async function organisationSecret(text: string): Promise<Secret> {
  const identities = readIdentities(text);
  for (const identity of identities) await refuseMistypedIdentity(identity);
  return { kind: 'organisation', identities };
}
