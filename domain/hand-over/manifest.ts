import { z } from 'zod';
import { Day } from '../shapes.ts';
import { AgePublic, Card, SignPublic } from './card.ts';
import { parts } from './parts.ts';
import { ClientPart, ShareGrounds, shareKinds, Story } from './terms.ts';

/** What begins every package, and the version of its form. See docs/package-format.md. */
export const packageFormat = 'maatwerkbank-package';
export const packageVersion = 1;

/** No package is larger, and no body larger when it is unpacked: 2 GiB. */
export const packageLimit = 2 * 1024 ** 3;
export const manifestLimit = 8 * 1024 * 1024;

const Sha256 = z.string().regex(/^[\da-f]{64}$/);
const Count = z.int().min(0).max(100_000_000);
const Uuid = z.uuid();
const Named = z.string().max(300);
const Moment = z.iso.datetime();

/** What one file brings along, counted, and what stayed behind and why. */
export const PackagedFile = z.strictObject({
  id: Uuid,
  number: Named,
  name: Named,
  client: ClientPart.omit({ caseFileId: true }),
  parts: z.array(z.enum(parts)).max(parts.length),
  left: z.strictObject({
    parts: z.array(z.enum(parts)).max(parts.length),
    /** Timeline entries that were kept for guidance alone. */
    guidance: Count,
    drafts: Count,
    /** References that were let go, because what they point at stayed behind. */
    cuts: z.array(z.strictObject({ table: Named, to: z.enum(parts), rows: Count })).max(20),
  }),
  counts: z.record(z.string().max(64), Count),
  documents: z.array(z.strictObject({ id: Uuid, kind: Named, version: z.int().min(1), sha256: Sha256 })).max(20_000),
  search: Count,
});
export type PackagedFile = z.infer<typeof PackagedFile>;

const Recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('key'), name: Named, organisation: Named, agePublic: AgePublic, signPublic: SignPublic }),
  z.strictObject({ kind: z.literal('passphrase'), name: Named, organisation: Named }),
]);
export type Recipient = z.infer<typeof Recipient>;

const Common = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(packageVersion),
  id: Uuid,
  madeAt: Moment,
  /** The program's own version. */
  app: z.string().max(40),
  sender: Card,
  recipient: Recipient,
});

/** The signed first page of a package with files. */
export const ShareManifest = Common.extend({
  kind: z.enum(shareKinds),
  /** Of a file that goes back: the package that it answers. */
  answers: Uuid.nullable(),
  final: z.boolean(),
  endsOn: Day.nullable(),
  reason: Story,
  grounds: ShareGrounds,
  /** The schema version of the rows. */
  schema: z.int().min(1).max(100_000),
  files: z.array(PackagedFile).min(1).max(100),
  /** Rows that several files may refer to, such as an employer. */
  shared: z.record(z.string().max(64), Count),
  /** The newest line of the sender's log when this was made. */
  auditHead: z.strictObject({ sequence: Count, hash: Sha256 }),
  /** What follows, unpacked: its SHA-256, how long it is, how many lines. */
  body: z.strictObject({ sha256: Sha256, bytes: z.int().min(0).max(packageLimit), lines: Count }),
});
export type ShareManifest = z.infer<typeof ShareManifest>;

/** The signed page that closes the loop: what arrived, and what was done with it. It has no body. */
export const ReceiptManifest = Common.extend({
  kind: z.literal('receipt'),
  of: z.strictObject({ id: Uuid, sha256: Sha256 }),
  files: z.array(z.strictObject({ id: Uuid, number: Named, stored: z.enum(['new', 'copy', 'merged']) })).max(100),
});
export type ReceiptManifest = z.infer<typeof ReceiptManifest>;

export const Manifest = z.discriminatedUnion('kind', [ShareManifest, ReceiptManifest]);
export type Manifest = z.infer<typeof Manifest>;

/** What is read first, also of a package of a later version. */
export const AnyManifest = z.looseObject({ format: z.string(), version: z.int(), schema: z.int().optional() });
