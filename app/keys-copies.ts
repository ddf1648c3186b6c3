import type { keysCalls, OldCopy } from '#contract/keys.ts';
import { secondPlace } from '#db/backup/place.ts';
import { listSetAside, removeSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { copiesIn } from '#db/keys/backup-headers.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { momentOfName } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import path from 'node:path';
import { tendCopies } from './copies-chore.ts';
import type { ErrandDesk, Handlers } from './handlers.ts';
import { secretOf } from './keys-proof.ts';

type Own = 'keys.oldCopies' | 'keys.removeOldCopies';
type Desk = Pick<ErrandDesk, 'vault' | 'chores'>;
type Changed = Readonly<{ backupsNotRenewed: number }>;
type Tended = Readonly<{ found: readonly string[]; removed: number; failed: number }>;

/** A network drive that does not answer counts as not there. */
const PATIENCE = 10_000;

/** Copies of the vault that still open with what opened it before its key was replaced. */
export const copiesHandlers: Handlers<Pick<typeof keysCalls, Own>> = {
  async 'keys.oldCopies'(_, desk) {
    const [own, second] = [tendOwn(desk, 'list'), await tendSecond(desk, 'list')];
    const copies = [...asCopies('own', own.found), ...asCopies('second', second?.found ?? []), ...asCopies('setAside', oldSetAside(desk))];
    return { copies: copies.toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? '')), secondReached: second !== null };
  },

  async 'keys.removeOldCopies'({ proof }, desk) {
    await desk.vault.confirm(await secretOf(proof));
    const folder = vaultFolder(desk.vault.place);
    const { header, dataKey } = desk.vault.keys;
    // Whatever happens to this computer, something must open with the passphrase of now.
    if (copiesIn(folder.backups, header, dataKey).sameKey.length === 0) refuse('keys.newBackupFirst');
    const aside = oldSetAside(desk);
    for (const name of aside) removeSetAside(folder, name);
    const own = tendOwn(desk, 'remove');
    const second = await tendSecond(desk, 'remove');
    const removed = aside.length + own.removed + (second?.removed ?? 0);
    desk.log('vault.keysChanged', { detail: 'oldCopies.removed' });
    return { removed, failed: own.failed + (second ? second.failed : 1) };
  },
};

/** Gives the copies in the second place the header that stands as well. Adds to what failed; a place that is not there counts as one. */
export async function withSecond(desk: Desk, changed: Changed): Promise<{ backupsNotRenewed: number }> {
  const second = await tendSecond(desk, 'renew');
  return { backupsNotRenewed: changed.backupsNotRenewed + (second ? second.failed : 1) };
}

const asCopies = (where: OldCopy['where'], names: readonly string[]): OldCopy[] => names.map((name) => ({ where, at: momentOfName(name) }));

function tendOwn({ vault }: Desk, how: 'list' | 'remove'): Tended {
  const { header, dataKey } = vault.keys;
  return tendCopies({ how, places: [vaultFolder(vault.place).backups], mustExist: null, header, key: dataKey });
}

/** Null when there is a second place and it cannot be reached. */
async function tendSecond(desk: Desk, how: 'renew' | 'list' | 'remove'): Promise<Tended | null> {
  const { second } = readState(vaultFolder(desk.vault.place).backupState);
  if (!second) return { found: [], removed: 0, failed: 0 };
  try {
    const { header, dataKey } = desk.vault.keys;
    const places = [secondPlace(second.path, header.vaultId)];
    const wish = { how, places, mustExist: second.path, header, key: dataKey.toString('base64') };
    return await desk.chores.run('tendCopies', wish, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return null;
  }
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
