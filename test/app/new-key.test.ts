import { noorHead } from '#app/example/case-file.ts';
import { firstBreak } from '#db/audit-chain.ts';
import { openText } from '#db/keys/sealed-text.ts';
import { list } from '#db/supervision.ts';
import { readTombstones } from '#db/tombstone-file.ts';
import { listTombstones } from '#db/tombstones.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { destroy } from '#test/backups.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { eventsOf, newPassphrase, withThreeWays } from '#test/ways.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const placeOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const wish = { passphrase, fresh: newPassphrase, repeat: newPassphrase, recovery: '' } as const;
const proof = { kind: 'passphrase', passphrase: newPassphrase } as const;

describe('a new key for a passphrase that others know', () => {
  test('keeps every file and way in, shuts the old passphrase out, and leaves nothing of before', async () => {
    const { desk, typed, identity } = await withThreeWays();
    const { id } = await desk.say('caseFile.create', noorHead);
    const reflection = await desk.say('supervision.begin', { caseFileId: id, on: '2026-03-09' });
    await desk.say('supervision.keep', { id: reflection.id, text: 'ik twijfelde' });
    const kept = { dataKey: Buffer.from(desk.vault.keys.dataKey), reflectionKey: Buffer.from(desk.vault.keys.reflectionKey ?? '') };
    destroy(desk, (await desk.say('caseFile.create', { ...noorHead, number: 'MW-2026-0001' })).id);
    const gone = listTombstones(desk.db);

    expect(await desk.say('keys.newKey', { ...wish, recovery: typed })).toEqual({ recoveryLost: false, backupMade: true });
    expect(await desk.say('caseFile.open', { id })).toMatchObject({ name: noorHead.name });
    const { dataKey, reflectionKey } = desk.vault.keys;
    expect(dataKey.equals(kept.dataKey)).toBe(false);
    expect(reflectionKey?.equals(kept.reflectionKey)).toBe(false);
    expect(await desk.say('supervision.open', { caseFileId: id })).toMatchObject([{ text: 'ik twijfelde' }]);
    const sealed = list(desk.db, id)[0]?.textSealed ?? '';
    expect(() => openText(kept.reflectionKey, reflection.id, sealed)).toThrow('keys.reflectionsClosed');
    expect(eventsOf(desk)).toContain('vault.newKey');
    expect(firstBreak(desk.db)).toBeNull();
    const place = placeOf(desk);
    const { vaultId } = desk.vault.keys.header;
    expect(readTombstones(place.tombstones, { vaultId, dataKey })).toEqual(gone);
    expect(() => readTombstones(place.tombstones, { vaultId, dataKey: kept.dataKey })).toThrow('retention.tombstonesDamaged');
    for (const left of [place.restoring, place.setAside, place.previousHeader]) expect(existsSync(left)).toBe(false);
    await desk.lock();

    const again = aDesk(desk.userData);
    expect(await again.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wrongPassphrase'));
    again.clock.set('2026-03-09T09:00:01Z');
    await again.say('vault.unlock', { passphrase: newPassphrase });
    expect(await again.say('audit.standing', {})).toMatchObject({ broken: null, losses: [] });
    await again.lock();
    await again.say('keys.openWithRecovery', { typed });
    expect(await again.say('supervision.open', { caseFileId: id })).toMatchObject([{ text: 'ik twijfelde' }]);
    await again.lock();
    await again.say('keys.openWithOrganisation', { identity });
    expect(await again.ask('supervision.open', { caseFileId: id })).toEqual(refusal('keys.reflectionsClosed'));
    await again.lock();
  });

  test('lets a recovery key that was not typed again go, and says so', async () => {
    const { desk, typed } = await withThreeWays();
    expect(await desk.say('keys.newKey', wish)).toMatchObject({ recoveryLost: true });
    expect(desk.vault.keys.header.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'organisation']);
    await desk.lock();
    expect(await desk.ask('keys.openWithRecovery', { typed })).toEqual(refusal('keys.wrongRecovery'));
  });

  test('counts the copies that still open as before, and takes them away once there is a new one', async () => {
    const desk = await anOpenDesk();
    await desk.say('backup.make', {});
    expect(await desk.say('keys.oldCopies', {})).toEqual({ copies: [], secondReached: true });
    await desk.say('keys.newKey', wish);
    expect(await desk.say('keys.oldCopies', {})).toEqual({
      copies: [{ where: 'own', at: '2026-03-09T09:00:00.000Z' }],
      secondReached: true,
    });
    expect(await desk.ask('keys.removeOldCopies', { proof: { ...proof, passphrase } })).toEqual(refusal('vault.wrongPassphrase'));
    desk.clock.set('2026-03-09T09:00:01Z');
    expect(await desk.say('keys.removeOldCopies', { proof })).toEqual({ removed: 1, failed: 0 });
    expect(await desk.say('keys.oldCopies', {})).toEqual({ copies: [], secondReached: true });
    // That of the new key stays.
    expect(readdirSync(placeOf(desk).backups)).toHaveLength(1);
    expect(await desk.say('keys.removeOldCopies', { proof })).toEqual({ removed: 0, failed: 0 });
  });

  test.each([
    ['a weak new passphrase', { fresh: 'Welkom2026!!', repeat: 'Welkom2026!!' }, 'vault.passphraseWeak'],
    ['the passphrase of now as the new one', { fresh: passphrase, repeat: passphrase }, 'keys.samePassphrase'],
    ['a mistyped recovery key', { recovery: '00002' }, 'keys.groupWrong'],
    ['a wrong passphrase', { passphrase: 'x' }, 'vault.wrongPassphrase'],
  ])('is refused with %s, and everything stays as it was', async (_, change, code) => {
    const desk = await anOpenDesk();
    const before = readFileSync(placeOf(desk).header);
    expect(await desk.ask('keys.newKey', { ...wish, ...change })).toEqual(refusal(code));
    expect(readFileSync(placeOf(desk).header)).toEqual(before);
    expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
  });

  test('that is stopped leaves the vault open as it was', async () => {
    const desk = await anOpenDesk();
    const before = readFileSync(placeOf(desk).header);
    const running = desk.ask('keys.newKey', wish);
    let works = await desk.say('work.list', {});
    while (!works.some(({ kind }) => kind === 'newKey')) {
      await new Promise((resolve) => void setTimeout(resolve, 5));
      works = await desk.say('work.list', {});
    }
    await desk.say('work.cancel', { id: works.find(({ kind }) => kind === 'newKey')?.id ?? '' });
    expect(await running).toEqual(refusal('work.cancelled'));
    expect(await desk.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
    expect(readFileSync(placeOf(desk).header)).toEqual(before);
    await desk.lock();
    await desk.unlock();
    expect(existsSync(placeOf(desk).restoring)).toBe(false);
  });
});
