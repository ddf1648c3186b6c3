import { firstBreak } from '#db/audit-chain.ts';
import { writeHeader } from '#db/keys/header-file.ts';
import { sealHeader } from '#db/keys/header-seal.ts';
import { wrapKeys } from '#db/keys/wrap.ts';
import { deriveKey } from '#db/keys/argon.ts';
import { all, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { recoveryGroups } from '#domain/vault/recovery-key.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { aVault } from '#test/vault.ts';
import { generateX25519Identity } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aChange, eventsOf, newPassphrase, slotsOf, withPassphrase, withThreeWays } from '#test/ways.ts';

describe('the closed door', () => {
  test('opens with the recovery key, which is logged as such, and a new passphrase is due', async () => {
    const { desk, typed } = await withThreeWays();
    const { reflectionKey } = desk.vault.keys;
    const kept = Buffer.from(reflectionKey ?? '');
    await desk.lock();
    expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'locked', ways: ['passphrase', 'recovery', 'organisation'] });
    await desk.say('keys.openWithRecovery', { typed: typed.toLowerCase().replaceAll(' ', '-') });
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open', passphraseDue: 'recovery' });
    expect(desk.vault.keys.reflectionKey).toEqual(kept);
    expect(eventsOf(desk).slice(-2)).toEqual(['vault.locked', 'vault.recoveryUsed']);
  });

  test('opens with the key of the organisation: the reflections stay closed, and the log does not name the worker', async () => {
    const { desk, identity } = await withThreeWays();
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open', passphraseDue: 'organisation' });
    expect(desk.vault.keys.reflectionKey).toBeNull();
    await desk.lock();
    await desk.unlock();
    const Line = z.object({ event: z.string(), who: z.string(), openedWith: z.string() });
    const lines = all(desk.db, Line, sql`SELECT event, who, opened_with AS openedWith FROM audit ORDER BY sequence`);
    expect(lines.slice(-3)).toEqual([
      { event: 'vault.organisationUsed', who: '', openedWith: 'organisation' },
      { event: 'vault.locked', who: '', openedWith: 'organisation' },
      { event: 'vault.unlocked', who: 'T. Tester', openedWith: 'passphrase' },
    ]);
    expect(firstBreak(desk.db)).toBeNull();
  });

  test('opens with the key file that the organisation chooses, and does nothing when it chooses none', async () => {
    const { desk, identity } = await withThreeWays();
    await desk.lock();
    expect(await desk.say('keys.openWithOrganisationFile', {})).toBe(false);
    const file = path.join(desk.userData, 'sleutel.txt');
    writeFileSync(file, `# created: 2026-03-09\n${identity}\n`);
    desk.files.answerOpenPath(file);
    expect(await desk.say('keys.openWithOrganisationFile', {})).toBe(true);
    expect(await desk.say('vault.state', {})).toMatchObject({ kind: 'open' });
  });

  test('names a mistyped group, and that is no attempt', async () => {
    const { desk, typed } = await withThreeWays();
    await desk.lock();
    const groups = typed.split(' ');
    const mistyped = groups.with(2, groups[2]?.startsWith('7') ? '8AAAA' : '7AAAA').join(' ');
    expect(await desk.ask('keys.openWithRecovery', { typed: mistyped })).toEqual(refusal('keys.groupWrong', { groups: '3' }));
    expect(await desk.ask('keys.openWithOrganisation', { identity: 'age1geheim' })).toEqual(refusal('keys.publicInsteadOfSecret'));
    expect(await desk.ask('keys.openWithOrganisation', { identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` })).toEqual(
      refusal('keys.noIdentity'),
    );
    expect(await desk.say('vault.state', {})).toMatchObject({ waitSeconds: 0 });
    await desk.unlock();
    expect(eventsOf(desk)).not.toContain('vault.unlockFailed');
  });

  test('makes wait after a recovery key or an identity that is not the one, as after a wrong passphrase', async () => {
    const { desk } = await withThreeWays();
    await desk.lock();
    const other = recoveryGroups(randomBytes(20)).join(' ');
    expect(await desk.ask('keys.openWithRecovery', { typed: other })).toEqual(refusal('keys.wrongRecovery', { seconds: 1 }));
    desk.clock.set('2026-03-09T09:00:01Z');
    const stranger = await generateX25519Identity();
    expect(await desk.ask('keys.openWithOrganisation', { identity: stranger })).toEqual(refusal('keys.wrongOrganisation', { seconds: 2 }));
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wait', { seconds: 2 }));
  });

  test('of a vault without such a way refuses it as any wrong key', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    const typed = recoveryGroups(randomBytes(20)).join(' ');
    expect(await desk.ask('keys.openWithRecovery', { typed })).toEqual(refusal('keys.wrongRecovery', { seconds: 1 }));
  });
});

describe('asking again while the vault is open', () => {
  test('knows the passphrase, and makes wait after a wrong one as the door does', async () => {
    const desk = await anOpenDesk();
    await desk.vault.confirm({ kind: 'passphrase', passphrase });
    await expect(desk.vault.confirm({ kind: 'passphrase', passphrase: 'x' })).rejects.toMatchObject({
      code: 'vault.wrongPassphrase',
      params: { seconds: 1 },
    });
    await expect(desk.vault.confirm({ kind: 'passphrase', passphrase })).rejects.toMatchObject({ code: 'vault.wait' });
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.vault.confirm({ kind: 'passphrase', passphrase });
    expect(eventsOf(desk)).toEqual(['vault.created', 'vault.unlocked', 'vault.unlockFailed']);
    await desk.lock();
    await expect(desk.vault.confirm({ kind: 'passphrase', passphrase })).rejects.toMatchObject({ code: 'vault.isLocked' });
    // The log knew of it already.
    await desk.unlock();
    expect(eventsOf(desk).filter((event) => event === 'vault.unlockFailed')).toHaveLength(1);
  });
});

describe('the key of the reflections', () => {
  /** A vault as the first version made it. */
  async function ofTheFirstVersion(): Promise<string> {
    const { folder, header, dataKey } = await aVault();
    const bound = { kind: 'passphrase', kdf: 'argon2id', cost: floorCost, salt: randomBytes(16).toString('base64') } as const;
    const wrappingKey = await deriveKey(passphrase, Buffer.from(bound.salt, 'base64'), floorCost);
    const slot = { ...bound, ...wrapKeys({ dataKey, reflectionKey: null }, wrappingKey, bound, header) };
    writeHeader(folder.header, sealHeader({ ...header, version: 1, slots: [slot], generation: 2 }, dataKey));
    return path.dirname(folder.root);
  }

  test('comes to a vault of the first version at its next unlock, and stays the same', async () => {
    const userData = await ofTheFirstVersion();
    const desk = aDesk(userData);
    await desk.unlock();
    const { reflectionKey, header } = desk.vault.keys;
    expect(reflectionKey).toHaveLength(32);
    expect(header).toMatchObject({ version: 2, slots: [{ kind: 'passphrase' }] });
    const kept = Buffer.from(reflectionKey ?? '');
    await desk.lock();
    await desk.unlock();
    expect(desk.vault.keys.reflectionKey).toEqual(kept);
    expect(desk.vault.keys.header).toEqual(header);
    await desk.lock();
  });

  test('waits when it cannot be written: the vault of the first version opens all the same', async () => {
    const userData = await ofTheFirstVersion();
    const place = vaultFolder(path.join(userData, 'vault'));
    mkdirSync(`${place.previousHeader}.new-${process.pid}`);
    const desk = aDesk(userData);
    await desk.unlock();
    expect(desk.vault.keys.reflectionKey).toBeNull();
    await desk.lock();
    rmSync(`${place.previousHeader}.new-${process.pid}`, { recursive: true });
    await desk.unlock();
    expect(desk.vault.keys.reflectionKey).toHaveLength(32);
    await desk.lock();
  });

  test('is not given by a passphrase that was set after opening with the organisation’s key, and old ways still do', async () => {
    const { desk, typed, identity } = await withThreeWays();
    const kept = Buffer.from(desk.vault.keys.reflectionKey ?? '');
    await desk.lock();
    await desk.say('keys.openWithOrganisation', { identity });
    await desk.vault.changeWays(aChange, async (keys) => [...slotsOf(keys), ...(await withPassphrase(newPassphrase)(keys))]);
    await desk.lock();
    await desk.say('vault.unlock', { passphrase: newPassphrase });
    expect(desk.vault.keys.reflectionKey).toBeNull();
    await desk.lock();
    await desk.say('keys.openWithRecovery', { typed });
    expect(desk.vault.keys.reflectionKey).toEqual(kept);
  });

  test('is erased at the lock, like the data key', async () => {
    const desk = await anOpenDesk();
    const { dataKey, reflectionKey } = desk.vault.keys;
    await desk.lock();
    expect(dataKey.equals(Buffer.alloc(32))).toBe(true);
    expect(reflectionKey?.equals(Buffer.alloc(32))).toBe(true);
  });
});
