import { z } from 'zod';
import { isLocalDate } from '../local-date.ts';

export const manifestFormat = 'maatwerkbank-backup';

/** Over this many bytes a file is no manifest of ours and is not read. */
export const manifestSizeLimit = 16_384;

/**
 * What lies beside a backup, in clear (manifest.json): enough to choose one, and to know after a loss what was on a laptop. Numbers
 * and dates only; no name of anyone. It is hostile input: what counts is what the encrypted database says when it is opened.
 */
export const Manifest = z.strictObject({
  format: z.literal(manifestFormat),
  version: z.literal(1),
  vaultId: z.uuid(),
  /** When the copy began: all that was saved by then is in it. */
  at: z.iso.datetime(),
  /** The worker's own day at that moment. */
  day: z.string().refine(isLocalDate),
  /** `beforeMigration`: made before a newer program changed the schema. */
  why: z.enum(['regular', 'beforeMigration']),
  /** The schema version of the database. */
  schema: z.int().min(1),
  /** How many case files are in it. */
  files: z.int().min(0),
  /** Of vault.db. */
  bytes: z.int().min(0),
  /** Of vault.db as it was verified: a copy of it that still has this is whole. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The newest line of the audit log: kept elsewhere, it shows whether the log was changed later. */
  audit: z.strictObject({ sequence: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup as it lies in a place: a folder by this name, counted only after it was opened with its key and found whole. */
export type Backup = Readonly<{ name: string; manifest: Manifest }>;

/** `20260309-090000Z-1a2b3c4d`: the moment in UTC and something of its own. */
export const backupName = (at: string, id: string): string => {
  const digits = at.replaceAll(/\D/g, '');
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}Z-${id.slice(-8)}`;
};

/** The name of the copy before a migration. */
export const beforeMigrationName = (from: number, to: number, now: string): string =>
  `before-version-${to}-from-${from}-${now.replaceAll(/\D/g, '')}`;

/** Only what has such a name can be ours; the rest of a place is never looked into. */
export const isBackupName = (name: string): boolean =>
  /^\d{8}-\d{6}Z-[0-9a-z-]{8}$/.test(name) || /^before-version-\d+-from-\d+-\d+$/.test(name);

/** The moment that such a name tells, or null. */
export function momentOfName(name: string): string | null {
  const digits = /^(\d{8})-(\d{6})Z-/.exec(name) ?? /^before-version-\d+-from-\d+-(\d{8})(\d{6})/.exec(name);
  const text = digits && `${digits[1]}${digits[2]}`.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6.000Z');
  return text !== null && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** Newest first: by moment, and by the log where the clock says the same. */
export const newestFirst = (backups: readonly Backup[]): readonly Backup[] =>
  backups.toSorted(
    (a, b) =>
      b.manifest.at.localeCompare(a.manifest.at) || b.manifest.audit.sequence - a.manifest.audit.sequence || b.name.localeCompare(a.name),
  );
