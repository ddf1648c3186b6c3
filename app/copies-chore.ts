import { isBackupName } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { Header } from '#domain/vault/header.ts';
import { removeParts, syncPlace } from '#db/backup/place.ts';
import { copiesIn, renewCopies } from '#db/keys/backup-headers.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DataKey } from './chore.ts';

/** What to do with the copies of a vault in some folders. */
export const TendWish = z.strictObject({
  /** Gives those of the same key the header that stands; counts those of another key; or takes the latter away. */
  how: z.enum(['renew', 'count', 'remove']),
  places: z.array(z.string()),
  /** A folder that must be there, for a stick that may not be plugged in. */
  mustExist: z.string().nullable(),
  header: Header,
  key: DataKey,
});

/** `found`: copies of another key that are still there. `failed`: on which the work did not succeed. */
export const Tended = z.strictObject({ found: z.int(), removed: z.int(), failed: z.int() });

/** Refuses `backup.placeMissing` when the place is not there. */
export function tendCopies({ how, places, mustExist, header, key }: z.output<typeof TendWish>): z.input<typeof Tended> {
  if (mustExist !== null && !existsSync(mustExist)) refuse('backup.placeMissing');
  if (how === 'renew') return { found: 0, removed: 0, failed: renewCopies(places, header, key) };
  const others = places.flatMap((place) => copiesIn(place, header, key).otherKey);
  if (how === 'count') return { found: others.length, removed: 0, failed: 0 };
  const removed = others.filter(isRemoved).length;
  return { found: others.length - removed, removed, failed: others.length - removed };
}

/** Takes the parts of one copy away; what anyone else put beside them stays, and its folder with it. */
function isRemoved(folder: string): boolean {
  if (!isBackupName(path.basename(folder))) return false;
  try {
    removeParts(folder);
    syncPlace(path.dirname(folder));
    return !existsSync(path.join(folder, 'vault.db'));
  } catch {
    return false;
  }
}
