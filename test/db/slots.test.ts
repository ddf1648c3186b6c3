import { readHeader, writeHeader } from '#db/keys/header-file.ts';
import { isSealed, sealHeader } from '#db/keys/header-seal.ts';
import {
  openOrganisationSlot,
  openPassphraseSlot,
  openRecoverySlot,
  organisationSlot,
  passphraseSlot,
  recoverySlot,
} from '#db/keys/slot.ts';
import { provenSlot, unlockKeys } from '#db/keys/ways.ts';
import type { Slot } from '#domain/vault/header.ts';
import { Header, headerFormat, opensReflections } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import { now } from '#test/vault.ts';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstDataKey, firstHeader } from './first-header.ts';

const owner = { vaultId: '019506a0-0000-7000-8000-000000000001', cipher: 'sqlcipher4' } as const;
const other = { ...owner, vaultId: '019506a0-0000-7000-8000-000000000002' };
const made = { madeAt: now, owner };
const someKeys = () => ({ dataKey: randomBytes(32), reflectionKey: randomBytes(32) });

describe('a passphrase slot', () => {
  test('gives both keys to the passphrase and to no other', async () => {
    const keys = someKeys();
    const slot = await passphraseSlot(keys, passphrase, floorCost, made);
    expect(await openPassphraseSlot(slot, passphrase, owner)).toEqual(keys);
    expect(await openPassphraseSlot(slot, `${passphrase} `, owner)).toBeNull();
    expect(opensReflections(slot)).toBe(true);
  });

  test('takes the same letters from every keyboard', async () => {
    const keys = someKeys();
    const slot = await passphraseSlot(keys, 'ge\u00efmpregneerde caf\u00e9tafel', floorCost, made);
    expect(await openPassphraseSlot(slot, 'gei\u0308mpregneerde cafe\u0301tafel', owner)).toEqual(keys);
  });

  test('can be made by who may not see the reflections: then it does not open them', async () => {
    const keys = { dataKey: randomBytes(32), reflectionKey: null };
    const slot = await passphraseSlot(keys, passphrase, floorCost, made);
    expect(await openPassphraseSlot(slot, passphrase, owner)).toEqual(keys);
    expect(opensReflections(slot)).toBe(false);
  });

  test('is bound to all that it says, to its vault and to its cipher', async () => {
    const slot = await passphraseSlot(someKeys(), passphrase, floorCost, made);
    for (const changed of [
      { ...slot, cost: { ...floorCost, passes: 4 } },
      { ...slot, salt: randomBytes(16).toString('base64') },
      { ...slot, madeAt: '2020-01-01T00:00:00.000Z' },
    ])
      expect(await openPassphraseSlot(changed, passphrase, owner)).toBeNull();
    expect(await openPassphraseSlot(slot, passphrase, other)).toBeNull();
  });

  test('of the first version opens as it always did', async () => {
    const file = path.join(aFolder(), 'vault.json');
    writeFileSync(file, JSON.stringify(firstHeader));
    const header = readHeader(file);
    expect(isSealed(header, firstDataKey)).toBe(true);
    expect(await unlockKeys(header, { kind: 'passphrase', passphrase })).toMatchObject({ dataKey: firstDataKey, reflectionKey: null });
  });
});

describe('a recovery slot', () => {
  test('gives both keys to the recovery key and to no other', () => {
    const keys = someKeys();
    const recoveryKey = randomBytes(20);
    const slot = recoverySlot(keys, recoveryKey, made);
    expect(openRecoverySlot(slot, recoveryKey, owner)).toEqual(keys);
    expect(openRecoverySlot(slot, randomBytes(20), owner)).toBeNull();
  });

  test('is bound to all that it says and to its vault', () => {
    const recoveryKey = randomBytes(20);
    const slot = recoverySlot(someKeys(), recoveryKey, made);
    expect(openRecoverySlot({ ...slot, salt: randomBytes(32).toString('base64') }, recoveryKey, owner)).toBeNull();
    expect(openRecoverySlot({ ...slot, madeAt: '2020-01-01T00:00:00.000Z' }, recoveryKey, owner)).toBeNull();
    expect(openRecoverySlot(slot, recoveryKey, other)).toBeNull();
  });
});

describe('the slot of the organisation', () => {
  test('gives the data key, and never that of the reflections, to who has the identity', async () => {
    const keys = someKeys();
    const [identity, stranger] = [await generateX25519Identity(), await generateX25519Identity()];
    const slot = await organisationSlot(keys, await identityToRecipient(identity), made);
    expect(await openOrganisationSlot(slot, [stranger, identity], owner)).toEqual({ dataKey: keys.dataKey, reflectionKey: null });
    expect(await openOrganisationSlot(slot, [stranger], owner)).toBeNull();
    expect(await openOrganisationSlot(slot, ['AGE-SECRET-KEY-1NONSENSE'], owner)).toBeNull();
    expect(opensReflections(slot)).toBe(false);
  });

  test('is bound to all that it says and to its vault, though age knows no additional data', async () => {
    const identity = await generateX25519Identity();
    const slot = await organisationSlot(someKeys(), await identityToRecipient(identity), made);
    expect(await openOrganisationSlot({ ...slot, madeAt: '2020-01-01T00:00:00.000Z' }, [identity], owner)).toBeNull();
    expect(await openOrganisationSlot(slot, [identity], other)).toBeNull();
    expect(await openOrganisationSlot({ ...slot, sealed: Buffer.from('iets anders').toString('base64') }, [identity], owner)).toBeNull();
  });

  test('that someone else sealed to the same recipient is not taken for ours', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const slot = await organisationSlot(someKeys(), recipient, made);
    const age = new Encrypter();
    age.addRecipient(recipient);
    const forged = Buffer.from(await age.encrypt(JSON.stringify({ dataKey: randomBytes(32).toString('base64') }))).toString('base64');
    expect(await openOrganisationSlot({ ...slot, sealed: forged }, [identity], owner)).toBeNull();
  });
});

describe('a header of the second version', () => {
  const dataKey = randomBytes(32);
  const keys = { dataKey, reflectionKey: randomBytes(32) };
  const headerOf = (slots: Slot[]) =>
    sealHeader(
      { format: headerFormat, version: 2, vaultId: owner.vaultId, createdAt: now, cipher: owner.cipher, generation: 3, slots },
      dataKey,
    );

  test('holds three kinds of way in, each opened by its own secret only', async () => {
    const identity = await generateX25519Identity();
    const recoveryKey = randomBytes(20);
    const file = path.join(aFolder(), 'vault.json');
    writeHeader(
      file,
      headerOf([
        await passphraseSlot(keys, passphrase, floorCost, made),
        recoverySlot(keys, recoveryKey, made),
        await organisationSlot(keys, await identityToRecipient(identity), made),
      ]),
    );
    const header = readHeader(file);
    expect(await unlockKeys(header, { kind: 'passphrase', passphrase })).toMatchObject({ ...keys, slot: { kind: 'passphrase' } });
    expect(await unlockKeys(header, { kind: 'recovery', key: recoveryKey })).toMatchObject({ ...keys, slot: { kind: 'recovery' } });
    expect(await unlockKeys(header, { kind: 'organisation', identities: [identity] })).toMatchObject({
      dataKey,
      reflectionKey: null,
      slot: { kind: 'organisation' },
    });
    expect(await unlockKeys(header, { kind: 'recovery', key: randomBytes(20) })).toBeNull();
  });

  test('is none of ours without a way in of the worker, or with two of a kind of which there can be one', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const organisation = await organisationSlot(keys, recipient, made);
    const recovery = recoverySlot(keys, randomBytes(20), made);
    expect(Header.safeParse(headerOf([organisation])).success).toBe(false);
    expect(Header.safeParse(headerOf([])).success).toBe(false);
    expect(Header.safeParse(headerOf([recovery, recovery])).success).toBe(false);
    expect(Header.safeParse(headerOf([recovery, organisation, organisation])).success).toBe(false);
    expect(Header.safeParse(headerOf([recovery, organisation])).success).toBe(true);
  });

  test('gets no slot that was not opened once', async () => {
    const secret = { kind: 'recovery', key: randomBytes(20) } as const;
    const slot = await provenSlot(keys, secret, floorCost, made);
    expect(await unlockKeys(headerOf([slot]), secret)).toMatchObject(keys);
  });
});
