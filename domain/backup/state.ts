import { z } from 'zod';

/** What can be the matter with a place. Each is worded as a refusal. */
export const PlaceProblem = z.enum(['backup.placeFull', 'backup.placeMissing', 'backup.placeBlocked', 'backup.notWhole', 'backup.failed']);
export type PlaceProblem = z.infer<typeof PlaceProblem>;

const Problem = z.strictObject({
  code: PlaceProblem,
  /** Since when it goes wrong, without a success in between. */
  since: z.iso.datetime(),
});

/** A place besides the vault's own: a stick or a network drive. */
export const SecondPlace = z.strictObject({
  /** The folder that a person chose. */
  path: z.string().min(1).max(4096),
  chosenAt: z.iso.datetime(),
  /** On the disk of the vault itself, when it was chosen: lost together with it. */
  sameDisk: z.boolean(),
  /** The last backup that stands there, and since when. */
  newest: z.string().nullable(),
  reachedAt: z.iso.datetime().nullable(),
  /** The seal of the header that all backups there were last given; null when that is not known. Another one stands: those are due. */
  headers: z.string().max(200).nullable().default(null),
  problem: Problem.nullable(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

/**
 * What this computer knows of its places for backups (backup-state.json beside the vault, in clear): it must be known at the closed door
 * and after a restore, and another computer has other places. Nothing about anyone's case.
 */
export const BackupState = z.strictObject({
  version: z.literal(1),
  own: z.strictObject({ problem: Problem.nullable() }),
  second: SecondPlace.nullable(),
  /** When the worker said to need no second place. */
  secondDeclined: z.iso.datetime().nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

/** For so many days it may go wrong before the worker hears of it on Vandaag: a stick is not in the laptop every day. */
export const patience = { own: 2, second: 7 } as const;

export const freshState: BackupState = { version: 1, own: { problem: null }, second: null, secondDeclined: null };

/** The same problem keeps the moment at which it began. */
export const problemSince = (before: z.infer<typeof Problem> | null, code: PlaceProblem, now: string): z.infer<typeof Problem> =>
  before?.code === code ? before : { code, since: now };
