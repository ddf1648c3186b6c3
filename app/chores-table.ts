import { makeBackup } from '#db/backup/make.ts';
import { sendBackup } from '#db/backup/send.ts';
import { Proof, proveFile } from '#db/audit-chain.ts';
import { checkDatabase } from '#db/check.ts';
import { Manifest } from '#domain/backup/manifest.ts';
import { Header } from '#domain/vault/header.ts';
import { z } from 'zod';
import { chore, DataKey } from './chore.ts';
import { handOverChores } from './hand-over/chores.ts';

/** Everything that is done in the chores process: whatever may take over 50 ms and is not the building of a report. */
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
      place: z.string(),
      name: z.string(),
      at: z.string(),
      day: z.string(),
    }),
    output: Manifest,
    work: makeBackup,
  }),
  /** Puts a backup in the second place too, and reads it back. */
  sendBackup: chore({
    input: z.strictObject({ from: z.string(), name: z.string(), chosen: z.string(), vaultId: z.uuid(), now: z.string() }),
    output: z.null(),
    work: sendBackup,
  }),
  /** Follows the chain of the audit log from its first line, to its end or to line `upTo`. */
  checkLog: chore({
    input: z.strictObject({ database: z.string(), key: DataKey, upTo: z.int().nullable() }),
    output: Proof,
    work: ({ database, key, upTo }, progress) => proveFile(database, key, upTo, progress),
  }),
  ...handOverChores,
} as const;

export type ChoreTable = typeof choreTable;
export type ChoreName = keyof ChoreTable;
