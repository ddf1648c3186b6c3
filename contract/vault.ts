import { Damage } from '#domain/vault/damage.ts';
import { z } from 'zod';
import { doorErrand } from './define.ts';
import { Line, Moment } from './values.ts';

/** Why a vault cannot be opened at all. Each is worded as a refusal, with what one can do about it. */
export const VaultProblem = z.enum([
  'vault.damagedHeader',
  'vault.foreignHeader',
  'vault.weakHeader',
  'vault.damagedDatabase',
  'vault.damagedJournal',
  'vault.newerVersion',
  'vault.alreadyOpen',
  'vault.folderBlocked',
  'vault.diskFull',
  'vault.folderSynced',
]);
export type VaultProblem = z.infer<typeof VaultProblem>;

const SlotKind = z.enum(['passphrase', 'recovery', 'organisation']);

/** Where the vault stands before anything else is asked. */
export const VaultState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('locked'),
    lastOpened: Moment.nullable(),
    waitSeconds: z.int().min(0),
    /** The kinds of way in that there are. */
    ways: z.array(SlotKind),
    /** The newest header cannot be read: what opened the vault before the last change opens it now. */
    previousHeader: z.boolean(),
  }),
  /**
   * With `damage` the vault is only read: every command is refused with `damage.readOnly`. `passphraseDue`: opened by another
   * way, and a new passphrase is asked for before anything else.
   */
  z.object({
    kind: z.literal('open'),
    damage: Damage.optional(),
    passphraseDue: z.enum(['recovery', 'organisation']).optional(),
  }),
  z.object({ kind: z.literal('problem'), code: VaultProblem, params: z.record(z.string(), z.union([z.string(), z.number()])) }),
]);
export type VaultState = z.infer<typeof VaultState>;

/** How strong a passphrase is: 0 to 4, how many guesses (as a power of ten), and advice by code (`vault:advice.<code>`). */
export const Strength = z.object({ score: z.int().min(0).max(4), guessesLog10: z.number(), advice: z.array(z.string()) });
export type Strength = z.infer<typeof Strength>;

/** As typed: a passphrase is never trimmed or shortened. */
export const Passphrase = z.string().max(1000, { message: 'tooLong' });

export const NewVault = z.object({
  passphrase: Passphrase,
  repeat: Passphrase,
  profileName: Line.default(''),
  language: z.enum(['nl', 'en']),
});
export type NewVault = z.infer<typeof NewVault>;

export const vaultCalls = {
  'vault.state': doorErrand({ input: z.object({}), output: VaultState, touches: [] }),
  /** `words`: what others know of this person (name, organisation); used in a passphrase they count as weak. */
  'vault.strength': doorErrand({
    input: z.object({ passphrase: Passphrase, words: z.array(Line).max(20).default([]) }),
    output: Strength,
    touches: [],
  }),
  'vault.create': doorErrand({ input: NewVault, output: z.null(), touches: ['vault', 'profile', 'caseFiles'], audit: 'vault.created' }),
  /** Makes a vault and fills it with the two invented example files. */
  'vault.createExample': doorErrand({
    input: NewVault,
    output: z.null(),
    touches: ['vault', 'profile', 'caseFiles'],
    audit: 'vault.created',
  }),
  'vault.unlock': doorErrand({
    input: z.object({ passphrase: Passphrase }),
    output: z.null(),
    touches: ['vault'],
    audit: 'vault.unlocked',
  }),
} as const;
