import { z } from 'zod';
import { doorErrand, errand, query } from './define.ts';
import { Moment } from './values.ts';
import { Passphrase } from './vault.ts';

/** A recovery key as typed: forty characters and whatever stands between them. */
export const TypedRecovery = z.string().max(400, { message: 'tooLong' });
/** An age key, public or secret: alone, or as the file that holds it. */
export const KeyText = z.string().max(20_000, { message: 'tooLong' });

/** What someone types to show again who is there: a secret of the kind that the vault was opened with. */
export const Proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: Passphrase }),
  z.object({ kind: z.literal('recovery'), typed: TypedRecovery }),
  z.object({ kind: z.literal('organisation'), identity: KeyText }),
]);
export type Proof = z.infer<typeof Proof>;

/** One way into the vault, without anything that would open it. */
export const WayIn = z.object({
  id: z.string(),
  kind: z.enum(['passphrase', 'recovery', 'organisation']),
  madeAt: Moment.nullable(),
  /** When a way of this kind last opened the vault, as far as the log knows. */
  lastUsed: Moment.nullable(),
  opensReflections: z.boolean(),
  /** Of the organisation's key, to compare; empty for others. */
  fingerprint: z.string(),
});
export type WayIn = z.infer<typeof WayIn>;

export const Ways = z.object({
  ways: z.array(WayIn),
  openedWith: WayIn.shape.kind,
  reflectionsOpen: z.boolean(),
  /** Deriving the key took far under a second here: the passphrase can be made harder to guess. */
  canBeStronger: z.boolean(),
  /** When the organisation opened this vault, newest first. */
  organisationUses: z.array(Moment),
});
export type Ways = z.infer<typeof Ways>;

/** A public key of an organisation, with what people compare by telephone. */
const Recipient = z.object({ recipient: z.string(), fingerprint: z.string() });

/** In how many backups the header could not be renewed: those still open with what was changed or removed. */
const Changed = z.object({ backupsNotRenewed: z.int().min(0) });

/** A copy under a key that was replaced: where it lies, and when it was made or set aside. */
export const OldCopy = z.object({ where: z.enum(['own', 'second', 'setAside']), at: Moment.nullable() });
export type OldCopy = z.infer<typeof OldCopy>;

const opens = { output: z.null(), touches: ['vault', 'keys'] } as const;
const changes = { output: Changed, touches: ['vault', 'keys', 'backups'], audit: 'vault.keysChanged' } as const;

export const keysCalls = {
  /** Refuses a mistyped group by its number before anything is tried. */
  'keys.openWithRecovery': doorErrand({ ...opens, input: z.object({ typed: TypedRecovery }), audit: 'vault.recoveryUsed' }),
  'keys.openWithOrganisation': doorErrand({ ...opens, input: z.object({ identity: KeyText }), audit: 'vault.organisationUsed' }),
  /** The same with a file that the organisation chooses; false when it chose none. */
  'keys.openWithOrganisationFile': doorErrand({ ...opens, input: z.object({}), output: z.boolean(), audit: 'vault.organisationUsed' }),

  'keys.list': query({ input: z.object({}), output: Ways, reads: ['keys', 'vault', 'audit'] }),
  /** Without a proof only right after opening without the passphrase: then that was the proof. */
  'keys.setPassphrase': errand({
    ...changes,
    input: z.object({ proof: Proof.nullable(), passphrase: Passphrase, repeat: Passphrase }),
  }),
  /** Whoever opened the vault without a passphrase leaves it so for now. */
  'keys.leavePassphrase': errand({ input: z.object({}), output: z.null(), touches: ['vault'] }),
  /** The same passphrase, at the cost that this machine can bear. */
  'keys.strengthen': errand({ ...changes, input: z.object({ passphrase: Passphrase }) }),
  'keys.remove': errand({
    ...changes,
    input: z.object({ proof: Proof, id: z.string(), knowsReflectionsLost: z.boolean().default(false) }),
  }),

  /** Makes a recovery key and shows it; it opens nothing until it was typed back. */
  'keys.startRecovery': errand({ input: z.object({ proof: Proof }), output: z.object({ groups: z.array(z.string()) }), touches: [] }),
  /** The shown key as a page in Word; null when the person cancels. */
  'keys.saveRecoveryPage': errand({
    input: z.object({ language: z.enum(['nl', 'en']) }),
    output: z.object({ savedAs: z.string().nullable() }),
    touches: [],
  }),
  'keys.confirmRecovery': errand({ ...changes, input: z.object({ typed: TypedRecovery }) }),
  'keys.dropRecovery': errand({ input: z.object({}), output: z.null(), touches: [] }),

  /** The public key in a text, refused by name when there is none. */
  'keys.readRecipient': errand({ input: z.object({ text: KeyText }), output: Recipient, touches: [] }),
  /** The same from a file; null when the person cancels. */
  'keys.readRecipientFile': errand({ input: z.object({}), output: Recipient.nullable(), touches: [] }),
  /** Makes a pair of keys: the secret half goes into a file that the person chooses. Null when the person cancels. */
  'keys.makeOrganisationKey': errand({ input: z.object({}), output: Recipient.nullable(), touches: [] }),
  'keys.setOrganisation': errand({ ...changes, input: z.object({ proof: Proof, recipient: KeyText }) }),

  /** A new data key, for a passphrase that others know. An empty `recovery`: the recovery key does not go along. */
  'keys.newKey': errand({
    input: z.object({ passphrase: Passphrase, fresh: Passphrase, repeat: Passphrase, recovery: TypedRecovery }),
    output: z.object({
      recoveryLost: z.boolean(),
      /** False when the new key stands and a backup under it could not be made yet. */
      backupMade: z.boolean(),
    }),
    touches: ['vault', 'keys', 'backups', 'audit'],
    audit: 'vault.newKey',
  }),
  /** Copies that open with what opened the vault before its key was replaced, newest first; and whether the second place could be asked. */
  'keys.oldCopies': errand({
    input: z.object({}),
    output: z.object({ copies: z.array(OldCopy), secondReached: z.boolean() }),
    touches: [],
  }),
  /** Takes them away. Refused (`keys.newBackupFirst`) while there is no backup under the key of now. */
  'keys.removeOldCopies': errand({
    input: z.object({ proof: Proof }),
    output: z.object({ removed: z.int(), failed: z.int() }),
    touches: ['backups', 'keys'],
    audit: 'vault.keysChanged',
  }),
} as const;
