import { PlaceProblem } from '#domain/backup/state.ts';
import { z } from 'zod';
import { doorErrand, errand } from './define.ts';
import { KeyText, TypedRecovery } from './keys.ts';
import { LocalDate, Moment } from './values.ts';

/** Names a backup that was listed a moment ago. The window never sees where it lies. */
const BackupId = z.string().regex(/^[0-9a-f]{32}$/);

/** A backup as it stands in a list: what its manifest says in clear. */
export const BackupLine = z.object({
  id: BackupId,
  at: Moment,
  day: LocalDate,
  why: z.enum(['regular', 'beforeMigration']),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** Of another vault than the one that lies here. */
  ofOther: z.boolean(),
  /** Made by a newer program: this one cannot put it back. */
  tooNew: z.boolean(),
});
export type BackupLine = z.infer<typeof BackupLine>;

/** A vault that was set aside by a restore. */
export const SetAside = z.object({
  id: BackupId,
  at: Moment,
  bytes: z.int().min(0),
  /** Only after the vault was locked and opened since: until then it is the way back. */
  removable: z.boolean(),
});
export type SetAside = z.infer<typeof SetAside>;

const Problem = z.object({ code: PlaceProblem, since: Moment });

export const BackupOverview = z.object({
  backups: z.array(BackupLine),
  /** When the newest of this vault was made. */
  newest: Moment.nullable(),
  problem: Problem.nullable(),
  second: z
    .object({
      path: z.string(),
      /** The cloud program that owns the folder, or null. */
      owner: z.string().nullable(),
      /** On the same disk as the vault: lost together with it. */
      sameDisk: z.boolean(),
      reachedAt: Moment.nullable(),
      /** A way into the vault was changed, and the backups there still open as before. Known while the vault is open. */
      headersDue: z.boolean(),
      problem: Problem.nullable(),
    })
    .nullable(),
  secondDeclined: z.boolean(),
  setAside: z.array(SetAside),
});
export type BackupOverview = z.infer<typeof BackupOverview>;

/** What opens a backup: the passphrase of now or of then, its recovery key as typed, or the secret half of the organisation's key. */
export const BackupSecret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().max(1000, { message: 'tooLong' }) }),
  z.object({ kind: z.literal('recovery'), typed: TypedRecovery }),
  z.object({ kind: z.literal('organisation'), identity: KeyText }),
]);
export type BackupSecret = z.infer<typeof BackupSecret>;

export const BackupPreview = z.object({
  files: z.int(),
  /** The last things that were written in it, newest first. */
  entries: z.array(z.object({ at: z.string(), number: z.string(), name: z.string(), kind: z.string() })),
  numbers: z.array(z.object({ number: z.string(), state: z.enum(['open', 'closed']), changedAt: z.string() })),
  /** False when something in it does not add up: only a vault that was set aside can then still be put back. */
  whole: z.boolean(),
  /** False when the manifest beside it says something else than the backup itself. */
  manifestFits: z.boolean(),
  /** After putting it back it opens with what opened it then; false: with what opens the vault now. */
  ownSecret: z.boolean(),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

/** A backup that was listed, and what opens it. */
export const ChosenBackup = z.object({
  id: BackupId,
  /** Null when the open vault's own key will do; otherwise `backup.secretNeeded` is refused. */
  secret: BackupSecret.nullable().default(null),
});

export const backupCalls = {
  /** What this computer knows of backups: also before the closed door. */
  'backup.overview': doorErrand({ input: z.object({}), output: BackupOverview, touches: [] }),
  /** What lies in the second place now. Refuses as a backup to it does. */
  'backup.inSecond': doorErrand({ input: z.object({}), output: z.array(BackupLine), touches: [] }),
  /** Asks for a folder and answers the backups in it; null when the person cancelled. */
  'backup.inFolder': doorErrand({ input: z.object({}), output: z.array(BackupLine).nullable(), touches: [] }),

  /** Makes one now, and brings it to the second place when there is one. `second` is why that failed. */
  'backup.make': errand({
    input: z.object({}),
    output: z.object({ second: PlaceProblem.nullable() }),
    touches: ['backups', 'audit'],
    audit: 'backup.made',
  }),

  /** Makes one anew and takes away every older one, so that nothing that was destroyed is left in any. */
  'backup.purge': errand({
    input: z.object({}),
    output: z.object({ second: PlaceProblem.nullable() }),
    touches: ['backups', 'audit', 'retention'],
    audit: 'backup.made',
  }),

  /**
   * Asks for a folder for the second place. One that a cloud program owns is refused (`backup.placeSynced`) unless `cloudToo`:
   * the worker has then read what that means. False when the person cancelled.
   */
  'backup.chooseSecond': errand({
    input: z.object({ cloudToo: z.boolean() }),
    output: z.object({ chosen: z.boolean() }),
    touches: ['backups'],
    audit: 'profile.changed',
  }),
  /** Stops using it. What stands there stays there. `declined`: the worker needs none, and is not asked again. */
  'backup.dropSecond': errand({
    input: z.object({ declined: z.boolean() }),
    output: z.null(),
    touches: ['backups'],
    audit: 'profile.changed',
  }),

  /** Opens a backup for reading only. Refuses a wrong passphrase as the door does, with the same waiting. */
  'backup.preview': doorErrand({ input: ChosenBackup, output: BackupPreview, touches: [] }),
  /**
   * Puts a backup, or a vault that was set aside, in the place of the present vault, which is set aside. The restored vault is open
   * afterwards. `asItWas`: also when it is not whole; only for what was set aside.
   */
  'backup.restore': doorErrand({
    input: ChosenBackup.extend({ asItWas: z.boolean().default(false) }),
    output: z.null(),
    touches: ['vault', 'backups', 'keys', 'audit'],
    audit: 'vault.restored',
  }),
  /** Throws away a vault that was set aside (`backup.wayBack` as long as the vault was not opened since). */
  'backup.removeSetAside': errand({ input: z.object({ id: BackupId }), output: z.null(), touches: ['backups'], audit: 'vault.restored' }),
} as const;
