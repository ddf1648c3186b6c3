import { dropStaging } from '#db/hand-over/staging.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { refuse } from '#domain/refusal.ts';
import { randomBytes } from 'node:crypto';
import type { ErrandDesk } from '../handlers.ts';
import { refuseUnreadable } from './readable.ts';
import type { Waiting } from './waiting.ts';
import { openRoom, putWaiting, roomFor, waitingIn } from './waiting.ts';

export type OpenWish = Readonly<{ passphrase: string | null }>;

/**
 * Opens a package that a person chooses, or with a passphrase the one that asked for it. Everything is checked in the chores
 * process, and what comes out waits in an encrypted room of its own: nothing is in the vault before someone chose so.
 */
export async function openPackage({ passphrase }: OpenWish, desk: ErrandDesk): Promise<Waiting['kind'] | 'cancelled'> {
  const vault = desk.read((db) => db);
  const before = waitingIn(vault);
  const asked = passphrase !== null && before?.kind === 'needsPassphrase' ? before.source : null;
  const source = asked ?? (await desk.files.chooseOpenPath({ kind: 'mwb' }));
  if (source === null) return 'cancelled';
  if (asked === null) putWaiting(vault, null);
  const key = randomBytes(32);
  const room = roomFor(desk.vault.place, desk.ids.next());
  const opened = await desk.work.run('package', (watch) =>
    desk.chores.run(
      'unsealPackage',
      {
        database: vaultFolder(desk.vault.place).database,
        dataKey: desk.vault.keys.dataKey.toString('base64'),
        source,
        passphrase,
        staging: room,
        stagingKey: key.toString('base64'),
      },
      watch,
    ),
  );
  // The vault may have been locked while this waited: then what was unpacked is nobody's.
  if (desk.read((db) => db) !== vault) {
    dropStaging(room);
    return refuse('handOver.nothingOpen');
  }
  if (opened.kind === 'needsPassphrase') putWaiting(vault, { kind: 'needsPassphrase', source });
  else if (opened.kind === 'receipt') putWaiting(vault, opened);
  else {
    const { db, close } = openRoom(room, key);
    try {
      for (const { id } of opened.manifest.files) refuseUnreadable(db, id, desk);
    } catch (error) {
      close();
      throw error;
    }
    putWaiting(vault, { ...opened, db, close });
  }
  return opened.kind;
}
