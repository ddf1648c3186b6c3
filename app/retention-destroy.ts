import * as compaction from '#db/compaction-state.ts';
import { destroyRows } from '#db/destruction.ts';
import * as profile from '#db/profile.ts';
import type { WriteDb } from '#db/sql.ts';
import { writeTombstones } from '#db/tombstone-file.ts';
import { addTombstone, listTombstones } from '#db/tombstones.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { refuse } from '#domain/refusal.ts';
import type { DestructionWish } from '#domain/retention/obstacles.ts';
import { refuseDestruction } from '#domain/retention/obstacles.ts';
import type { ErrandDesk } from './handlers.ts';
import { loadKeeping } from './retention-facts.ts';

type Wish = DestructionWish & Readonly<{ caseFileId: string; number: string }>;

/**
 * Destroys one file in one transaction: the rows, the tombstone and the line in the log. The sealed list beside the vault is
 * written last and before the commit. When the program ends between the two, the next opening finishes what was begun.
 */
export function destroyFile(desk: Pick<ErrandDesk, 'write' | 'read' | 'clock' | 'vault'>, wish: Wish): void {
  const { header, dataKey } = desk.vault.keys;
  const owner = { vaultId: header.vaultId, dataKey };
  const list = vaultFolder(desk.vault.place).tombstones;
  try {
    desk.write((db, log) => {
      destroy(db, wish, desk.clock);
      log('file.destroyed');
      writeTombstones(list, listTombstones(db), owner);
    });
  } catch (error) {
    // Nothing was destroyed: the list must not say so, or the next opening would.
    desk.read((db) => writeTombstones(list, listTombstones(db), owner));
    throw error;
  }
}

function destroy(db: WriteDb, wish: Wish, clock: ErrandDesk['clock']): void {
  const { caseFileId, number, ground, reference, authority, authorityNumber, authorityOn } = wish;
  const { number: known, facts } = loadKeeping(db, caseFileId, clock.today());
  if (number.trim() !== known.trim()) refuse('retention.numberDiffers');
  refuseDestruction(facts, wish);
  const now = clock.now();
  const counts = destroyRows(db, caseFileId);
  const destroyedBy = profile.get(db).name;
  addTombstone(db, {
    caseFileId,
    destroyedAt: now,
    destroyedBy,
    state: facts.state,
    ground,
    reference,
    authority,
    authorityNumber,
    authorityOn,
    counts,
    liftedAt: null,
  });
  compaction.want(db, now);
}
