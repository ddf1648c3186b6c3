import type { backupCalls } from '#contract/backup.ts';
import { removeSetAside } from '#db/backup/set-aside.ts';
import { readState } from '#db/backup/state-file.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { PlaceProblem } from '#domain/backup/state.ts';
import { refuse } from '#domain/refusal.ts';
import { ownerOfPlace } from '#domain/vault/place.ts';
import { statSync } from 'node:fs';
import path from 'node:path';
import { findListed } from './backup-found.ts';
import { linesIn, overview } from './backup-places.ts';
import { purgeBackups } from './backup-purge.ts';
import { isWayBack, previewBackup, restoreBackup } from './backup-restore.ts';
import { makeOwn, problemOf, remember } from './backup-run.ts';
import { sendToSecond } from './backup-second.ts';
import type { ErrandDesk, Handlers } from './handlers.ts';

export const backupHandlers: Handlers<typeof backupCalls> = {
  'backup.overview': async (_, { vault }) => overview(vault),

  async 'backup.inSecond'(_, desk) {
    const { second } = readState(vaultFolder(desk.vault.place).backupState);
    return second ? [...(await linesIn(desk, second.path))] : [];
  },

  async 'backup.inFolder'(_, desk) {
    const folder = await desk.files.chooseFolder();
    return folder === null ? null : [...(await linesIn(desk, folder))];
  },

  async 'backup.make'(_, desk) {
    const { name } = await makeOwn(desk, 'rows');
    return { second: await tryToSend(desk, name) };
  },

  'backup.purge': (_, desk) => purgeBackups(desk),

  async 'backup.chooseSecond'({ cloudToo }, desk) {
    const chosen = await desk.files.chooseFolder();
    if (chosen === null) return { chosen: false };
    const folder = vaultFolder(desk.vault.place);
    const owner = ownerOfPlace(chosen);
    if (isWithin(chosen, folder.root) || isWithin(folder.root, chosen)) refuse('backup.placeIsVault');
    if (owner !== null && owner !== 'netwerk' && !cloudToo) refuse('backup.placeSynced', { owner });
    await desk.chores.run('tryPlace', { chosen, id: desk.ids.next() });
    const sameDisk = statSync(chosen).dev === statSync(folder.root).dev;
    const second = { path: chosen, chosenAt: desk.clock.now(), sameDisk, newest: null, reachedAt: null, headers: null, problem: null };
    remember(folder, (state) => ({ ...state, second, secondDeclined: null }));
    desk.log('profile.changed');
    return { chosen: true };
  },

  async 'backup.dropSecond'({ declined }, desk) {
    const secondDeclined = declined ? desk.clock.now() : null;
    remember(vaultFolder(desk.vault.place), (state) => ({ ...state, second: null, secondDeclined }));
    desk.log('profile.changed');
    return null;
  },

  'backup.preview': ({ id, secret }, desk) => previewBackup(desk, id, secret),

  async 'backup.restore'({ id, secret, asItWas }, desk) {
    await restoreBackup(desk, id, secret, asItWas);
    return null;
  },

  async 'backup.removeSetAside'({ id }, desk) {
    const { kind, folder } = findListed(desk.vault, id);
    if (kind !== 'setAside') refuse('backup.none');
    if (isWayBack(desk.vault, path.basename(folder))) refuse('backup.wayBack');
    removeSetAside(vaultFolder(desk.vault.place), path.basename(folder));
    return null;
  },
};

/** The own backup stands whatever happens in the second place: that is told apart. */
async function tryToSend(desk: ErrandDesk, name: string): Promise<PlaceProblem | null> {
  try {
    await sendToSecond(desk, name);
    return null;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

const isWithin = (inner: string, outer: string): boolean => {
  const way = path.relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
};
