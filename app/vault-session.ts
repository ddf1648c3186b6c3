import type { VaultState } from '#contract/vault.ts';
import * as audit from '#db/audit.ts';
import * as damageMark from '#db/damage/mark.ts';
import { writeDoor } from '#db/door-file.ts';
import type { LetGo, Holder } from '#db/hold.ts';
import { calibratedCost } from '#db/keys/argon.ts';
import type { Unlocked } from '#db/keys/ways.ts';
import { copyOfKeys, eraseKeys } from '#db/keys/wrap.ts';
import { isFull } from '#db/open.ts';
import { compareHead, rememberHead } from '#db/log-memory.ts';
import * as profile from '#db/profile.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { takeLock } from '#db/vault-lock.ts';
import { onlyRead, openOrRead, takeAsideIn } from '#db/vault-reading.ts';
import { hasVault, inspectVault, makeVault } from '#db/vault.ts';
import type { Profile } from '#domain/profile.ts';
import { emptyProfile } from '#domain/profile.ts';
import { refuse } from '#domain/refusal.ts';
import type { Damage, VaultMode } from '#domain/vault/damage.ts';
import type { Slot } from '#domain/vault/header.ts';
import type { KeyCost } from '#domain/vault/key-cost.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import type { Secret } from '#domain/vault/secret.ts';
import type { Door } from '#domain/vault/unlock-delay.ts';
import { freshDoor, opened } from '#domain/vault/unlock-delay.ts';
import type { OpenKeys } from './open-keys.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Ports } from './ports.ts';
import { logAtDoor, openedBy, tryDoor } from './vault-door.ts';
import type { Exchange } from './vault-exchange.ts';
import { exchangeVault } from './vault-exchange.ts';
import { asVaultRefusal, lockedState, refuseSharedPlace, settleLeft } from './vault-state.ts';
import type { WaysChange } from './vault-ways.ts';
import { freshReflections, writeWays } from './vault-ways.ts';

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
  /** Refuses while the vault is locked (`vault.isLocked`). */
  readonly keys: OpenKeys;
  /** Keeps vault.db standing still for who copies it, and never longer than the vault is open; null when it cannot be done right now. */
  hold(): LetGo | null;
  state(): Promise<VaultState>;
  /** Makes a vault and leaves it open. */
  create(passphrase: string, worker: Pick<Profile, 'name' | 'language'>): Promise<void>;
  /** Does nothing when it is open already. */
  unlock(secret: Secret): Promise<void>;
  /**
   * Asks who sits at an open vault again, before what cannot be undone or leaves the vault. Refuses as the door does, with
   * the same waiting.
   */
  confirm(secret: Secret): Promise<void>;
  /**
   * Gives the vault other ways in: `build` answers all of them, `change` is what the log says. Only after `confirm`. The
   * database stays as it is but for that line. Answers in how many backups the header could not be renewed.
   */
  changeWays(change: WaysChange, build: (open: OpenKeys) => Promise<readonly Slot[]>): Promise<{ backupsNotRenewed: number }>;
  /** Nobody needs to be asked for a new passphrase any more: it is there, or it can wait. */
  settlePassphrase(): void;
  /** What deriving a key from a new passphrase may cost on this machine; never less than the present one. */
  newCost(present?: KeyCost): Promise<KeyCost>;
  /** Lets another vault take the place of this one, open or not, and opens it. What `prepare` and `swap` throw leaves this one. */
  exchange(next: Exchange): Promise<void>;
  /** Writes everything back, closes and lets the folder go. Does nothing when locked. */
  lock(): Promise<void>;
  /** Puts the invented example files into the open vault. */
  fillExample(): Promise<void>;
};

type Held = { db: WriteDb; hold: Holder['hold']; keys: OpenKeys; damage: Damage | null; close: () => void };

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
  const newCost = async (present?: KeyCost): Promise<KeyCost> => (keyCost === 'floor' ? floorCost : calibratedCost(present));

  async function create(passphrase: string, worker: Pick<Profile, 'name' | 'language'>): Promise<void> {
    if (!held) settleLeft(folder);
    if (held || hasVault(folder)) refuse('vault.exists');
    const cost = await newCost();
    const first = (db: WriteDb) => {
      profile.put(db, { ...emptyProfile, ...worker });
      audit.append(db, { at: clock.now(), event: 'vault.created', call: 'vault.create', caseFileId: null });
    };
    const { header, ...keys } = await makeVault(folder, { vaultId: ids.next(), now: clock.now(), passphrase, cost, first });
    try {
      enter({ ...keys, header, openedWith: 'passphrase', millis: Infinity, passphraseDue: false }, freshDoor, takeLock(folder.lock));
    } finally {
      eraseKeys(keys);
    }
  }

  async function unlock(secret: Secret): Promise<void> {
    if (held) return;
    settleLeft(folder);
    if (!hasVault(folder)) refuse('vault.none');
    const release = takeLock(folder.lock);
    try {
      const header = inspectVault(folder);
      const { unlocked, door, millis } = await tryDoor(folder, clock, header, secret);
      writeDoor(folder.door, door);
      const { slot, ...keys } = unlocked;
      enter({ ...keys, header, millis, openedWith: slot.kind, passphraseDue: slot.kind !== 'passphrase' }, door, release);
      await giveReflectionKey(secret, slot);
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Opens with keys that are erased here whatever happens, and puts into the log what the door remembered. */
  function enter(given: OpenKeys, door: Door, release: () => void): void {
    const { header, dataKey, openedWith } = given;
    try {
      const now = clock.now();
      let putAway = (): void => undefined;
      const { db, hold, close, damage } = openOrRead({ folder, header, dataKey, now }, ({ db: fresh, damage: found }) => {
        const begin = (): void => {
          audit.openedWith(fresh, openedWith);
          logAtDoor(fresh, door);
          if (!found) {
            compareHead(fresh, folder, dataKey, now);
            putAway = takeAsideIn(fresh, folder, dataKey);
          }
          audit.append(fresh, { at: now, event: openedBy[openedWith], call: 'vault.unlock', caseFileId: null });
        };
        // A damaged vault takes no transaction: its lines go to the sheet beside it.
        if (found) begin();
        else transaction(fresh, begin);
      });
      putAway();
      if (!damage) remember(db, dataKey);
      writeDoor(folder.door, opened(now));
      held = { db, hold, keys: { ...given, ...copyOfKeys(given) }, damage, close: () => finish(close, release) };
    } catch (error) {
      release();
      throw error;
    } finally {
      eraseKeys(given);
    }
  }

  async function confirm(secret: Secret): Promise<void> {
    const { db, keys, damage } = held ?? refuse('vault.isLocked');
    const { unlocked, door } = await tryDoor(folder, clock, keys.header, secret);
    eraseKeys(unlocked);
    if (damage) logAtDoor(db, door);
    else transaction(db, () => logAtDoor(db, door));
    writeDoor(folder.door, { ...freshDoor, lastOpened: door.lastOpened });
    await giveReflectionKey(secret, unlocked.slot);
  }

  async function changeWays(
    change: WaysChange,
    build: (open: OpenKeys) => Promise<readonly Slot[]>,
  ): Promise<{ backupsNotRenewed: number }> {
    const { keys } = held ?? refuse('vault.isLocked');
    return write(change, await build(keys), keys.reflectionKey);
  }

  function write(change: WaysChange, slots: readonly Slot[], reflectionKey: Buffer | null): { backupsNotRenewed: number } {
    const open = held ?? refuse('vault.isLocked');
    if (open.damage) refuse('damage.readOnly');
    const { header, backupsNotRenewed } = writeWays(folder, open.db, open.keys, slots, { now: clock.now(), ...change });
    open.keys = { ...open.keys, header, reflectionKey };
    return { backupsNotRenewed };
  }

  /** Nobody stays outside because this fails, on a full disk for one: the next opening tries again. */
  async function giveReflectionKey(secret: Secret, slot: Unlocked['slot']): Promise<void> {
    try {
      const fresh = held && (await freshReflections(held.keys, secret, slot, clock.now()));
      if (fresh) write({ call: 'vault.unlock', detail: `${slot.kind}.changed` }, fresh.slots, fresh.reflectionKey);
    } catch {
      // Until then the reflections are closed, and say so.
    }
  }

  /** Where the log stands, for the next opening to compare. A full disk leaves an older memory, and that does no harm. */
  function remember(db: WriteDb, dataKey: Buffer): void {
    try {
      rememberHead(folder, dataKey, audit.head(db));
    } catch {
      // The log itself is safe.
    }
  }

  async function lock(): Promise<void> {
    const leaving = held;
    if (!leaving) return;
    held = null;
    const line = { at: clock.now(), event: 'vault.locked', call: 'vault.lock', caseFileId: null } as const;
    try {
      if (leaving.damage) audit.append(leaving.db, line);
      else {
        transaction(leaving.db, () => audit.append(leaving.db, line));
        remember(leaving.db, leaving.keys.dataKey);
      }
    } catch (error) {
      // A full disk keeps no one inside: the line is missing, and the door still remembers when it was opened.
      if (!isFull(error)) throw error;
    } finally {
      eraseKeys(leaving.keys);
      leaving.close();
    }
  }

  const guarded =
    <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      alone(async () => {
        try {
          refuseSharedPlace(folder);
          return await work(...args);
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
    state: () => alone(async () => (held ? openState(held) : lockedState(folder, clock.now()))),
    create: guarded(create),
    unlock: guarded(unlock),
    confirm: guarded(confirm),
    changeWays: guarded(changeWays),
    settlePassphrase() {
      if (held) held.keys = { ...held.keys, passphraseDue: false };
    },
    newCost,
    exchange: (next) => exchangeVault({ folder, isOpen: () => held !== null, guarded, lock, enter }, next),
    lock: () => alone(lock),
    fillExample,
  };
}

/** A damaged vault takes no new passphrase: first what is in it is brought to safety. */
function openState({ damage, keys: { passphraseDue, openedWith } }: Held): VaultState {
  if (damage) return { kind: 'open', damage };
  return { kind: 'open', ...(passphraseDue && openedWith !== 'passphrase' ? { passphraseDue: openedWith } : {}) };
}

function finish(close: () => void, release: () => void): void {
  try {
    close();
  } finally {
    release();
  }
}
