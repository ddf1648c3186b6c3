import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';

/** Which of the two is talking: words that are sent back to their sender do not open. */
type Side = 'vault' | 'chore';

/** A conversation of two processes that a third one carries: it sees who talks and how much, and never what. */
export type SealedTalk = Readonly<{ seal(value: unknown): string; unseal(text: string): unknown }>;

/**
 * One end of such a conversation: X25519 keys made for it alone, HKDF-SHA256 and AES-256-GCM. It keeps the data key of the
 * vault out of the main process, which outlives every lock.
 */
export function openTalk(side: Side): Readonly<{ publicKey: string; with(theirs: string): SealedTalk }> {
  const mine = generateKeyPairSync('x25519');
  const publicKey = mine.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    publicKey,
    with(theirs) {
      const other = createPublicKey({ key: Buffer.from(theirs, 'base64'), type: 'spki', format: 'der' });
      const secret = diffieHellman({ privateKey: mine.privateKey, publicKey: other });
      const key = Buffer.from(hkdfSync('sha256', secret, [publicKey, theirs].toSorted().join(' '), 'chores', 32));
      secret.fill(0);
      return { seal: (value) => seal(key, side, value), unseal: (text) => unseal(key, side === 'vault' ? 'chore' : 'vault', text) };
    },
  };
}

function seal(key: Buffer, side: Side, value: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(side));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(key: Buffer, side: Side, text: string): unknown {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(side));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return JSON.parse(opened.toString('utf8'));
}
