import { calls } from '#contract/index.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import path from 'node:path';
import type { Closing } from './closing.ts';
import { createClosing } from './closing.ts';
import type { Dispatch } from './dispatch.ts';
import { createDispatch } from './dispatch.ts';
import { fillExample } from './example/index.ts';
import { createHousekeeping } from './housekeeping.ts';
import { houseTasks } from './house-tasks.ts';
import { handlers } from './index.ts';
import type { Ports } from './ports.ts';
import { sayThrough } from './say.ts';
import type { VaultSession } from './vault-session.ts';
import { createVaultSession } from './vault-session.ts';
import { createWorkList } from './work-list.ts';

type Wish = Readonly<{
  /** The app's own folder of this user. The vault lies in `vault` below it. */
  userData: string;
  ports: Ports;
  /** Hears the topics of every call that changed something. */
  onTouched?: (topics: readonly string[]) => void;
  /** Tests make their vaults with the least key cost that is allowed; nothing else does. */
  keyCost?: 'calibrated' | 'floor';
}>;

export type Desk = Readonly<{
  dispatch: Dispatch;
  vault: VaultSession;
  /** True while a vault is open here. */
  isOpen(): boolean;
  /** One round of what happens by itself while a vault is open; asked each minute. */
  tick(): Promise<void>;
  /** What is due once more before the program ends, while the vault is still open. */
  atQuit(): Promise<void>;
  /**
   * Lets what is under way end or be cancelled, writes everything back and closes the vault; the desk can unlock it again.
   * Work that runs is cancelled, a file that is being written is written to its end, a question to a person is not waited for.
   */
  lock(): Promise<void>;
  /** The last thing that is asked of a desk. */
  dispose(): Promise<void>;
}>;

/** Puts the house together around one vault: the table of calls, its handlers, the machine and the door. */
export function createDesk({ userData, ports, onTouched, keyCost = 'calibrated' }: Wish): Desk {
  const vault = createVaultSession({
    folder: vaultFolder(path.join(userData, 'vault')),
    ports,
    keyCost,
    fillExample: async () => void (await fillExample(say)),
  });
  const closing = createClosing();
  const work = createWorkList(ports, () => onTouched?.(['work']), closing.isClosing);
  const answer = createDispatch(calls, handlers, askingUntilLocked(ports, closing), vault, work, onTouched);
  const dispatch: Dispatch = (name, input) => closing.during(() => answer(name, input));
  const say = sayThrough(dispatch);
  const house = createHousekeeping({ tasks: houseTasks(), ports, vault, work, onTouched: (topics) => onTouched?.(topics) });
  const lock = async (): Promise<void> => {
    const closed = closing.close();
    work.cancelAll();
    await closed;
    await vault.lock();
    closing.over();
  };
  return {
    dispatch,
    vault,
    isOpen: () => vault.db !== null,
    tick: () => closing.during(house.tick),
    atQuit: () => closing.during(house.atQuit),
    lock,
    dispose: lock,
  };
}

/** The same machine; a question to a person ends with the lock. */
function askingUntilLocked(ports: Ports, { ask }: Closing): Ports {
  const { files } = ports;
  return {
    ...ports,
    files: {
      ...files,
      chooseSavePath: (suggestion) => ask(() => files.chooseSavePath(suggestion)),
      chooseOpenPath: (wanted) => ask(() => files.chooseOpenPath(wanted)),
      chooseFolder: () => ask(() => files.chooseFolder()),
    },
  };
}
