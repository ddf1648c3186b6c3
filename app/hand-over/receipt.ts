import { seal } from '#db/hand-over/envelope.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import { manifestBytes, packageBytes } from '#db/hand-over/package-file.ts';
import * as shares from '#db/hand-over/shares.ts';
import * as profile from '#db/profile.ts';
import { placeWhole, removeFile } from '#db/write-file.ts';
import type { ReceiptManifest } from '#domain/hand-over/manifest.ts';
import { packageFormat, packageVersion } from '#domain/hand-over/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import { createWords } from '#i18n/index.ts';
import path from 'node:path';
import type { ErrandDesk } from '../handlers.ts';
import { appVersion } from '../version.ts';
import { cardOf } from './card-text.ts';
import { makeKeys } from './colleagues.ts';
import { isExpected } from './opened-view.ts';
import { putWaiting, waitingIn } from './waiting.ts';

/** Signs what arrived and what was done with it, and seals that for the sender. Small enough to be made at once. */
export async function saveReceipt(shareId: string, desk: ErrandDesk): Promise<string | null> {
  const share = desk.read((db) => shares.get(db, shareId)) ?? refuse('handOver.unknownShare');
  const { partnerAge: agePublic, partnerSign: signPublic } = share;
  if (share.direction !== 'received' || agePublic === null || signPublic === null) return refuse('handOver.unknownShare');
  const worker = desk.read(profile.get);
  if (worker.name === '') refuse('handOver.noName');
  const keys = desk.read(ownKeys.inUse) ?? (await makeKeys(desk));
  const id = desk.ids.next();
  const name = `${createWords(worker.language)('handOver:fileName.receipt')}-${desk.clock.today()}-${id.slice(-4)}.mwb`;
  const place = await desk.files.chooseSavePath({ name, kind: 'mwb' });
  if (place === null) return null;
  const files = desk.read((db) => shares.ofShare(db, shareId));
  const newest = new Map(files.toReversed().map((file) => [file.originId, file]));
  const receipt: ReceiptManifest = {
    format: packageFormat,
    version: packageVersion,
    id,
    kind: 'receipt',
    madeAt: desk.clock.now(),
    app: appVersion,
    sender: cardOf(keys, worker),
    recipient: { kind: 'key', name: share.partnerName, organisation: share.partnerOrganisation, agePublic, signPublic },
    of: { id: share.id, sha256: share.manifestSha256 },
    files: [...newest.values()].flatMap(({ originId, number, stored }) => (stored === 'sent' ? [] : [{ id: originId, number, stored }])),
  };
  const beside = path.join(path.dirname(place), `.${id}.part`);
  try {
    await seal(beside, packageBytes(manifestBytes(receipt).bytes, keys.signSecret, null), { kind: 'key', agePublic });
    desk.write((_, log) => {
      for (const { caseFileId } of newest.values()) log('file.received', { detail: 'receipt', caseFileId });
    });
    placeWhole(beside, place);
  } catch (error) {
    removeFile(beside);
    throw error;
  }
  return place;
}

/** A receipt that was opened: the share that it confirms says so. Only what this vault sent, and only by whom it was sent to. */
export function takeReceipt(desk: ErrandDesk): void {
  const vault = desk.read((db) => db);
  const waiting = waitingIn(vault);
  if (waiting?.kind !== 'receipt') return refuse('handOver.nothingOpen');
  const { of, sender, madeAt } = waiting.manifest;
  desk.write((db, log) => {
    const share = shares.get(db, of.id);
    if (share?.direction !== 'sent' || share.manifestSha256 !== of.sha256) return refuse('handOver.receiptOfOther');
    if (!isExpected(share, sender)) refuse('handOver.receiptByOther');
    shares.putReceipt(db, share.id, madeAt, sender.signPublic);
    for (const { caseFileId } of shares.ofShare(db, share.id)) log('file.handedOver', { detail: 'receipt', caseFileId });
    return null;
  });
  putWaiting(vault, null);
}
