import { listBackups, secondPlace } from '#db/backup/place.ts';
import { listSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { goneOn } from '#domain/backup/rotation.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { linesIn } from './backup-places.ts';
import { makeOwn } from './backup-run.ts';
import { sendToSecond } from './backup-second.ts';
import type { ErrandDesk } from './handlers.ts';

/** In how many own copies a destroyed file may still be, and when the last of them is gone by rotation; null when that is unknown. */
export type Holding = Readonly<{ count: number; goneOn: LocalDate | null }>;

type Destroyed = Readonly<{ at: string; sequence: number }>;

/**
 * Looks at the backups beside the vault and in the second place, and at vaults that a restore set aside. One of those has no
 * end, and neither has a second place that does not answer.
 */
export async function backupsHolding(desk: Pick<ErrandDesk, 'vault' | 'chores'>, destroyed: Destroyed): Promise<Holding> {
  const folder = vaultFolder(desk.vault.place);
  const { vaultId } = desk.vault.keys.header;
  const own = listBackups(folder.backups, vaultId).filter(({ manifest }) => manifest.audit.sequence < destroyed.sequence);
  const { second } = readState(folder.backupState);
  const elsewhere = second ? await linesIn(desk, second.path).catch(() => null) : [];
  const aside = listSetAside(folder).filter(({ at }) => at <= destroyed.at);
  const days = [
    ...own.map(({ manifest }) => manifest.day),
    ...(elsewhere ?? []).filter(({ at, ofOther }) => !ofOther && at < destroyed.at).map(({ day }) => day),
  ];
  const unknown = aside.length + (elsewhere === null ? 1 : 0);
  const last = days.map(goneOn).toSorted().at(-1) ?? null;
  return { count: days.length + unknown, goneOn: unknown > 0 ? null : last };
}

/**
 * Makes a new backup and then removes every older one of this vault, beside it and in the second place, so that nothing destroyed
 * is left in any of them. Answers how many; `second` is false when the second place did not answer.
 */
export async function purgeBackups(desk: ErrandDesk): Promise<{ removed: number; second: boolean }> {
  const { name, manifest } = await makeOwn(desk);
  const folder = vaultFolder(desk.vault.place);
  const { vaultId } = desk.vault.keys.header;
  const { second } = readState(folder.backupState);
  const wish = { vaultId, keep: manifest.sha256 };
  const { removed } = await desk.chores.run('purgeBackups', { ...wish, place: folder.backups });
  if (!second) return { removed, second: true };
  try {
    // The new one must be there first: a second place is never left without any.
    await sendToSecond(desk, name);
    const place = secondPlace(second.path, vaultId);
    const there = await desk.chores.run('purgeBackups', { ...wish, place }, { signal: AbortSignal.timeout(60_000) });
    return { removed: removed + there.removed, second: true };
  } catch {
    return { removed, second: false };
  }
}
