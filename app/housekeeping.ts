import type { Topic } from '#contract/define.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Sync } from './handlers.ts';
import type { Ports } from './ports.ts';
import type { VaultSession } from './vault-session.ts';
import type { WorkList } from './work-list.ts';

/** What a task of the house finds on its desk. */
export type HouseDesk = Pick<Ports, 'clock' | 'ids' | 'chores'> &
  Readonly<{
    vault: VaultSession;
    work: WorkList;
    /** One transaction. Its audit line is the task's to write, by `audit.append`. */
    write<T>(work: (db: WriteDb) => Sync<T>): Sync<T>;
  }>;

/** What a task does: whatever is due at this moment. Answers the topics that it changed. */
type Tend = (desk: HouseDesk) => Promise<readonly Topic[]>;

/**
 * Something that happens by itself while a vault is open. `tend` is asked each minute and decides itself whether anything
 * is due; long work goes to a chore and into the list of work. What it wants a person to know it keeps where that person
 * looks: an error that it lets out only reaches the log.
 */
export type HouseTask = Readonly<{
  /** Names it in the log of faults. */
  name: string;
  tend: Tend;
  /** What is due once more before the program ends. The vault is still open; someone is waiting. */
  atQuit?: Tend;
}>;

export type Housekeeping = Readonly<{
  /** Asks every task once, one after another. Does nothing while the vault is locked or the last round is still under way. */
  tick(): Promise<void>;
  /** The last round before the program ends. */
  atQuit(): Promise<void>;
}>;

type Wish = Readonly<{
  tasks: readonly HouseTask[];
  ports: Ports;
  vault: VaultSession;
  work: WorkList;
  onTouched: (topics: readonly Topic[]) => void;
}>;

/** The rounds of the house. A task that fails never keeps the next from its turn. */
export function createHousekeeping({ tasks, ports, vault, work, onTouched }: Wish): Housekeeping {
  const { clock, ids, chores, log } = ports;
  let round: Promise<void> | null = null;

  const desk: HouseDesk = {
    clock,
    ids,
    chores,
    vault,
    work,
    write(what) {
      const { db } = vault;
      if (!db) throw new Refusal('vault.isLocked');
      if (vault.mode === 'read') throw new Refusal('damage.readOnly');
      void work.makeWay();
      return transaction(db, () => what(db));
    },
  };

  async function ask(which: 'tend' | 'atQuit'): Promise<void> {
    for (const task of tasks) {
      // A damaged vault is left as it is, and so are the good backups that its own would push out.
      if (vault.db === null || vault.mode === 'read') return;
      try {
        // One after another: two of them would fight over the disk.
        const topics = (await task[which]?.(desk)) ?? [];
        if (topics.length > 0) onTouched(topics);
      } catch (error) {
        // The door closed in the middle, or a person stopped it: nothing is wrong.
        const ended = error instanceof Refusal && ['vault.isLocked', 'work.cancelled'].includes(error.code);
        if (!ended) log.fault(ids.next().slice(-8), task.name, error);
      }
    }
  }

  const inTurn = (which: 'tend' | 'atQuit'): Promise<void> => (round ??= ask(which).finally(() => (round = null)));

  return {
    tick: async () => (round ? undefined : inTurn('tend')),
    async atQuit() {
      await round;
      await inTurn('atQuit');
    },
  };
}
