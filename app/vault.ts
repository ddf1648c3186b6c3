import type { vaultCalls } from '#contract/vault.ts';
import type { Handlers } from './handlers.ts';
import { refuseWeak, strengthOf } from './passphrase.ts';

export const vaultHandlers: Handlers<typeof vaultCalls> = {
  'vault.state': async (_, desk) => desk.vault.state(),

  'vault.strength': async ({ passphrase, words }) => strengthOf(passphrase, words),

  async 'vault.create'({ passphrase, repeat, profileName, language }, desk) {
    refuseWeak(passphrase, repeat, [profileName]);
    await desk.vault.create(passphrase, { name: profileName, language });
    return null;
  },

  async 'vault.createExample'({ passphrase, repeat, profileName, language }, desk) {
    refuseWeak(passphrase, repeat, [profileName]);
    await desk.vault.create(passphrase, { name: profileName, language });
    await desk.vault.fillExample();
    return null;
  },

  async 'vault.unlock'({ passphrase }, desk) {
    await desk.vault.unlock({ kind: 'passphrase', passphrase });
    return null;
  },
};
