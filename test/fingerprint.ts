import type { VaultFolder } from '#db/vault-folder.ts';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What header, database and journal hold, by hash: equal before and after means that nobody touched them. */
export const fingerprint = (folder: VaultFolder): readonly string[] =>
  [folder.header, folder.database, folder.wal].map((file) => {
    // A journal of no bytes says the same as none: looking at a database may leave one.
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    return bytes.length === 0 ? 'empty' : createHash('sha256').update(bytes).digest('hex');
  });
