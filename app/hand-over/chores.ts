import { sealPackage } from '#db/hand-over/seal-package.ts';
import { unsealPackage } from '#db/hand-over/unseal-package.ts';
import { AgePublic } from '#domain/hand-over/card.ts';
import { ReceiptManifest, ShareManifest } from '#domain/hand-over/manifest.ts';
import { parts } from '#domain/hand-over/parts.ts';
import { ClientPart } from '#domain/hand-over/terms.ts';
import { z } from 'zod';
import { chore, DataKey } from '../chore.ts';

const Seal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), agePublic: AgePublic }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(1000) }),
]);

const FileWish = z.strictObject({
  caseFileId: z.string(),
  client: ClientPart.omit({ caseFileId: true }),
  parts: z.array(z.enum(parts)),
  guidance: z.boolean(),
});

/** What the first page says besides what is counted while sealing. */
const Page = ShareManifest.omit({ sender: true, schema: true, files: true, shared: true, auditHead: true, body: true }).extend({
  senderName: z.string(),
  senderOrganisation: z.string(),
});

const SentRow = z.tuple([z.string(), z.string(), z.string()]);
const Sha256 = z.string();

/** Sealing and unsealing in the chores process: a package may be large, and nothing of it is ever written in clear. */
export const handOverChores = {
  /** Seals case files into `target`, a file that must not be there yet. */
  sealPackage: chore({
    input: z.strictObject({
      database: z.string(),
      dataKey: DataKey,
      target: z.string(),
      seal: Seal,
      files: z.array(FileWish).min(1),
      page: Page,
    }),
    output: z.strictObject({ manifest: ShareManifest, sha256: Sha256, bytes: z.number(), sent: z.array(z.array(SentRow)) }),
    work: async (wish, progress) => {
      const { sent, ...sealed } = await sealPackage(wish, progress);
      return { ...sealed, sent: sent.map((rows) => rows.map(([table, key, hash]): [string, string, string] => [table, key, hash])) };
    },
  }),
  /** Unpacks a package in the waiting room `staging`, which is encrypted under `stagingKey`. */
  unsealPackage: chore({
    input: z.strictObject({
      database: z.string(),
      dataKey: DataKey,
      source: z.string(),
      passphrase: z.string().max(1000).nullable(),
      staging: z.string(),
      stagingKey: DataKey,
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('needsPassphrase') }),
      z.strictObject({ kind: z.literal('share'), manifest: ShareManifest, sha256: Sha256 }),
      z.strictObject({ kind: z.literal('receipt'), manifest: ReceiptManifest, sha256: Sha256 }),
    ]),
    work: unsealPackage,
  }),
} as const;
