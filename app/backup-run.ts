import * as audit from '#db/audit.ts';
import type { BackupWish } from '#db/backup/make.ts';
import { copyShare } from '#db/backup/make.ts';
import { clearLeftovers, listBackups, removeBackup } from '#db/backup/place.ts';
import { readState, writeState } from '#db/backup/state-file.ts';
import type { LetGo } from '#db/hold.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { Backup } from '#domain/backup/manifest.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { expired } from '#domain/backup/rotation.ts';
import type { BackupState } from '#domain/backup/state.ts';
import { PlaceProblem, problemSince } from '#domain/backup/state.ts';
import { Refusal, refuse } from '#domain/refusal.ts';
import { setTimeout } from 'node:timers/promises';
import { ChoreFailed } from './chore-failed.ts';
import type { HouseDesk } from './housekeeping.ts';
import type { VaultSession } from './vault-session.ts';

/** What is needed to make a backup: of a task of the house as well as of an errand. */
export type BackupDesk = Pick<HouseDesk, 'clock' | 'ids' | 'chores' | 'vault' | 'work' | 'write'>;

/** Longer than any reader of ours keeps the journal from being emptied. */
const PATIENCE = 60_000;

/**
 * Makes a backup of the open vault in its own place, puts away what rotation lets go, and remembers how it went. `looked` says how
 * far it is looked through before it counts; where there is none yet of today it is always as far as can be. Refusals as
 * `makeBackup`, `backup.underWay` when one is being made, `backup.busy` when the database cannot be kept still now, and
 * `backup.failed` for what nobody foresaw (which goes on to the log).
 */
export async function makeOwn(desk: BackupDesk, looked: BackupWish['looked']): Promise<Backup> {
  const { vault, clock, work } = desk;
  const folder = vaultFolder(vault.place);
  if (work.list().some(({ kind }) => kind === 'backup')) refuse('backup.underWay');
  try {
    const made = await work.run('backup', async ({ progress, signal }) => {
      const letGo = await holdSoon(vault, signal);
      try {
        return await make(desk, folder, looked, { progress, signal, copied: letGo });
      } finally {
        letGo();
      }
    });
    desk.write((db) => audit.append(db, { at: clock.now(), event: 'backup.made', call: 'backup.make', caseFileId: null }));
    remember(folder, (state) => ({ ...state, own: { problem: null } }));
    rotate(folder, clock.today(), made.name);
    return made;
  } catch (error) {
    throw tellProblem(desk, folder, error);
  }
}

type Watch = Readonly<{ progress: (done: number, total: number) => void; signal: AbortSignal; copied: () => void }>;

async function make(
  { chores, vault, clock, ids }: BackupDesk,
  folder: VaultFolder,
  atLeast: BackupWish['looked'],
  watch: Watch,
): Promise<Backup> {
  clearLeftovers(folder.backups, null);
  const { header, dataKey } = vault.keys;
  const at = clock.now();
  const earlier = listBackups(folder.backups, header.vaultId)[0];
  const looked = earlier?.manifest.day === clock.today() ? atLeast : 'rows';
  const name = backupName(at, ids.next());
  const wish = {
    database: folder.database,
    key: dataKey.toString('base64'),
    header,
    tombstones: folder.tombstones,
    place: folder.backups,
    name,
    at,
    day: clock.today(),
    looked,
    earlier: earlier?.name ?? null,
  };
  const manifest = await chores.run('makeBackup', wish, {
    signal: watch.signal,
    progress(done, total) {
      watch.progress(done, total);
      if (done / total >= copyShare[looked]) watch.copied();
    },
  });
  return { name, manifest };
}

/** The database stands still, or refuses: a check that reads it may be in the way for a while. */
async function holdSoon(vault: VaultSession, signal: AbortSignal): Promise<LetGo> {
  for (let waited = 0; waited < PATIENCE; waited += 250) {
    if (signal.aborted) return refuse('work.cancelled');
    const letGo = vault.hold();
    if (letGo) return letGo;
    await setTimeout(250);
  }
  return refuse('backup.busy');
}

/** Never in the way: what cannot be removed now is removed the next time. */
function rotate(folder: VaultFolder, today: string, justMade: string): void {
  const { backups } = folder;
  for (const name of expired(listBackups(backups), today, justMade)) {
    try {
      removeBackup(backups, name);
    } catch {
      // The next one tries again.
    }
  }
}

export const remember = (folder: VaultFolder, change: (state: BackupState) => BackupState): void =>
  writeState(folder.backupState, change(readState(folder.backupState)));

/** Keeps what is wrong where the worker sees it; a line in the log when it is new. Answers the error to throw. */
function tellProblem(desk: BackupDesk, folder: VaultFolder, error: unknown): unknown {
  const code = problemOf(error);
  if (code === null || desk.vault.db === null) return error;
  const before = readState(folder.backupState).own.problem;
  try {
    remember(folder, (state) => ({ ...state, own: { problem: problemSince(before, code, desk.clock.now()) } }));
    if (before?.code !== code)
      desk.write((db) =>
        audit.append(db, {
          at: desk.clock.now(),
          event: 'backup.failed',
          call: 'backup.make',
          caseFileId: null,
          result: 'failed',
          detail: code,
        }),
      );
  } catch {
    // On a full disk nothing can be remembered; the next time tells it again.
  }
  return error;
}

/** What an error means for a place; null when it says nothing of it (stopped, locked, busy). */
export function problemOf(error: unknown): PlaceProblem | null {
  if (error instanceof Refusal) return PlaceProblem.safeParse(error.code).data ?? null;
  return error instanceof ChoreFailed ? 'backup.failed' : null;
}
