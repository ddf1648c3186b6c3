import { machinePorts, noDialogs } from '#app/machine.ts';
import type { Ports } from '#app/ports.ts';
import { nodeChores } from '#build/node-chores.ts';
import type { Chores } from '#app/chores-client.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The machine as tests set it: a clock that stands still, ids that count, dialogs that are answered, faults that are kept. */
export type TestPorts = Ports & {
  clock: Ports['clock'] & { set(now: string): void };
  files: Ports['files'] & {
    answerSavePath(answer: string | null | undefined): void;
    /** What dialogs for opening answer from now on: a file or a folder; null is "cancel". */
    answerOpenPath(answer: string | null): void;
    saved: string[];
  };
  log: Ports['log'] & { faults: { ref: string; where: string; error: unknown }[] };
};

let machines = 0;

/** `chores` does long work: in a process of its own unless a test asks otherwise. `folder` is where a save dialog ends up unless the test answers it: a path, or null for "cancel". */
export function testPorts(folder: string, chores: Chores = nodeChores): TestPorts {
  let now = '2026-03-09T09:00:00.000Z';
  let count = 0;
  // Two machines never give the same id.
  const machine = (machines++ % 4096).toString(16).padStart(3, '0');
  let answer: string | null | undefined;
  let opened: string | null = null;
  const saved: string[] = [];
  const faults: TestPorts['log']['faults'] = [];
  return {
    clock: {
      now: () => now,
      today: () => now.slice(0, 10),
      set: (moment) => void (now = new Date(moment).toISOString()),
    },
    ids: { next: () => `019506a0-0000-7000-8${machine}-${(++count).toString(16).padStart(12, '0')}` },
    files: {
      saved,
      answerSavePath: (next) => void (answer = next),
      chooseSavePath: async ({ name }) => (answer === undefined ? path.join(folder, name) : answer),
      answerOpenPath: (next) => void (opened = next),
      chooseOpenPath: async () => opened,
      chooseFolder: async () => opened,
      read: machinePorts(folder, noDialogs, nodeChores).files.read,
      async write(target, bytes) {
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, bytes);
        saved.push(target);
      },
    },
    chores,
    log: { faults, fault: (ref, where, error) => void faults.push({ ref, where, error }) },
  };
}
