import type { keysCalls } from '#contract/keys.ts';
import { secondPlace } from '#db/backup/place.ts';
import { listSetAside, removeSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { copiesIn } from '#db/keys/backup-headers.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { refuse } from '#domain/refusal.ts';
import path from 'node:path';
import type { ErrandDesk, Handlers } from './handlers.ts';
import { secretOf } from './keys-proof.ts';

type Own = 'keys.oldCopies' | 'keys.removeOldCopies';
type Desk = Pick<ErrandDesk, 'vault' | 'chores'>;
type Tended = Readonly<{ found: number; removed: number; failed: number }>;

/** A network drive that does not answer counts as not there. */
const PATIENCE = 10_000;

/** Copies of the vault that still open with what opened it before its key was replaced. */
export const copiesHandlers: Handlers<Pick<typeof keysCalls, Own>> = {
  async 'keys.oldCopies'(_, desk) {
    const [own, second] = [await tendOwn(desk, 'count'), await tendSecond(desk, 'count')];
    return { count: own.found + (second?.found ?? 0) + oldSetAside(desk).length, secondReached: second !== null };
  },

  async 'keys.removeOldCopies'({ proof }, desk) {
    await desk.vault.confirm(await secretOf(proof));
    const folder = vaultFolder(desk.vault.place);
    const { header, dataKey } = desk.vault.keys;
    // Whatever happens to this computer, something must open with the passphrase of now.
    if (copiesIn(folder.backups, header, dataKey).sameKey.length === 0) refuse('keys.newBackupFirst');
    const aside = oldSetAside(desk);
    for (const name of aside) removeSetAside(folder, name);
    const own = await tendOwn(desk, 'remove');
    const second = await tendSecond(desk, 'remove');
    const removed = aside.length + own.removed + (second?.removed ?? 0);
    desk.log('vault.keysChanged', { detail: 'removed' });
    return { removed, failed: own.failed + (second ? second.failed : 1) };
  },
};

/** Gives the copies in the second place the header that stands as well. Adds to what failed; a place that is not there counts as one. */
export async function withSecond<T extends Readonly<{ backupsNotRenewed: number }>>(
  desk: Desk,
  changed: T,
): Promise<{ backupsNotRenewed: number }> {
  const second = await tendSecond(desk, 'renew');
  return { backupsNotRenewed: changed.backupsNotRenewed + (second ? second.failed : 1) };
}

const tendOwn = (desk: Desk, how: 'count' | 'remove'): Promise<Tended> => tend(desk, how, [vaultFolder(desk.vault.place).backups], null);

/** Null when there is a second place and it cannot be reached. */
async function tendSecond(desk: Desk, how: 'renew' | 'count' | 'remove'): Promise<Tended | null> {
  const { second } = readState(vaultFolder(desk.vault.place).backupState);
  if (!second) return { found: 0, removed: 0, failed: 0 };
  try {
    return await tend(desk, how, [secondPlace(second.path, desk.vault.keys.header.vaultId)], second.path);
  } catch {
    return null;
  }
}

function tend({ vault, chores }: Desk, how: 'renew' | 'count' | 'remove', places: string[], mustExist: string | null): Promise<Tended> {
  const { header, dataKey } = vault.keys;
  const wish = { how, places, mustExist, header, key: dataKey.toString('base64') };
  return chores.run('tendCopies', wish, { signal: AbortSignal.timeout(PATIENCE) });
}

/** Vaults that were set aside and are of another key than that of now. */
function oldSetAside({ vault }: Desk): readonly string[] {
  const folder = vaultFolder(vault.place);
  const { header, dataKey } = vault.keys;
  const other = copiesIn(folder.setAside, header, dataKey).otherKey.map((each) => path.basename(each));
  return listSetAside(folder)
    .map(({ name }) => name)
    .filter((name) => other.includes(name));
}
