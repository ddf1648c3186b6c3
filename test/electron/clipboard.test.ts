import { clipboard } from '#build/stand-in/clipboard.ts';
import { watchClipboard } from '#electron/clipboard.ts';
import { expect, test } from 'vitest';

const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

test('what was copied here is cleared', async () => {
  const copied = watchClipboard();
  clipboard.put('wat Naïma zei');
  copied.noted('clipboard');
  await settled();
  await copied.clear();
  expect(await clipboard.readText()).toBe('');
});

test('what another program put there since stays, and so does what was there before', async () => {
  const copied = watchClipboard();
  clipboard.put('van elders');
  await copied.clear();
  expect(await clipboard.readText()).toBe('van elders');

  clipboard.put('wat Naïma zei');
  copied.noted('clipboard');
  await settled();
  clipboard.put('een recept');
  await copied.clear();
  expect(await clipboard.readText()).toBe('een recept');
});

test('a lock right after copying waits until the system has it', async () => {
  const copied = watchClipboard();
  clipboard.put('eerder');
  copied.noted('clipboard');
  setTimeout(() => clipboard.put('wat Naïma zei'), 20);
  await copied.clear();
  expect(await clipboard.readText()).toBe('');
});

test.runIf(process.platform === 'linux')('what was selected on Linux is cleared too', async () => {
  const copied = watchClipboard();
  clipboard.selection.put('geselecteerd');
  copied.noted('selection');
  await copied.clear();
  expect(await clipboard.selection.readText()).toBe('');
});
