import { Damage } from '#domain/vault/damage.ts';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import * as audit from '../audit.ts';
import { isDamage } from '../open.ts';
import type { ReadDb } from '../sql.ts';
import type { VaultFolder } from '../vault-folder.ts';
import { writeWhole } from '../write-file.ts';

/** Which vault.db was meant, by the head of its log: another file that is put in its place is looked at afresh. */
const Head = z.object({ sequence: z.int(), hash: z.string() });
const Mark = z.strictObject({ version: z.literal(1), damage: Damage, head: Head.nullable() });

/**
 * Remembers beside a vault (damage.json, without content) that it is damaged: what came to light on a page that is not read at
 * opening must not be forgotten at the next.
 */
export function put(folder: VaultFolder, db: ReadDb, damage: Damage): void {
  writeWhole(folder.damage, Buffer.from(`${JSON.stringify({ version: 1, damage, head: headOf(db) })}\n`, 'utf8'));
}

/** What is remembered of this very database; null when nothing is, or when it was of another. */
export function get(folder: VaultFolder, db: ReadDb): Damage | null {
  if (!existsSync(folder.damage)) return null;
  const mark = Mark.safeParse(parsed(folder.damage));
  // A mark that cannot be read says that something is wrong, and no more.
  if (!mark.success) return null;
  const head = headOf(db);
  const same = head?.sequence === mark.data.head?.sequence && head?.hash === mark.data.head?.hash;
  return same ? mark.data.damage : null;
}

export const drop = (folder: VaultFolder): void => rmSync(folder.damage, { force: true });

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function headOf(db: ReadDb): z.infer<typeof Head> | null {
  try {
    return audit.head(db);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}
