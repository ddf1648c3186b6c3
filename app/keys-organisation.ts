import type { keysCalls } from '#contract/keys.ts';
import { newIdentity, organisationSlot, refuseMistypedRecipient } from '#db/keys/slot.ts';
import { fingerprintDigits } from '#domain/hand-over/fingerprint.ts';
import { readRecipient } from '#domain/vault/organisation-key.ts';
import { withOrganisation } from '#domain/vault/ways.ts';
import { createHash } from 'node:crypto';
import type { Handlers } from './handlers.ts';
import { withSecond } from './keys-copies.ts';
import { KEY_FILE_LIMIT, secretOf } from './keys-proof.ts';
import { slotsOf } from './keys-slots.ts';

type Own = 'keys.readRecipient' | 'keys.readRecipientFile' | 'keys.makeOrganisationKey' | 'keys.setOrganisation';

/** The key with which the organisation can open a vault when its worker is gone. */
export const organisationHandlers: Handlers<Pick<typeof keysCalls, Own>> = {
  'keys.readRecipient': async ({ text }) => recipientIn(text),

  async 'keys.readRecipientFile'(_, desk) {
    const file = await desk.files.chooseOpenPath({ kind: 'txt' });
    return file === null ? null : recipientIn(Buffer.from(await desk.files.read(file, KEY_FILE_LIMIT)).toString('utf8'));
  },

  async 'keys.makeOrganisationKey'(_, desk) {
    const file = await desk.files.chooseSavePath({ name: 'maatwerkbank-organisatiesleutel.txt', kind: 'txt' });
    if (file === null) return null;
    const { identity, recipient } = await newIdentity();
    // As age-keygen writes it, so that any age program reads it too.
    await desk.files.write(file, Buffer.from(`# created: ${desk.clock.now()}\n# public key: ${recipient}\n${identity}\n`, 'utf8'));
    return recipientIn(recipient);
  },

  async 'keys.setOrganisation'({ proof, recipient: text }, desk) {
    const { recipient } = recipientIn(text);
    await desk.vault.confirm(await secretOf(proof));
    const isNew = !desk.vault.keys.header.slots.some(({ kind }) => kind === 'organisation');
    const changed = await desk.vault.changeWays(
      { call: 'keys.setOrganisation', detail: isNew ? 'organisation.added' : 'organisation.changed' },
      async (open) =>
        withOrganisation(slotsOf(open), await organisationSlot(open, recipient, { madeAt: desk.clock.now(), owner: open.header })),
    );
    return withSecond(desk, changed);
  },
};

function recipientIn(text: string): { recipient: string; fingerprint: string } {
  const recipient = readRecipient(text);
  refuseMistypedRecipient(recipient);
  return { recipient, fingerprint: recipientFingerprint(recipient) };
}

/** What two people compare by telephone: digits from the SHA-256 of the public key as it is written. */
export const recipientFingerprint = (recipient: string): string => fingerprintDigits(createHash('sha256').update(recipient).digest('hex'));
