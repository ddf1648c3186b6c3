import type { Opened, OpenedFile, Sender, Situation } from '#contract/hand-over-receive.ts';
import * as caseFiles from '#db/case-file.ts';
import * as colleagues from '#db/hand-over/colleagues.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import * as shares from '#db/hand-over/shares.ts';
import { latestVersion } from '#db/migrate.ts';
import type { ReadDb } from '#db/sql.ts';
import { listTombstones } from '#db/tombstones.ts';
import type { Card } from '#domain/hand-over/card.ts';
import type { ReceiptManifest, ShareManifest } from '#domain/hand-over/manifest.ts';
import type { Waiting } from './waiting.ts';

/** What waits, as a screen shows it before anything is in the vault. */
export function openedView(db: ReadDb, waiting: Waiting | null): Opened | null {
  if (waiting === null) return null;
  if (waiting.kind === 'needsPassphrase') return { kind: 'needsPassphrase' };
  return waiting.kind === 'receipt' ? receiptView(db, waiting.manifest) : shareView(db, waiting.manifest);
}

function shareView(db: ReadDb, manifest: ShareManifest): Opened {
  const { kind: shareKind, madeAt, reason, grounds, endsOn, final, recipient, schema, files, id } = manifest;
  return {
    kind: 'share',
    shareKind,
    madeAt,
    reason,
    grounds,
    endsOn,
    final,
    sender: senderOf(db, manifest.sender),
    sealed: recipient.kind,
    older: schema < latestVersion,
    storedBefore: shares.ofShare(db, id).find(({ stored }) => stored !== 'sent')?.storedAt ?? null,
    files: files.map((file): OpenedFile => ({ ...file, documents: file.documents.length, situation: situationOf(db, file) })),
  };
}

function receiptView(db: ReadDb, manifest: ReceiptManifest): Opened {
  const { madeAt, sender, of, files } = manifest;
  const share = shares.get(db, of.id);
  const known = share?.direction === 'sent' && share.manifestSha256 === of.sha256 ? share : null;
  return {
    kind: 'receipt',
    madeAt,
    sender: senderOf(db, sender),
    of: known && { at: known.at, partnerName: known.partnerName, expected: isExpected(known, sender) },
    files: files.map(({ number, stored }) => ({ number, stored })),
  };
}

/** A package for one key is confirmed by that key; one with a passphrase by whoever had the passphrase. */
export const isExpected = ({ partnerSign }: Pick<NonNullable<ReturnType<typeof shares.get>>, 'partnerSign'>, sender: Card): boolean =>
  partnerSign === null || partnerSign === sender.signPublic;

export function senderOf(db: ReadDb, card: Card): Sender {
  const { name, organisation } = card;
  const own = ownKeys.list(db).some(({ signPublic }) => signPublic === card.signPublic);
  const known = colleagues.withKeys(db, card);
  const namesake = colleagues.list(db).some((each) => each.name.toLocaleLowerCase('nl') === name.toLocaleLowerCase('nl'));
  return {
    name,
    organisation,
    fingerprint: ownKeys.fingerprintOf(card),
    known: own ? 'self' : known ? (known.comparedOn === null ? 'notCompared' : 'compared') : namesake ? 'otherKey' : 'unknown',
    comparedOn: known?.comparedOn ?? null,
    comparedWith: known?.comparedWith ?? '',
  };
}

function situationOf(db: ReadDb, file: ShareManifest['files'][number]): Situation {
  const same = caseFiles.get(db, file.id);
  if (same) return { kind: 'here', caseFileId: same.id, number: same.number, name: same.name };
  const tombstone = listTombstones(db).find(({ caseFileId, liftedAt }) => caseFileId === file.id && liftedAt === null);
  if (tombstone) return { kind: 'destroyed', at: tombstone.destroyedAt };
  const holder = caseFiles.get(db, caseFiles.idOfNumber(db, file.number) ?? '');
  return holder ? { kind: 'number', caseFileId: holder.id, number: holder.number, name: holder.name } : { kind: 'new' };
}
