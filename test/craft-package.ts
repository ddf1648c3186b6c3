import type { Line } from '#db/hand-over/lines.ts';
import { lineOf } from '#db/hand-over/lines.ts';
import { seal } from '#db/hand-over/envelope.ts';
import { packageBytes } from '#db/hand-over/package-file.ts';
import type { Seal } from '#db/hand-over/envelope.ts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { aFolder } from './folder.ts';

/** What someone of ill will, or an older program, could put in a package: any first page and any lines, well signed and sealed. */
export async function craft(
  how: Readonly<{
    seal: Seal;
    signSecret: Uint8Array;
    page: object;
    lines?: readonly (Line | string)[];
    body?: object;
    packed?: Iterable<Uint8Array>;
  }>,
): Promise<string> {
  const lines = (how.lines ?? []).map((line) => Buffer.from(`${typeof line === 'string' ? line : lineOf(line)}\n`));
  const bytes = Buffer.concat(lines);
  const body = how.body ?? { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, lines: lines.length };
  const manifest = Buffer.from(canonicalize({ ...how.page, body }) ?? '');
  const file = path.join(aFolder(), 'crafted.mwb');
  await seal(file, packageBytes(manifest, how.signSecret, how.packed ?? lines), how.seal);
  return file;
}
