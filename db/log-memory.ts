import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { holds, putLoss } from './audit-chain.ts';
import type { AuditHead } from './audit-line.ts';
import * as audit from './audit.ts';
import type { WriteDb } from './sql.ts';
import type { VaultFolder } from './vault-folder.ts';
import { writeWhole } from './write-file.ts';

/**
 * The newest head of the log, remembered in a file beside the vault (log-head.sealed): a chain does not show that lines at its
 * end are gone, for one when an older copy of the database was put back. Sealed, so that it tells nobody how much was done and
 * nobody else can write it. A crash leaves an older head, which does no harm; a newer one than the log has means missing lines.
 * A restore through the program sets it aside with the vault that it belongs to.
 */
export function rememberHead({ logHead }: VaultFolder, dataKey: Uint8Array, { sequence, hash }: AuditHead): void {
  withKey(dataKey, (key) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(JSON.stringify({ sequence, hash }), 'utf8'), cipher.final()]);
    writeWhole(logHead, Buffer.concat([nonce, cipher.getAuthTag(), sealed]));
  });
}

/**
 * Compares the log with the head that was remembered, in the first transaction after an unlock: lines that are gone are kept as
 * a loss and told in the log. Without a memory, or with one of another key, there is nothing to compare.
 */
export function compareHead(db: WriteDb, folder: VaultFolder, dataKey: Uint8Array, now: string): void {
  const remembered = rememberedHead(folder, dataKey);
  if (!remembered || holds(db, remembered)) return;
  putLoss(db, now, remembered, audit.head(db));
  audit.append(db, { at: now, event: 'log.checked', call: 'vault.unlock', caseFileId: null, result: 'failed', detail: 'linesMissing' });
}

const Head = z.strictObject({ sequence: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });
const LIMIT = 1000;

/** Null without a memory, or with one of another key. */
export function rememberedHead({ logHead }: VaultFolder, dataKey: Uint8Array): AuditHead | null {
  if (!existsSync(logHead) || statSync(logHead).size > LIMIT) return null;
  const bytes = readFileSync(logHead);
  try {
    return withKey(dataKey, (key) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Head.parse(JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')));
    });
  } catch {
    return null;
  }
}

function withKey<T>(dataKey: Uint8Array, work: (key: Buffer) => T): T {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'log head', 32));
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}
