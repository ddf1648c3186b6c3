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
  /** Gives those of the same key the header that stands; names those of another key; or takes the latter away. */
  how: z.enum(['renew', 'list', 'remove']),
  places: z.array(z.string()),
  /** A folder that must be there, for a stick that may not be plugged in. */
  mustExist: z.string().nullable(),
  header: Header,
  key: DataKey,
});

/** `found`: the names of copies of another key that are still there. `failed`: on how many the work did not succeed. */
export const Tended = z.strictObject({ found: z.array(z.string()), removed: z.int(), failed: z.int() });

type Tend = Omit<z.output<typeof TendWish>, 'key'> & Readonly<{ key: Uint8Array }>;

/** Refuses `backup.placeMissing` when the place is not there. */
export function tendCopies({ how, places, mustExist, header, key }: Tend): z.input<typeof Tended> {
  if (mustExist !== null && !existsSync(mustExist)) refuse('backup.placeMissing');
  if (how === 'renew') return { found: [], removed: 0, failed: renewCopies(places, header, key) };
  const others = places.flatMap((place) => copiesIn(place, header, key).otherKey);
  if (how === 'list') return { found: others.map(nameOf), removed: 0, failed: 0 };
  const left = others.filter((folder) => !isRemoved(folder));
  return { found: left.map(nameOf), removed: others.length - left.length, failed: left.length };
}

const nameOf = (folder: string): string => path.basename(folder);

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
