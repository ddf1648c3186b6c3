import type { OpenKeys } from '#app/open-keys.ts';
import { organisationSlot, recoverySlot } from '#db/keys/slot.ts';
import { provenSlot } from '#db/keys/ways.ts';
import { all, sql } from '#db/sql.ts';
import type { Slot } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { recoveryGroups } from '#domain/vault/recovery-key.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { TestDesk } from './desk.ts';
import { anOpenDesk } from './desk.ts';
import { now } from './vault.ts';

/** A second passphrase, as good as the first. */
export const newPassphrase = 'negen groene trams in de mist';

/** What the log says of a change that a test makes. */
export const aChange = { call: 'keys.test', detail: 'passphrase.changed' } as const;

export const slotsOf = ({ header }: OpenKeys): Slot[] => (header.version === 2 ? [...header.slots] : []);

const made = (keys: OpenKeys) => ({ madeAt: now, owner: keys.header });

/** The slots of a vault that opens with this passphrase alone. */
export const withPassphrase = (text: string) => async (keys: OpenKeys) => [
  await provenSlot(keys, { kind: 'passphrase', passphrase: text }, floorCost, made(keys)),
];

/** An open desk whose vault also opens with a recovery key and with the organisation's. */
export async function withThreeWays() {
  const desk = await anOpenDesk();
  const recoveryKey = randomBytes(20);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await desk.vault.changeWays(aChange, async (keys) => [
    ...slotsOf(keys),
    recoverySlot(keys, recoveryKey, made(keys)),
    await organisationSlot(keys, recipient, made(keys)),
  ]);
  return { desk, typed: recoveryGroups(recoveryKey).join(' '), identity, recipient };
}

/** What the log tells, the first line first. */
export const eventsOf = ({ db }: TestDesk): string[] =>
  all(db, z.object({ event: z.string() }), sql`SELECT event FROM audit ORDER BY sequence`).map(({ event }) => event);
