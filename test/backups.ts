import * as rows from '#db/case-file-rows.ts';
import { listBackups } from '#db/backup/place.ts';
import { destroyRows } from '#db/destruction.ts';
import { transaction } from '#db/sql.ts';
import { writeTombstones } from '#db/tombstone-file.ts';
import { addTombstone, listTombstones } from '#db/tombstones.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import path from 'node:path';
import type { TestDesk } from './desk.ts';

/** The folders of the own backups, newest first. */
export function backupFolders(desk: Pick<TestDesk, 'userData'>): readonly string[] {
  const { backups } = vaultFolder(path.join(desk.userData, 'vault'));
  return listBackups(backups).map(({ name }) => path.join(backups, name));
}

/** Destroys a file as the program does: its rows, a tombstone in their place, and the sealed list beside the vault. */
export function destroy(desk: TestDesk, caseFileId: string): void {
  const { header, dataKey } = desk.vault.keys;
  transaction(desk.db, () => {
    const counts = rows.count(desk.db, caseFileId);
    destroyRows(desk.db, caseFileId);
    addTombstone(desk.db, {
      caseFileId,
      destroyedAt: desk.clock.now(),
      destroyedBy: 'T. Tester',
      state: 'werkkopie',
      ground: 'periodOver',
      reference: '',
      authority: '',
      authorityNumber: '',
      authorityOn: null,
      counts: [...counts],
      liftedAt: null,
    });
  });
  const { tombstones } = vaultFolder(path.join(desk.userData, 'vault'));
  writeTombstones(tombstones, listTombstones(desk.db), { vaultId: header.vaultId, dataKey });
}
