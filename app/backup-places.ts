import type { BackupLine, BackupOverview } from '#contract/backup.ts';
import { newestOfThis } from '#db/backup/changes.ts';
import { listBackups } from '#db/backup/place.ts';
import { listSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { readHeader } from '#db/keys/header-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { Refusal } from '#domain/refusal.ts';
import { ownerOfPlace } from '#domain/vault/place.ts';
import path from 'node:path';
import { listAs, toLine } from './backup-found.ts';
import { isWayBack } from './backup-restore.ts';
import type { DoorDesk } from './handlers.ts';
import type { VaultSession } from './vault-session.ts';

type Desk = Pick<DoorDesk, 'vault' | 'chores'>;

/** A place that does not answer counts as not there. */
const PATIENCE = 10_000;

/** What this computer knows of backups without asking anything of another disk than the vault's own. */
export function overview(vault: VaultSession): BackupOverview {
  const folder = vaultFolder(vault.place);
  const { own, second, secondDeclined } = readState(folder.backupState);
  const backups = listBackups(folder.backups);
  const vaultId = idOf(vault);
  const newest = vault.db ? newestOfThis(vault.db, backups) : backups[0];
  return {
    backups: backups.map((each) => toLine(vault, folder.backups, each, vaultId)),
    newest: newest?.manifest.at ?? null,
    problem: own.problem,
    second: second && {
      path: second.path,
      owner: ownerOfPlace(second.path),
      sameDisk: second.sameDisk,
      reachedAt: second.reachedAt,
      headersDue: vault.db !== null && second.headers !== null && second.headers !== vault.keys.header.mac,
      problem: second.problem,
    },
    secondDeclined: secondDeclined !== null,
    setAside: listSetAside(folder).map(({ name, at, bytes }) => ({
      id: listAs(vault, { folder: path.join(folder.setAside, name), kind: 'setAside' }),
      at,
      bytes,
      removable: vault.db !== null && !isWayBack(vault, name),
    })),
  };
}

/** The backups in a folder, by a process that may be left behind when the folder does not answer. */
export async function linesIn({ vault, chores }: Desk, place: string): Promise<readonly BackupLine[]> {
  const signal = AbortSignal.timeout(PATIENCE);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Refusal('backup.placeMissing'))));
  const { backups } = await Promise.race([chores.run('findBackups', { folder: place }, { signal }), late]);
  return backups.map((each) => toLine(vault, place, each, idOf(vault)));
}

/** Which vault lies here, as far as its header tells; null when there is none, or none that can be read. */
function idOf(vault: VaultSession): string | null {
  try {
    return vault.db ? vault.keys.header.vaultId : readHeader(vaultFolder(vault.place).header).vaultId;
  } catch {
    return null;
  }
}
