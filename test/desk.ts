import type { Chores } from '#app/chores-client.ts';
import type { Desk } from '#app/start.ts';
import { createDesk } from '#app/start.ts';
import { CallFailed, sayThrough } from '#app/say.ts';
import type { Say } from '#app/handlers.ts';
import type { Input } from '#contract/define.ts';
import type { CallName, Calls } from '#contract/index.ts';
import type { Result } from '#contract/result.ts';
import type { WriteDb } from '#db/sql.ts';
import path from 'node:path';
import { afterAll } from 'vitest';
import { aFolder } from './folder.ts';
import { passphrase } from './passphrase.ts';
import type { TestPorts } from './ports.ts';
import { testPorts } from './ports.ts';

/** The real app around a real, encrypted vault in a folder of its own. */
export type TestDesk = TestPorts &
  Pick<Desk, 'dispatch' | 'vault' | 'tick' | 'atQuit'> & {
    /** Says a call as the window does; throws when it fails, a fault with what caused it. */
    say: Say<Calls>;
    /** Asks a call with any input and answers the whole result. */
    ask<N extends CallName>(name: N, input: Input<Calls[N]>): Promise<Result>;
    /** The open database. */
    readonly db: WriteDb;
    /** The app's folder; the vault is in `vault` below it. */
    userData: string;
    touched: string[][];
    lock(): Promise<void>;
    unlock(): Promise<void>;
  };

/** A desk whose vault was just made by `vault.create`, open. Removed after the test file. */
export async function anOpenDesk(): Promise<TestDesk> {
  const desk = aDesk();
  await desk.say('vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });
  return desk;
}

/** A desk without a vault yet, or around the app's folder of another desk. */
export function aDesk(userData: string = aFolder(), chores?: Chores): TestDesk {
  const ports = testPorts(path.join(userData, 'saved'), chores);
  const touched: string[][] = [];
  const desk = createDesk({ userData, ports, keyCost: 'floor', onTouched: (topics) => void touched.push([...topics]) });
  open.add(desk);
  return {
    ...ports,
    dispatch: desk.dispatch,
    vault: desk.vault,
    tick: desk.tick,
    atQuit: desk.atQuit,
    say: withCause(sayThrough(desk.dispatch), ports),
    ask: desk.dispatch,
    get db() {
      if (!desk.vault.db) throw new Error('this desk is locked');
      return desk.vault.db;
    },
    userData,
    touched,
    lock: () => desk.lock(),
    unlock: () => desk.vault.unlock({ kind: 'passphrase', passphrase }),
  };
}

const open = new Set<Desk>();

afterAll(async () => {
  for (const desk of open) await desk.dispose();
  open.clear();
});

/** A fault tells only a reference; a test wants the error behind it. */
function withCause(say: Say<Calls>, { log }: TestPorts): Say<Calls> {
  return async (name, input) => {
    try {
      return await say(name, input);
    } catch (error) {
      if (!(error instanceof CallFailed) || error.failure.kind !== 'fault') throw error;
      const { ref } = error.failure;
      throw log.faults.find((fault) => fault.ref === ref)?.error ?? error;
    }
  };
}
