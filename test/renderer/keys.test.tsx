import { KeysPart } from '#renderer/keys/keys-part.tsx';
import { Door } from '#renderer/vault/door.tsx';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { passphrase } from '../passphrase.ts';
import { newPassphrase, withThreeWays } from '../ways.ts';
import { openWindow, show } from './screen.tsx';

const door = (
  <Door>
    <h1>Binnen</h1>
  </Door>
);
/** At once: what a secret looks like while it is typed is tested elsewhere. */
const typer = (user: ReturnType<typeof show>['user']) => async (field: HTMLElement, text: string) => {
  await user.click(field);
  await user.paste(text);
};
const button = (name: string) => screen.findByRole('button', { name });

test('a leaked passphrase: the vault gets a new key, and the old copies are named and go', async () => {
  const { desk, typed } = await withThreeWays();
  await desk.say('backup.make', {});
  openWindow(desk);
  const { user } = show(<KeysPart />);
  const type = typer(user);
  await user.click(await button('Nieuwe sleutel voor de kluis'));
  const form = within(await screen.findByRole('form', { name: 'De kluis een nieuwe sleutel geven' }));
  expect(form.getByText('De sleutel van de organisatie blijft werken.')).toBeDefined();
  await type(form.getByLabelText('Uw wachtzin van nu'), passphrase);
  await type(form.getByLabelText('Nieuwe wachtzin'), newPassphrase);
  await type(form.getByLabelText('Nieuwe wachtzin nog een keer'), newPassphrase);
  await type(form.getByLabelText(/^Herstelsleutel van uw papier/), typed);
  await user.click(form.getByRole('button', { name: 'Geef de kluis een nieuwe sleutel' }));

  expect(await screen.findByText(/^De kluis heeft een nieuwe sleutel/, {}, { timeout: 20_000 })).toBeDefined();
  expect(await screen.findByText('Er is al een reservekopie met de nieuwe sleutel.')).toBeDefined();
  expect(screen.queryByText(/^Uw herstelsleutel opent niets meer/)).toBeNull();
  const old = within(await screen.findByRole('list', { name: 'Oude kopieën' }));
  expect(old.getByText(/reservekopie op deze laptop$/)).toBeDefined();
  await user.click(await button('Oude kopieën weghalen'));
  await type(await screen.findByLabelText('Uw wachtzin van nu'), newPassphrase);
  await user.click(await button('Oude kopieën weghalen'));
  expect(await screen.findByText('Eén oude kopie is weggehaald.')).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Oude kopieën' })).toBeNull();
  expect(await desk.say('keys.oldCopies', {})).toEqual({ copies: [], secondReached: true });
}, 60_000);

test('without the recovery key typed again, the screen says that a new one must be made', async () => {
  const { desk } = await withThreeWays();
  openWindow(desk);
  const { user } = show(<KeysPart />);
  const type = typer(user);
  await user.click(await button('Nieuwe sleutel voor de kluis'));
  await type(await screen.findByLabelText('Uw wachtzin van nu'), passphrase);
  await type(await screen.findByLabelText('Nieuwe wachtzin'), newPassphrase);
  await type(await screen.findByLabelText('Nieuwe wachtzin nog een keer'), newPassphrase);
  await user.click(await button('Geef de kluis een nieuwe sleutel'));
  expect(await screen.findByText(/^Uw herstelsleutel opent niets meer/, {}, { timeout: 20_000 })).toBeDefined();
  expect(await button('Herstelsleutel maken')).toBeDefined();
}, 60_000);

test('a vault that never had another key says nothing of old copies', async () => {
  const desk = await anOpenDesk();
  await desk.say('backup.make', {});
  openWindow(desk);
  show(<KeysPart />);
  await button('Nieuwe sleutel voor de kluis');
  expect(screen.queryByRole('heading', { name: 'Kopieën die nog met de oude wachtzin opengaan' })).toBeNull();
});

test('the organisation opens the door with its key and leaves the passphrase as it is; the log and the worker know', async () => {
  const { desk, identity } = await withThreeWays();
  await desk.lock();
  openWindow(desk, { opened: 'locked' });
  const { user } = show(door);
  await user.click(await screen.findByText('Wachtzin vergeten?'));
  await user.click(await button('Open met de sleutel van de organisatie'));
  await user.click(await screen.findByLabelText('Geheime sleutel'));
  await user.paste(identity);
  await user.click(await button('Open de kluis'));
  expect(await screen.findByRole('heading', { name: 'Kies een nieuwe wachtzin' })).toBeDefined();
  await user.click(await button('Verder zonder nieuwe wachtzin'));
  expect(await screen.findByRole('heading', { name: 'Binnen' })).toBeDefined();
  expect(await desk.say('keys.list', {})).toMatchObject({ openedWith: 'organisation', reflectionsOpen: false });
  expect((await desk.say('today.list', {})).items.map(({ code }) => code)).toContain('keys.organisationUsed');
});
