import { dropStaging } from '#db/hand-over/staging.ts';
import { openDatabase } from '#db/open.ts';
import type { ReadDb } from '#db/sql.ts';
import { asWriteDb } from '#db/sql.ts';
import type { ReceiptManifest, ShareManifest } from '#domain/hand-over/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A package that was opened and of which nothing is in the vault yet. */
export type Waiting =
  | Readonly<{ kind: 'needsPassphrase'; source: string }>
  | Readonly<{ kind: 'receipt'; manifest: ReceiptManifest; sha256: string }>
  | Readonly<{ kind: 'share'; manifest: ShareManifest; sha256: string; db: ReadDb; close: () => void }>;

/** By the open vault: with a lock it is gone, and what was unpacked cannot be read any more by anyone. */
const waiting = new WeakMap<ReadDb, Waiting>();

export const waitingIn = (vault: ReadDb): Waiting | null => waiting.get(vault) ?? null;

/** The files that wait, or a refusal when none do. */
export function sharedIn(vault: ReadDb): Waiting & { kind: 'share' } {
  const found = waiting.get(vault);
  return found?.kind === 'share' ? found : refuse('handOver.nothingOpen');
}

/** Puts something in the waiting room in the place of what was there. */
export function putWaiting(vault: ReadDb, next: Waiting | null): void {
  const before = waiting.get(vault);
  if (before?.kind === 'share') before.close();
  if (next) waiting.set(vault, next);
  else waiting.delete(vault);
}

/** Where the next package is unpacked. What earlier sessions left there nobody can read, and it goes. */
export function roomFor(place: string, id: string): string {
  const room = path.join(place, 'waiting');
  mkdirSync(room, { recursive: true, mode: 0o700 });
  for (const left of readdirSync(room)) dropStaging(path.join(room, left));
  return path.join(room, `${id}.db`);
}

/** Opens what the chore unpacked. Closing removes it, and forgets its key. */
export function openRoom(file: string, key: Buffer): Readonly<{ db: ReadDb; close: () => void }> {
  const native = openDatabase(file, key, 'open');
  return {
    db: asWriteDb(native),
    close() {
      key.fill(0);
      native.close();
      dropStaging(file);
    },
  };
}
