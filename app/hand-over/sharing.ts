import type { handOverCalls, ShareableFile, ShareRow } from '#contract/hand-over.ts';
import * as files from '#db/case-file.ts';
import * as colleagues from '#db/hand-over/colleagues.ts';
import * as overview from '#db/hand-over/overview.ts';
import * as ownKeys from '#db/hand-over/own-keys.ts';
import * as shares from '#db/hand-over/shares.ts';
import * as profile from '#db/profile.ts';
import * as retention from '#db/retention.ts';
import type { ReadDb } from '#db/sql.ts';
import type { Share, ShareFile } from '#domain/hand-over/share.ts';
import { refuse } from '#domain/refusal.ts';
import type { Handlers } from '../handlers.ts';
import { sayablePassphrase } from './sayable.ts';
import { sendPackage } from './send.ts';
import { standingIn } from './standing.ts';

/** Making packages, and what is known of those that left and came. */
type Calls = Pick<
  typeof handOverCalls,
  'handOver.prepare' | 'handOver.sayablePassphrase' | 'handOver.send' | 'handOver.shares' | 'handOver.takeBack'
>;

export const sharingHandlers: Handlers<Calls> = {
  'handOver.prepare': ({ caseFileIds }, desk) => ({
    files: caseFileIds.map((id) => shareable(desk.db, id)),
    hasKey: ownKeys.inUse(desk.db) !== undefined,
    name: profile.get(desk.db).name,
  }),

  'handOver.sayablePassphrase': async () => ({ passphrase: sayablePassphrase() }),

  'handOver.send': (wish, desk) => sendPackage(wish, desk),

  'handOver.shares': ({ caseFileId }, desk) => ({
    standing: standingIn(desk.db, caseFileId),
    rows: shares.ofFile(desk.db, caseFileId).flatMap((file) => rowOf(desk.db, file)),
  }),

  'handOver.takeBack'({ caseFileId, reason }, desk) {
    desk.about(caseFileId);
    const standing = standingIn(desk.db, caseFileId);
    if (standing === null || standing.kind === 'coverIn') return refuse('handOver.notAway');
    const now = desk.clock.now();
    shares.end(desk.db, standing.id, now, reason);
    retention.putState(desk.db, caseFileId, 'werkkopie', now);
    return null;
  },
};

function shareable(db: ReadDb, caseFileId: string): ShareableFile {
  const file = files.get(db, caseFileId) ?? refuse('caseFile.unknown');
  return { caseFileId, number: file.number, name: file.name, unsafeContact: file.unsafeContact, ...overview.of(db, caseFileId) };
}

function rowOf(db: ReadDb, file: ShareFile): readonly ShareRow[] {
  const share = shares.get(db, file.shareId);
  if (!share) return [];
  const { direction, kind, at, partnerName, partnerOrganisation, endsOn, final, receiptAt } = share;
  const { id, shareId, stored, storedAt, endedAt, endedReason, terms } = file;
  const partner = { partnerName, partnerOrganisation, ...partnerKey(db, share) };
  const fate = { endsOn, final, receiptAt, endedAt, endedReason };
  return [{ id, shareId, direction, kind, stored, at, storedAt, terms, ...partner, ...fate }];
}

/** The partner's fingerprint, and whether these very keys stand in the address book as compared. */
export function partnerKey(
  db: ReadDb,
  { partnerAge, partnerSign }: Pick<Share, 'partnerAge' | 'partnerSign'>,
): Readonly<{ fingerprint: string | null; compared: boolean }> {
  if (partnerAge === null || partnerSign === null) return { fingerprint: null, compared: false };
  const keys = { agePublic: partnerAge, signPublic: partnerSign };
  return { fingerprint: ownKeys.fingerprintOf(keys), compared: (colleagues.withKeys(db, keys)?.comparedOn ?? null) !== null };
}
