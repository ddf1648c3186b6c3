import type { keysCalls } from '#contract/keys.ts';
import { decideToSwap, removeSetAside, settleRestore } from '#db/backup/set-aside.ts';
import { nextHeader } from '#db/keys/change-header.ts';
import { readHeader } from '#db/keys/header-file.ts';
import { organisationSlot } from '#db/keys/slot.ts';
import { provenSlot, unlockKeys } from '#db/keys/ways.ts';
import { copyOfKeys, eraseKeys } from '#db/keys/wrap.ts';
import * as profile from '#db/profile.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import type { Slot } from '#domain/vault/header.ts';
import { opensReflections } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import { readRecoveryKey } from '#domain/vault/recovery-key.ts';
import { freshDoor } from '#domain/vault/unlock-delay.ts';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { makeOwn } from './backup-run.ts';
import { sendToSecond } from './backup-second.ts';
import type { ErrandDesk, Handlers } from './handlers.ts';
import { slotsOf } from './keys-slots.ts';
import { refuseWeak } from './passphrase.ts';

type Fresh = Readonly<{ dataKey: Buffer; reflectionKey: Buffer }>;

/** A new key inside, for a passphrase that others know: everything encrypted anew, on a copy that takes the vault's place in one go. */
export const newKeyHandlers: Handlers<Pick<typeof keysCalls, 'keys.newKey'>> = {
  async 'keys.newKey'({ passphrase, fresh, repeat, recovery }, desk) {
    const { name, organisation } = desk.read((db) => profile.get(db));
    if (desk.vault.mode === 'read') refuse('damage.readOnly');
    refuseWeak(fresh, repeat, [name, organisation]);
    if (passphrase.normalize('NFC') === fresh.normalize('NFC')) refuse('keys.samePassphrase');
    const recoveryKey = recovery.trim() === '' ? null : readRecoveryKey(recovery);
    await desk.vault.confirm({ kind: 'passphrase', passphrase });
    if (recoveryKey) await desk.vault.confirm({ kind: 'recovery', key: recoveryKey });
    const before = slotsOf(desk.vault.keys);
    // What is under the key of the reflections could not be taken along, and nobody could open it afterwards.
    if (!desk.vault.keys.reflectionKey && before.some(opensReflections)) refuse('keys.reflectionsClosed');

    await replace(desk, fresh, recoveryKey);
    desk.log('vault.newKey');
    return { recoveryLost: !recoveryKey && before.some(({ kind }) => kind === 'recovery'), backupMade: await tryBackup(desk) };
  },
};

async function replace(desk: ErrandDesk, passphrase: string, recoveryKey: Uint8Array | null): Promise<void> {
  const { vault, clock, ids, chores, work } = desk;
  const folder = vaultFolder(vault.place);
  const fresh = { dataKey: randomBytes(32), reflectionKey: randomBytes(32) };
  try {
    const header = nextHeader(vault.keys.header, await freshSlots(desk, fresh, passphrase, recoveryKey), fresh.dataKey);
    const { dataKey, reflectionKey } = vault.keys;
    const wish = {
      root: folder.root,
      key: dataKey.toString('base64'),
      freshKey: fresh.dataKey.toString('base64'),
      reflectionKey: reflectionKey?.toString('base64') ?? null,
      freshReflectionKey: fresh.reflectionKey.toString('base64'),
      header,
    };
    const aside = backupName(clock.now(), ids.next());
    // What else runs reads a vault that is about to close.
    work.cancelAll();
    await vault.exchange({
      keys: { ...copyOfKeys(fresh), header, openedWith: 'passphrase', millis: Infinity, passphraseDue: false },
      present: { ...vault.keys, ...copyOfKeys(vault.keys) },
      door: freshDoor,
      async prepare() {
        await work.run('newKey', (watch) => chores.run('stageNewKey', wish, watch));
        await refuseUnlessOpens(folder.restoring, passphrase, fresh);
      },
      swap() {
        decideToSwap(folder, aside);
        settleRestore(folder);
      },
    });
    // It opened: what stood here before opens with what others know.
    removeSetAside(folder, aside);
  } finally {
    eraseKeys(fresh);
  }
}

/** The passphrase, the recovery key when it was typed again, and the organisation's: whoever had a way in of theirs keeps it. */
async function freshSlots({ vault, clock }: ErrandDesk, fresh: Fresh, passphrase: string, recoveryKey: Uint8Array | null): Promise<Slot[]> {
  const { header } = vault.keys;
  const made = { madeAt: clock.now(), owner: header };
  const present = header.slots.flatMap((slot) => ('cost' in slot ? [slot.cost] : []))[0];
  const slots = [await provenSlot(fresh, { kind: 'passphrase', passphrase }, await vault.newCost(present), made)];
  if (recoveryKey) slots.push(await provenSlot(fresh, { kind: 'recovery', key: recoveryKey }, floorCost, made));
  for (const slot of header.slots) if (slot.kind === 'organisation') slots.push(await organisationSlot(fresh, slot.recipient, made));
  return slots;
}

/** As it lies on the disk, with the passphrase as the door will hear it. */
async function refuseUnlessOpens(restoring: string, passphrase: string, fresh: Fresh): Promise<void> {
  const found = await unlockKeys(readHeader(vaultFolder(restoring).header), { kind: 'passphrase', passphrase });
  const opens = found !== null && timingSafeEqual(found.dataKey, fresh.dataKey);
  if (found) eraseKeys(found);
  if (!opens) refuse('keys.copyNotWhole');
}

/** The vault stands whatever comes of it, here and in the second place; the house tries again by itself. */
async function tryBackup(desk: ErrandDesk): Promise<boolean> {
  try {
    const { name } = await makeOwn(desk, 'rows');
    await sendToSecond(desk, name).catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}
