import type { Dispatch } from '#app/dispatch.ts';
import { noorHead } from '#app/example/case-file.ts';
import type { Say } from '#app/handlers.ts';
import { sayThrough } from '#app/say.ts';
import type { ToVault } from '#app/wire.ts';
import { FromVault } from '#app/wire.ts';
import type { Calls } from '#contract/index.ts';
import type { Result } from '#contract/result.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const started = new Set<ChildProcess>();

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
});

type VaultProcess = Readonly<{
  child: ChildProcess;
  heard: readonly FromVault[];
  tell(message: ToVault | { kind: string }): void;
  call: Dispatch;
  /** Says a call that must succeed. */
  say: Say<Calls>;
  next<K extends FromVault['kind']>(kind: K): Promise<Extract<FromVault, { kind: K }>>;
}>;

/** The real process on a folder of its own, spoken to as the main process does: every word of it is checked. */
function aVaultProcess(userData: string): VaultProcess {
  const port = path.join(root, 'build/stand-in/parent-port.ts');
  const child = fork(path.join(root, 'app/vault-process.ts'), [userData], {
    cwd: root,
    execArgv: ['--import', port],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.add(child);
  const heard: FromVault[] = [];
  const listeners = new Set<() => void>();
  child.on('message', (data) => {
    heard.push(FromVault.parse(data));
    for (const look of listeners) look();
  });

  /** The first message that fits, already heard or still to come. */
  const find = <T extends FromVault>(fits: (message: FromVault) => message is T): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = heard.find(fits);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });

  let calls = 0;
  const call = async (name: unknown, input: unknown): Promise<Result> => {
    const number = ++calls;
    child.send({ kind: 'call', number, name: String(name), input } satisfies ToVault);
    const answer = await find(
      (message): message is Extract<FromVault, { kind: 'answer' }> => message.kind === 'answer' && message.number === number,
    );
    return answer.result;
  };
  return {
    child,
    heard,
    tell: (message) => void child.send(message),
    call,
    say: sayThrough(call),
    next: <K extends FromVault['kind']>(kind: K) => find((message): message is Extract<FromVault, { kind: K }> => message.kind === kind),
  };
}

const newVault = { passphrase, repeat: passphrase, profileName: 'T. Tester', language: 'nl' } as const;

test('stands, answers, tells when the door opens and what was touched, and ends by itself when it is locked', async () => {
  const userData = aFolder();
  const vault = aVaultProcess(userData);
  await vault.next('ready');
  expect(await vault.call('caseFile.list', {})).toMatchObject({ ok: false, error: { kind: 'refusal', code: 'vault.isLocked' } });
  expect(vault.heard.some(({ kind }) => kind === 'door')).toBe(false);

  expect(await vault.call('vault.create', newVault)).toEqual({ ok: true, value: null });
  expect((await vault.next('touched')).topics).toContain('vault');
  expect(await vault.next('door')).toEqual({
    kind: 'door',
    settings: { idleMinutes: 10, language: 'nl', lockWhenHidden: null, protectScreen: true },
  });
  // The shell knows that there is something to lock before the window knows that it is in.
  expect(vault.heard.findIndex(({ kind }) => kind === 'door')).toBeLessThan(vault.heard.findLastIndex(({ kind }) => kind === 'answer'));
  expect(await vault.call('caseFile.list', {})).toEqual({ ok: true, value: [] });

  const exit = once(vault.child, 'exit');
  vault.tell({ kind: 'lock', quitting: false });
  expect(await exit).toEqual([0, null]);
  expect(vault.heard.at(-1)).toEqual({ kind: 'locked' });
  const wal = path.join(userData, 'vault/vault.db-wal');
  expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0);
});

test('tells the shell anew when the worker chooses another time for the lock', async () => {
  const vault = aVaultProcess(aFolder());
  await vault.call('vault.create', newVault);
  await vault.say('profile.put', {
    ...(await vault.say('profile.get', {})),
    idleMinutes: 3,
    language: 'en',
    lockWhenHidden: 30,
    protectScreen: false,
  });
  expect(vault.heard.filter(({ kind }) => kind === 'door').at(-1)).toEqual({
    kind: 'door',
    settings: { idleMinutes: 3, language: 'en', lockWhenHidden: 30, protectScreen: false },
  });
});

test('does not act upon words that are not ours, and stays', async () => {
  const vault = aVaultProcess(aFolder());
  await vault.next('ready');
  for (const message of [
    { kind: 'lock', quitting: false, extra: true },
    { kind: 'lock' },
    { kind: 'call', number: -1, name: 'vault.state' },
    { kind: 'open' },
    { kind: 'wishAnswer', number: 1, answer: 12 },
  ]) {
    vault.tell(message);
  }
  expect(await vault.call('nothing.atAll', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(await vault.call('vault.unlock', { passphrase: 12 })).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(await vault.call('vault.state', {})).toMatchObject({ ok: true, value: { kind: 'none' } });
  expect(vault.child.exitCode).toBeNull();
});

test('asks the main process where to save, and takes "cancelled" for an answer', async () => {
  const vault = aVaultProcess(aFolder());
  await vault.say('vault.create', newVault);
  const { id: caseFileId } = await vault.say('caseFile.create', noorHead);
  const { id: subjectId } = await vault.say('intake.start', { caseFileId });
  const saving = vault.say('report.save', { kind: 'intake', subjectId, language: 'nl' });
  const { number, wish } = await vault.next('wish');
  expect(wish).toMatchObject({ kind: 'chooseSavePath', format: 'docx' });
  // While a person looks for a folder, others are answered.
  expect(await vault.say('caseFile.list', {})).toHaveLength(1);
  vault.tell({ kind: 'wishAnswer', number, answer: null });
  expect(await saving).toEqual({ savedAs: null });
});

test('ends when the process that started it is gone', async () => {
  const vault = aVaultProcess(aFolder());
  await vault.next('ready');
  const exit = once(vault.child, 'exit');
  vault.child.disconnect();
  expect(await exit).toEqual([0, null]);
});
