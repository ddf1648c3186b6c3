import { z } from 'zod';
import { PackagedFile } from './manifest.ts';
import { ShareGrounds, shareKinds } from './terms.ts';

/** What was agreed about one file in one share: why, on which ground, what the client knew, what went along and what stayed. */
export const ShareTerms = PackagedFile.pick({ client: true, parts: true, left: true, counts: true }).extend({
  reason: z.string(),
  grounds: ShareGrounds,
});
export type ShareTerms = z.infer<typeof ShareTerms>;

/** The version of `ShareTerms` as it is stored. */
export const termsVersion = 1;

/** What became of a file in this vault: it was sent, or it arrived and was put here in one of three ways. */
export const stored = ['sent', 'new', 'copy', 'merged'] as const;

/** One package that left or came, as this vault remembers it. */
export const Share = z.object({
  id: z.string(),
  direction: z.enum(['sent', 'received']),
  kind: z.enum(shareKinds),
  /** Of a file that went back: the package that it answered. */
  answersId: z.string().nullable(),
  at: z.string(),
  partnerName: z.string(),
  partnerOrganisation: z.string(),
  /** The partner's keys; null when it was sealed with a passphrase and nobody knows whose hands it came into. */
  partnerAge: z.string().nullable(),
  partnerSign: z.string().nullable(),
  /** With whom rows are compared later: the partner's signing key, or this share where that is not known. */
  exchange: z.string(),
  endsOn: z.string().nullable(),
  final: z.boolean(),
  manifestSha256: z.string(),
  auditSequence: z.int(),
  auditHash: z.string(),
  /** When the other side confirmed, and the key that signed it. */
  receiptAt: z.string().nullable(),
  receiptSign: z.string().nullable(),
});
export type Share = z.infer<typeof Share>;

/** One file in one share. */
export const ShareFile = z.object({
  id: z.string(),
  shareId: z.string(),
  caseFileId: z.string(),
  /** The file's id in the package: a copy has another one here. */
  originId: z.string(),
  number: z.string(),
  stored: z.enum(stored),
  storedAt: z.string(),
  terms: ShareTerms,
  /** When it was taken back, came back, or a cover was over. */
  endedAt: z.string().nullable(),
  endedReason: z.string(),
});
export type ShareFile = z.infer<typeof ShareFile>;

/** A file as it stands between two workers: somebody else has it for good, for a while, or lent it to us. */
export type Standing = 'handedOver' | 'coverOut' | 'coverIn';

/** Where a file stands by its newest share that is not over; null when it is simply ours. */
export function standingOf({ direction, kind, final }: Pick<Share, 'direction' | 'kind' | 'final'>): Standing | null {
  if (kind === 'cover') return direction === 'sent' ? 'coverOut' : 'coverIn';
  if (direction === 'received' || (kind === 'return' && !final)) return null;
  return 'handedOver';
}
