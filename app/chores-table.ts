import { findBackups } from '#db/backup/find.ts';
import { FileNumber, LastEntry, lookInto, TableCount, WrittenOut } from '#db/backup/look.ts';
import { makeBackup } from '#db/backup/make.ts';
import { Proof, proveFile } from '#db/audit-chain.ts';
import { purgeSecond, renewSecond, sendBackup, tryPlace } from '#db/backup/send.ts';
import { stageRestore } from '#db/backup/stage.ts';
import { checkDatabase } from '#db/check.ts';
import { compact } from '#db/compaction.ts';
import { copyVault } from '#db/damage/copy-vault.ts';
import { salvage } from '#db/damage/salvage.ts';
import { stageNewKey } from '#db/keys/new-key.ts';
import { Manifest } from '#domain/backup/manifest.ts';
import { Header } from '#domain/vault/header.ts';
import { SalvageReport } from '#domain/vault/salvage.ts';
import { z } from 'zod';
import { chore, DataKey } from './chore.ts';
import { TendWish, Tended, tendCopies } from './copies-chore.ts';
import { exportEverything, ExportWish } from './export/chore.ts';
import { inspectionCopy, InspectionWish } from './inspection-chore.ts';
import { handOverChores } from './hand-over/chores.ts';

/** Everything that is done in the chores process: whatever may take over 50 ms and is not the building of an ordinary report. */
export const choreTable = {
  /** Looks through a whole database, also one that is open elsewhere. */
  checkVault: chore({
    input: z.strictObject({ database: z.string(), key: DataKey, how: z.enum(['quick', 'full']) }),
    output: z.strictObject({ pages: z.strictObject({ all: z.int(), bad: z.int() }), problems: z.array(z.string()) }),
    work({ database, key, how }, progress) {
      const { pages, problems } = checkDatabase(database, key, how, progress);
      return { pages, problems: [...problems] };
    },
  }),
  /** Copies vault.db while it stands still, looks through the copy and makes it a backup. */
  makeBackup: chore({
    input: z.strictObject({
      database: z.string(),
      key: DataKey,
      header: Header,
      tombstones: z.string(),
      place: z.string(),
      name: z.string(),
      at: z.string(),
      day: z.string(),
      looked: z.enum(['pages', 'rows']),
      earlier: z.string().nullable(),
    }),
    output: Manifest,
    work: makeBackup,
  }),
  /** Puts a backup in the second place too, and reads it back. */
  sendBackup: chore({
    input: z.strictObject({
      from: z.string(),
      name: z.string(),
      chosen: z.string(),
      vaultId: z.uuid(),
      now: z.string(),
      today: z.string(),
    }),
    output: z.null(),
    work: sendBackup,
  }),
  /** Follows the chain of the audit log from its first line, to its end or to line `upTo`. */
  checkLog: chore({
    input: z.strictObject({ database: z.string(), key: DataKey, upTo: z.int().nullable() }),
    output: Proof,
    work: ({ database, key, upTo }, progress) => proveFile(database, key, upTo, progress),
  }),
  /** The backups in a folder that a person chose: one that may not answer. */
  findBackups: chore({
    input: z.strictObject({ folder: z.string() }),
    output: z.strictObject({ backups: z.array(z.strictObject({ name: z.string(), manifest: Manifest })) }),
    work: ({ folder }) => ({ backups: [...findBackups(folder)] }),
  }),
  /** Whether backups can be kept in a folder. */
  tryPlace: chore({
    input: z.strictObject({ chosen: z.string(), id: z.uuid() }),
    output: z.null(),
    work: ({ chosen, id }) => tryPlace(chosen, id),
  }),
  /** Gives the backups in the second place the header that stands. */
  renewSecond: chore({
    input: z.strictObject({ chosen: z.string(), header: Header, key: DataKey }),
    output: z.strictObject({ failed: z.int() }),
    work: ({ chosen, header, key }) => ({ failed: renewSecond(chosen, header, key) }),
  }),
  /** Takes away what the second place has besides one backup. */
  purgeSecond: chore({
    input: z.strictObject({ chosen: z.string(), vaultId: z.uuid(), keep: z.string() }),
    output: z.null(),
    work: ({ chosen, vaultId, keep }) => purgeSecond(chosen, vaultId, keep),
  }),
  /** What is in a backup, by its own word. */
  lookIntoBackup: chore({
    input: z.strictObject({ folder: z.string(), key: DataKey, header: Header }),
    output: z.strictObject({
      files: z.int(),
      schema: z.int(),
      sequence: z.int(),
      whole: z.boolean(),
      entries: z.array(LastEntry),
      numbers: z.array(FileNumber),
      hash: z.string(),
      counts: z.array(TableCount),
      outside: z.array(WrittenOut),
    }),
    work(wish, progress) {
      const { entries, numbers, counts, outside, ...facts } = lookInto(wish, progress);
      return { ...facts, entries: [...entries], numbers: [...numbers], counts: [...counts], outside: [...outside] };
    },
  }),
  /** Makes a backup ready to take the place of the vault. */
  stageRestore: chore({
    input: z.strictObject({ from: z.string(), root: z.string(), key: DataKey, header: Header, asItWas: z.boolean() }),
    output: z.null(),
    work: stageRestore,
  }),

  /** Makes the vault ready under a new data key, beside itself. */
  stageNewKey: chore({
    input: z.strictObject({
      root: z.string(),
      key: DataKey,
      freshKey: DataKey,
      reflectionKey: DataKey.nullable(),
      freshReflectionKey: DataKey,
      header: Header,
    }),
    output: z.null(),
    work: stageNewKey,
  }),
  /** Looks after the copies of a vault in places that may not answer. */
  tendCopies: chore({ input: TendWish, output: Tended, work: tendCopies }),
  /** Writes every page of an open vault anew, so that nothing deleted is left in it. Keeps writers out meanwhile. */
  compactVault: chore({
    input: z.strictObject({ database: z.string(), key: DataKey }),
    output: z.null(),
    work: ({ database, key }) => (compact(database, key), null),
  }),
  /** Saves what can be read of a damaged vault into a new one beside it. Nothing of the damaged files is changed. */
  salvageVault: chore({
    input: z.strictObject({ root: z.string(), key: DataKey, header: Header, now: z.iso.datetime() }),
    output: SalvageReport,
    work: (wish, progress) => salvage(wish, progress),
  }),
  /** Everything in open form, written where the person chose. */
  exportEverything: chore({ input: ExportWish, output: z.strictObject({ bytes: z.int() }), work: exportEverything }),
  /** The copy for the client, as bytes in base64. */
  inspectionCopy: chore({
    input: InspectionWish,
    output: z.strictObject({ bytes: z.base64() }),
    work: inspectionCopy,
  }),
  /** Copies the files of a damaged vault as they are. */
  copyVault: chore({
    input: z.strictObject({ from: z.string(), to: z.string() }),
    output: z.null(),
    work: async ({ from, to }, progress) => (await copyVault(from, to, progress), null),
  }),
  ...handOverChores,
} as const;

export type ChoreTable = typeof choreTable;
export type ChoreName = keyof ChoreTable;
