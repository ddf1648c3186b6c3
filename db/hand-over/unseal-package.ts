import type { ReceiptManifest, ShareManifest } from '#domain/hand-over/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { openDatabase } from '../open.ts';
import { asWriteDb } from '../sql.ts';
import { sealOf, unseal } from './envelope.ts';
import { readLine } from './lines.ts';
import * as ownKeys from './own-keys.ts';
import { readPackage } from './package-file.ts';
import type { Staging } from './staging.ts';
import { dropStaging, makeStaging } from './staging.ts';

export type UnsealWish = Readonly<{
  database: string;
  dataKey: Uint8Array;
  source: string;
  /** As typed, or null: then a package that asks for one is answered as such. */
  passphrase: string | null;
  /** The waiting room: where it is made and its key. */
  staging: string;
  stagingKey: Uint8Array;
}>;

export type Unsealed =
  | Readonly<{ kind: 'needsPassphrase' }>
  | Readonly<{ kind: 'share'; manifest: ShareManifest; sha256: string }>
  | Readonly<{ kind: 'receipt'; manifest: ReceiptManifest; sha256: string }>;

/**
 * Opens a package and unpacks it in the waiting room. Reads it to its last byte: only a package that is whole, signed, for
 * us, and what it says of itself comes out of this. What is refused leaves nothing behind.
 */
export async function unsealPackage(
  wish: UnsealWish,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Unsealed> {
  const kind = await sealOf(wish.source);
  if (kind === 'passphrase' && wish.passphrase === null) return { kind: 'needsPassphrase' };
  const keys = keysOf(wish);
  let opened: Exclude<Unsealed, { kind: 'needsPassphrase' }> | undefined;
  let staging: Staging | undefined;
  try {
    const secrets = { ageSecrets: keys.map(({ ageSecret }) => ageSecret), passphrase: wish.passphrase };
    await readPackage(unseal(wish.source, secrets, progress), {
      manifest(manifest, sha256) {
        refuseForeign(manifest, kind, keys);
        if (manifest.kind === 'receipt') {
          opened = { kind: 'receipt', manifest, sha256 };
          return;
        }
        opened = { kind: 'share', manifest, sha256 };
        staging = makeStaging(wish.staging, wish.stagingKey, manifest);
      },
      line: (text) => staging?.put(readLine(text)),
    });
    staging?.finish();
    return opened ?? refuse('handOver.damaged');
  } catch (error) {
    staging?.close();
    dropStaging(wish.staging);
    throw error;
  }
}

/** Signed for one person and sealed again for another is not for that other: the signature says whom it was meant for. */
function refuseForeign(
  { recipient }: ShareManifest | ReceiptManifest,
  kind: 'key' | 'passphrase',
  keys: readonly Pick<ownKeys.OwnKeys, 'agePublic'>[],
): void {
  if (recipient.kind !== kind) refuse('handOver.forSomeoneElse');
  if (recipient.kind === 'key' && !keys.some(({ agePublic }) => agePublic === recipient.agePublic)) refuse('handOver.forSomeoneElse');
}

function keysOf({ database, dataKey }: UnsealWish): readonly ownKeys.OwnKeys[] {
  const native = openDatabase(database, dataKey, 'look');
  try {
    return ownKeys.list(asWriteDb(native));
  } finally {
    native.close();
  }
}
