import type { keysCalls } from '#contract/keys.ts';
import { readRecoveryKey } from '#domain/vault/recovery-key.ts';
import type { Handlers } from './handlers.ts';
import { KEY_FILE_LIMIT, organisationSecret } from './keys-proof.ts';

type Own = 'keys.openWithRecovery' | 'keys.openWithOrganisation' | 'keys.openWithOrganisationFile';

/** The closed door without the passphrase. */
export const doorHandlers: Handlers<Pick<typeof keysCalls, Own>> = {
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
