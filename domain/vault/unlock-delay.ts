import { z } from 'zod';

/**
 * What the door remembers beside the vault, in clear: how often it was tried in vain and when, never what was typed.
 * It slows a curious colleague down; against someone who copies the folder only the passphrase and its key cost help.
 */
export const Door = z.strictObject({
  version: z.literal(1),
  /** Attempts in vain since the vault was last opened. */
  failures: z.int().min(0).max(1_000_000),
  /** When the wait began. */
  since: z.iso.datetime().nullable(),
  /** Attempts in vain that the audit log does not know yet. */
  unlogged: z.array(z.iso.datetime()).max(500),
  lastOpened: z.iso.datetime().nullable(),
  /** When the organisation's key opened a backup here to look into it, as far as the audit log does not know it yet. */
  organisationLooks: z.array(z.iso.datetime()).max(500).default([]),
});
export type Door = z.infer<typeof Door>;

export const freshDoor: Door = { version: 1, failures: 0, since: null, unlogged: [], lastOpened: null, organisationLooks: [] };

/** A door that cannot be read counts as one that was tried five times just now: damage never shortens the wait. */
export const doubtfulDoor = (now: string): Door => ({ ...freshDoor, failures: 5, since: now });

const LONGEST = 900;

/** Seconds to wait after so many attempts in vain: 1, 2, 4, 8 … and never over a quarter of an hour. */
export const delaySeconds = (failures: number): number => (failures < 1 ? 0 : Math.min(2 ** Math.min(failures - 1, 20), LONGEST));

/**
 * How long the door stays shut. A clock that was set back starts the same wait again from now: it does not shorten it
 * and does not lock anyone out until the old time comes round.
 */
export function waitAt(door: Door, now: string): { seconds: number; door: Door } {
  if (door.since === null) return { seconds: 0, door };
  const delay = delaySeconds(door.failures);
  const passed = (Date.parse(now) - Date.parse(door.since)) / 1000;
  if (passed < 0) return { seconds: delay, door: { ...door, since: now } };
  return { seconds: Math.max(0, Math.ceil(delay - passed)), door };
}

/** Counts an attempt before it is made: ending the program halfway does not undo it. */
export const attempted = (door: Door, now: string): Door => ({
  ...door,
  failures: door.failures + 1,
  since: now,
  unlogged: [...door.unlogged, now].slice(-500),
});

/** The organisation looked into a backup: the worker reads it in the log when the vault is opened again. */
export const lookedIn = (door: Door, now: string): Door => ({ ...door, organisationLooks: [...door.organisationLooks, now].slice(-500) });

/** Opened, and everything that was in vain has been put into the log. */
export const opened = (now: string): Door => ({ ...freshDoor, lastOpened: now });
