import { fillExample } from '#app/example/index.ts';
import type { Say } from '#app/handlers.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { sayThrough } from '#app/say.ts';
import { createDesk } from '#app/start.ts';
import { nodeChores } from '#build/node-chores.ts';
import type { Calls } from '#contract/index.ts';
import { calls } from '#contract/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** A closed vault with Noor and Naïma, in an app folder of its own. */
export type ExampleVault = Readonly<{
  userData: string;
  passphrase: string;
  /** Every text that was put into it, as a worker would have typed it. */
  typed: ReadonlySet<string>;
}>;

/** Makes one by the same calls that the window makes, only quicker: tests look at the screens, not at the key. */
export async function anExampleVault(): Promise<ExampleVault> {
  const codes = codesIn(Object.values(calls).map(({ input }) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })));
  const typed = new Set<string>();
  const userData = await aVaultWith((plain) => {
    const say: Say<Calls> = (name, input) => {
      for (const text of textsIn(input)) if (!codes.has(text)) typed.add(text);
      return plain(name, input);
    };
    return fillExample(say);
  });
  return { userData, passphrase, typed };
}

/** A closed vault in an app folder of its own, with what `fill` says; it opens with the passphrase of all tests. */
export async function aVaultWith(fill: (say: Say<Calls>) => Promise<unknown>): Promise<string> {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-e2e-'));
  const desk = createDesk({ userData, ports: machinePorts(userData, noDialogs, nodeChores), keyCost: 'floor' });
  const say = sayThrough(desk.dispatch);
  try {
    await say('vault.create', { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' });
    await fill(say);
  } finally {
    await desk.dispose();
  }
  return userData;
}

/** Every text inside a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The fixed values of the calls ("guidance"): nobody types those, and on a screen one would be a missing word. */
function codesIn(schema: unknown): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = Object.entries(schema).flatMap(([key, value]) => (key === 'enum' || key === 'const' ? textsIn(value) : [...codesIn(value)]));
  return new Set(own);
}
