import type { VaultState } from '#contract/vault.ts';
import * as audit from '#db/audit.ts';
import * as damageMark from '#db/damage-mark.ts';
import { readDoor, writeDoor } from '#db/door-file.ts';
import type { Holder, LetGo } from '#db/hold.ts';
import { calibratedCost, refuseTooCostly } from '#db/keys/argon.ts';
import * as profile from '#db/profile.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { takeLock } from '#db/vault-lock.ts';
import { onlyRead, openOrRead, takeAsideIn } from '#db/vault-reading.ts';
import { hasVault, inspectVault, makeVault, unlockKey } from '#db/vault.ts';
import type { Profile } from '#domain/profile.ts';
import { emptyProfile } from '#domain/profile.ts';
import { refuse } from '#domain/refusal.ts';
import type { Damage, VaultMode } from '#domain/vault/damage.ts';
import type { Header } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import type { Door } from '#domain/vault/unlock-delay.ts';
import { attempted, freshDoor, opened, waitAt } from '#domain/vault/unlock-delay.ts';
import type { Ports } from './ports.ts';
import { asVaultRefusal, lockedState, refuseSharedPlace } from './vault-state.ts';

/** The vault of this process: closed until a door errand opens it, closed again by `lock`. */
export type VaultSession = {
  /** The open database, or null while locked. Only `dispatch` hands it on. */
  readonly db: WriteDb | null;
  /** `read` when the open vault is damaged: then nothing is written into it. */
  readonly mode: VaultMode;
  /** What is wrong with the open vault, or null. */
  readonly damage: Damage | null;
  /** From now on the open vault is only read. The first damage that was found stays the one that is told. */
  foundDamage(damage: Damage): void;
  /** The folder of the vault, for who has to look there. */
  readonly place: string;
  /**
   * The header and the data key of the open vault; refuses while it is locked (`vault.isLocked`). The key is erased at the
   * lock: use it at once, never keep it, and give it to nobody but `#db` and a chore.
   */
  readonly keys: Readonly<{ header: Header; dataKey: Buffer }>;
  /** Keeps vault.db standing still for who copies it, and never longer than the vault is open; null when it cannot be done right now. */
  hold(): LetGo | null;
  state(): Promise<VaultState>;
  /** Makes a vault and leaves it open. */
  create(passphrase: string, worker: Pick<Profile, 'name' | 'language'>): Promise<void>;
  /** Does nothing when it is open already. */
  unlock(passphrase: string): Promise<void>;
  /** Writes everything back, closes and lets the folder go. Does nothing when locked. */
  lock(): Promise<void>;
  /** Puts the invented example files into the open vault. */
  fillExample(): Promise<void>;
};

type Held = { db: WriteDb; hold: Holder['hold']; keys: VaultSession['keys']; damage: Damage | null; close: () => void };

type Wish = Readonly<{
  folder: VaultFolder;
  ports: Pick<Ports, 'clock' | 'ids'>;
  /** `floor` only in tests: the least that a vault may be made with, so that they are quick. */
  keyCost: 'calibrated' | 'floor';
  fillExample: () => Promise<void>;
}>;

export function createVaultSession({ folder, ports, keyCost, fillExample }: Wish): VaultSession {
  const { clock, ids } = ports;
  let held: Held | null = null;
  const alone = oneAtATime();

  async function create(passphrase: string, worker: Pick<Profile, 'name' | 'language'>): Promise<void> {
    if (held || hasVault(folder)) refuse('vault.exists');
    const cost = keyCost === 'floor' ? floorCost : await calibratedCost();
    const first = (db: WriteDb) => {
      profile.put(db, { ...emptyProfile, ...worker });
      audit.append(db, { at: clock.now(), event: 'vault.created', call: 'vault.create', caseFileId: null });
    };
    const { header, dataKey } = await makeVault(folder, { vaultId: ids.next(), now: clock.now(), passphrase, cost, first });
    try {
      enter(header, dataKey, freshDoor, takeLock(folder.lock));
    } finally {
      dataKey.fill(0);
    }
  }

  async function unlock(passphrase: string): Promise<void> {
    if (held) return;
    if (!hasVault(folder)) refuse('vault.none');
    const release = takeLock(folder.lock);
    try {
      const header = inspectVault(folder, clock.now());
      header.slots.forEach(({ cost }) => refuseTooCostly(cost));
      const { before, after } = knock(folder, clock.now());
      const dataKey = await unlockKey(header, passphrase);
      if (!dataKey) return refuse('vault.wrongPassphrase', { seconds: waitAt(after, clock.now()).seconds });
      writeDoor(folder.door, before);
      enter(header, dataKey, before, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Opens with a data key that is erased whatever happens, and puts into the log what the door remembered. */
  function enter(header: Header, dataKey: Buffer, door: Door, release: () => void): void {
    try {
      const now = clock.now();
      let putAway = (): void => undefined;
      const { db, hold, close, damage } = openOrRead({ folder, header, dataKey, now }, ({ db: fresh, damage: found }) => {
        const begin = (): void => {
          audit.openedWith(fresh, 'passphrase');
          for (const at of door.unlogged)
            audit.append(fresh, { at, who: '', event: 'vault.unlockFailed', call: 'vault.unlock', caseFileId: null, result: 'failed' });
          if (!found) putAway = takeAsideIn(fresh, folder, dataKey);
          audit.append(fresh, { at: now, event: 'vault.unlocked', call: 'vault.unlock', caseFileId: null });
        };
        // A damaged vault takes no transaction: its lines go to the sheet beside it.
        if (found) begin();
        else transaction(fresh, begin);
      });
      putAway();
      writeDoor(folder.door, opened(now));
      const keys = { header, dataKey: Buffer.from(dataKey) };
      held = { db, hold, keys, damage, close: () => finish(close, release) };
    } catch (error) {
      release();
      throw error;
    } finally {
      dataKey.fill(0);
    }
  }

  async function lock(): Promise<void> {
    const leaving = held;
    if (!leaving) return;
    held = null;
    const line = { at: clock.now(), event: 'vault.locked', call: 'vault.lock', caseFileId: null } as const;
    try {
      if (leaving.damage) audit.append(leaving.db, line);
      else transaction(leaving.db, () => audit.append(leaving.db, line));
    } finally {
      leaving.keys.dataKey.fill(0);
      leaving.close();
    }
  }

  const guarded =
    <A extends readonly unknown[]>(work: (...args: A) => Promise<void>) =>
    (...args: A): Promise<void> =>
      alone(async () => {
        try {
          refuseSharedPlace(folder);
          await work(...args);
        } catch (error) {
          throw asVaultRefusal(error, folder);
        }
      });

  return {
    get db() {
      return held?.db ?? null;
    },
    get mode() {
      return held?.damage ? 'read' : 'write';
    },
    get damage() {
      return held?.damage ?? null;
    },
    foundDamage(damage) {
      if (!held || held.damage) return;
      held.damage = damage;
      const { db, close, keys } = held;
      try {
        damageMark.put(folder, db, damage);
      } catch {
        // A full disk keeps the next opening from knowing; this session is careful either way.
      }
      const stop = onlyRead(db, folder, keys.dataKey);
      held.close = () => (stop(), close());
    },
    place: folder.root,
    get keys() {
      return held?.keys ?? refuse('vault.isLocked');
    },
    hold() {
      const { hold, keys } = held ?? refuse('vault.isLocked');
      return hold(keys.dataKey);
    },
    state: () =>
      alone(async () => (held ? { kind: 'open', ...(held.damage ? { damage: held.damage } : {}) } : lockedState(folder, clock.now()))),
    create: guarded(create),
    unlock: guarded(unlock),
    lock: () => alone(lock),
    fillExample,
  };
}

/**
 * Counts the attempt before it is made, so that ending the program halfway does not undo it; `before` is what the door
 * knew, for when the passphrase turns out to be right. Refuses while the door is still shut.
 */
function knock(folder: VaultFolder, now: string): { before: Door; after: Door } {
  const { seconds, door: before } = waitAt(readDoor(folder.door, now), now);
  if (seconds > 0) {
    writeDoor(folder.door, before);
    refuse('vault.wait', { seconds });
  }
  const after = attempted(before, now);
  writeDoor(folder.door, after);
  return { before, after };
}

function finish(close: () => void, release: () => void): void {
  try {
    close();
  } finally {
    release();
  }
}

/** Lets one opening or closing finish before the next begins. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
