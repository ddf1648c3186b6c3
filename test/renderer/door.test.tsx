import { Door } from '#renderer/vault/door.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { aDesk, anOpenDesk } from '../desk.ts';
import { passphrase } from '../passphrase.ts';
import { openWindow, show } from './screen.tsx';

const door = (
  <Door>
    <h1>Binnen</h1>
  </Door>
);
const secret = (name: string) => screen.findByLabelText(name);

test('the first start makes a vault, and shows how strong the passphrase is', async () => {
  const desk = aDesk();
  openWindow(desk);
  const { user } = show(door);
  await user.type(await screen.findByLabelText(/Uw naam/), 'Sanne');
  await user.type(await secret('Wachtzin'), 'sannesanne12');
  expect((await screen.findByRole('meter')).getAttribute('aria-valuenow')).toMatch(/[01]/);
  await user.clear(await secret('Wachtzin'));
  await user.click(await secret('Wachtzin'));
  await user.paste(passphrase);
  await screen.findByText(/sterk$/);
  await user.type(await secret('Wachtzin nog een keer'), passphrase);
  await user.click(screen.getByRole('button', { name: 'Kluis maken' }));
  expect(await screen.findByRole('heading', { name: 'Binnen' })).toBeDefined();
  expect(await desk.say('profile.get', {})).toMatchObject({ name: 'Sanne', language: 'nl' });
});

test('a passphrase that is too short, or differs, is refused with advice and makes nothing', async () => {
  const desk = aDesk();
  openWindow(desk);
  const { user } = show(door);
  await user.type(await secret('Wachtzin'), 'kort');
  await user.type(await secret('Wachtzin nog een keer'), 'kort');
  await user.click(screen.getByRole('button', { name: 'Kluis maken' }));
  expect(within(await screen.findByRole('alert')).getByText(/te kort/)).toBeDefined();
  await user.type(await secret('Wachtzin nog een keer'), 'er');
  await user.tab();
  expect(await screen.findByText('Deze twee zijn niet gelijk.')).toBeDefined();
  expect(await desk.say('vault.state', {})).toEqual({ kind: 'none' });
});

test('the passphrase is hidden until someone asks to see it', async () => {
  openWindow(aDesk());
  const { user } = show(door);
  expect(await secret('Wachtzin')).toHaveProperty('type', 'password');
  const [reveal] = await screen.findAllByRole('button', { name: 'Toon wat er staat' });
  if (reveal) await user.click(reveal);
  expect(await secret('Wachtzin')).toHaveProperty('type', 'text');
});

test('a wrong passphrase gives no hint, makes one wait, and the right one opens', async () => {
  const desk = await anOpenDesk();
  await desk.lock();
  openWindow(desk, { opened: 'locked' });
  const { user } = show(door);
  expect(await screen.findByText(/De kluis is vergrendeld. Wat u typte/)).toBeDefined();
  await waitFor(async () => expect(document.activeElement).toBe(await secret('Wachtzin')));
  await user.keyboard('vier paarse kantelaars zingen niet{Enter}');
  expect(await screen.findByText(/niet de goede wachtzin/)).toBeDefined();
  const open = screen.getByRole('button', { name: 'Ontgrendel' });
  expect(screen.getByRole('timer').textContent).toMatch(/over \d+ s/);
  expect(open).toHaveProperty('disabled', true);
  expect(screen.queryByRole('heading', { name: 'Binnen' })).toBeNull();

  desk.clock.set('2026-03-09T10:00:00Z');
  await waitFor(() => expect(open).toHaveProperty('disabled', false), { timeout: 8000 });
  await user.clear(await secret('Wachtzin'));
  await user.type(await secret('Wachtzin'), `${passphrase}{Enter}`);
  expect(await screen.findByRole('heading', { name: 'Binnen' })).toBeDefined();
});

test('a vault that is open elsewhere is a screen that says so, and another try finds it free', async () => {
  const first = await anOpenDesk();
  const second = aDesk(first.userData);
  openWindow(second);
  const { user } = show(door);
  if (screen.queryByLabelText('Wachtzin') ?? (await waitForEither())) await user.type(await secret('Wachtzin'), `${passphrase}{Enter}`);
  expect(await screen.findByRole('heading', { name: 'De kluis is al open' })).toBeDefined();
  await first.lock();
  await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  expect(await screen.findByRole('heading', { name: 'Ontgrendelen' })).toBeDefined();
});

/** Some doors only notice the other opener while opening. */
const waitForEither = async (): Promise<boolean> => (await screen.findByRole('heading', { level: 1 })).textContent === 'Ontgrendelen';

test('a damaged header is named, with what to do', async () => {
  const desk = await anOpenDesk();
  await desk.lock();
  writeFileSync(path.join(desk.userData, 'vault', 'vault.json'), '{ "half": ');
  openWindow(desk);
  show(door);
  expect(await screen.findByRole('heading', { name: /vault.json is beschadigd/ })).toBeDefined();
  expect(screen.getByText(/Zet het terug uit een reservekopie/)).toBeDefined();
});
