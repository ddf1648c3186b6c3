import { fillExample } from '#app/example/index.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { DamagePart } from '#renderer/damage/damage-part.tsx';
import { Frame } from '#renderer/shell/frame.tsx';
import { ProfilePart } from '#renderer/settings/profile-part.tsx';
import { Door } from '#renderer/vault/door.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leavesOf, placeOf, spoil } from '../spoil.ts';
import type { TestDesk } from '../desk.ts';
import { aDesk, anOpenDesk } from '../desk.ts';
import { passphrase } from '../passphrase.ts';
import { openWindow, show } from './screen.tsx';

const inside = (
  <Door>
    <Frame>
      <ProfilePart />
    </Frame>
  </Door>
);

test('a damaged vault says on every page what was found; a form can be filled and kept, and not recorded', async () => {
  const desk = await anOpenDesk();
  for (let part = 0; part < 20; part += 1)
    await desk.say('draft.put', { key: `deel ${part}`, caseFileId: null, place: 'intake', body: `woord ${part} `.repeat(900) });
  await desk.lock();
  const { database } = vaultFolder(path.join(desk.userData, 'vault'));
  const bytes = readFileSync(database);
  bytes[bytes.length - 4000] = (bytes[bytes.length - 4000] ?? 0) ^ 1;
  writeFileSync(database, bytes);

  const again = aDesk(desk.userData);
  openWindow(again);
  const { user } = show(inside);
  await user.click(await screen.findByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(screen.getByRole('button', { name: 'Ontgrendel' }));
  expect(await screen.findByRole('heading', { name: 'De kluis is beschadigd' }, { timeout: 15_000 })).toBeDefined();
  expect(screen.getByText(/Er wordt niets verwijderd/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Doorgaan met lezen' }));
  const banner = await screen.findByRole('alert');
  expect(within(banner).getByText('De kluis is beschadigd en wordt nu alleen gelezen')).toBeDefined();
  const name = await screen.findByLabelText(/^Naam/);
  await user.type(name, ' jr.');
  await user.tab();
  await waitFor(async () => expect(await again.say('draft.get', { key: 'profile' })).toMatchObject({ body: { name: 'T. Tester jr.' } }));
  expect(screen.getByText(/wordt apart bewaard/, { selector: 'form span' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Instellingen vastleggen' })).toHaveProperty('disabled', true);
  expect(await again.say('profile.get', {})).toMatchObject({ name: 'T. Tester' });
});

/** The example files, with one page of the timeline spoilt; and the door before it. */
async function aDamagedVault(): Promise<TestDesk> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  const [file] = await desk.say('caseFile.list', {});
  for (let note = 0; note < 60; note += 1)
    await desk.say('journal.add', {
      caseFileId: file?.id ?? '',
      kind: 'note',
      purpose: 'guidance',
      at: '2026-11-22T10:00:00.000Z',
      text: `Notitie ${note} over het gesprek. `.repeat(8),
      clientWords: '',
    });
  const key = Buffer.from(desk.vault.keys.dataKey);
  await desk.lock();
  spoil(placeOf(desk).database, leavesOf(placeOf(desk).database, key, 'journal_entry')[2] ?? 0);
  const again = aDesk(desk.userData);
  again.clock.set('2026-11-23T08:00:00Z');
  return again;
}

async function unlockAtDoor(user: ReturnType<typeof show>['user']): Promise<void> {
  await user.click(await screen.findByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(screen.getByRole('button', { name: 'Ontgrendel' }));
}

test(
  'at the door of a damaged vault what is readable is salvaged, what was lost is said by file, and the salvaged vault opens',
  { timeout: 90_000 },
  async () => {
    const desk = await aDamagedVault();
    openWindow(desk);
    const { user } = show(
      <Door>
        <p>binnen</p>
        <DamagePart />
      </Door>,
    );
    await unlockAtDoor(user);
    await user.click(await screen.findByRole('button', { name: 'Red wat leesbaar is' }, { timeout: 15_000 }));
    const lost = await screen.findByRole('list', { name: 'Wat er verloren is, per dossier' }, { timeout: 30_000 });
    const [file] = await desk.say('caseFile.list', {});
    expect(within(lost).getByText(file?.name ?? '')).toBeDefined();
    expect(within(lost).getByText(/aantekeningen op de tijdlijn: \d+/)).toBeDefined();
    expect(screen.getByText(/gegevens zijn overgekomen zoals ze waren/)).toBeDefined();
    expect(desk.vault.mode).toBe('read');
    await user.click(screen.getByRole('button', { name: 'Open de geredde kluis' }));
    expect(await screen.findByText('binnen', {}, { timeout: 15_000 })).toBeDefined();
    expect(desk.vault.mode).toBe('write');
    // Behind the door it can be read again, with where the damaged one is.
    expect(await screen.findByText(/^De beschadigde kluis is bewaard als “Opzij gezet op 23-11-2026/)).toBeDefined();
    expect(within(screen.getByRole('list', { name: 'Wat er verloren is, per dossier' })).getByText(file?.name ?? '')).toBeDefined();
    expect((await desk.say('today.list', {})).items).toContainEqual(expect.objectContaining({ code: 'damage.lost', place: 'damage' }));
  },
);

test('a salvage can be stopped; then nothing has changed, and a backup can be put back instead', { timeout: 90_000 }, async () => {
  const desk = await aDamagedVault();
  openWindow(desk);
  const { user } = show(<Door>binnen</Door>);
  await unlockAtDoor(user);
  await user.click(await screen.findByRole('button', { name: 'Red wat leesbaar is' }, { timeout: 15_000 }));
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(await screen.findByText(/Het werk is gestopt. Er is niets veranderd./, {}, { timeout: 15_000 })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Open de geredde kluis' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Naar de reservekopieën' }));
  expect(await screen.findByRole('heading', { name: 'Een reservekopie terugzetten' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Terug' }));
  expect(await screen.findByRole('button', { name: 'Doorgaan met lezen' })).toBeDefined();
});

test('a vault that does not open at all is salvaged at the door, or says that only a backup helps', { timeout: 90_000 }, async () => {
  const desk = await aDamagedVault();
  spoil(placeOf(desk).database, 1);
  openWindow(desk);
  const { user } = show(<Door>binnen</Door>);
  await unlockAtDoor(user);
  expect(await screen.findByRole('heading', { name: 'De kluis kan niet open: vault.db is beschadigd' }, { timeout: 15_000 })).toBeDefined();
  const form = screen.getByRole('form', { name: 'Red wat leesbaar is' });
  await user.click(within(form).getByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(within(form).getByRole('button', { name: 'Red wat leesbaar is' }));
  expect(await within(form).findByText(/Zet een reservekopie terug; bewaar de beschadigde map/, {}, { timeout: 15_000 })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Ik heb een reservekopie' })).toBeDefined();
});

test('a vault.json that is damaged is replaced at the door by a copy from a backup', { timeout: 90_000 }, async () => {
  const desk = await anOpenDesk();
  await desk.say('backup.make', {});
  await desk.lock();
  writeFileSync(placeOf(desk).header, 'half a head');
  openWindow(desk);
  const { user } = show(<Door>binnen</Door>);
  const form = await screen.findByRole('form', { name: 'Open met een kopie van vault.json' });
  await user.click(within(form).getByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(within(form).getByRole('button', { name: 'Zoek een kopie en open' }));
  expect(await screen.findByText('binnen', {}, { timeout: 15_000 })).toBeDefined();
});

test('in the settings the vault is looked through now, short and full, and keeps when', { timeout: 60_000 }, async () => {
  const desk = await anOpenDesk();
  openWindow(desk);
  const { user } = show(<DamagePart />);
  expect(await screen.findAllByText('nog niet')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Kijk kort na' }));
  expect(await screen.findByText(/^Alles klopt/, {}, { timeout: 15_000 })).toBeDefined();
  expect(await screen.findAllByText('nog niet')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Kijk helemaal na' }));
  await waitFor(() => expect(screen.queryAllByText('nog niet')).toEqual([]), { timeout: 15_000 });
  expect((await desk.say('damage.standing', {})).checks.map(({ how }) => how)).toEqual(['quick', 'full']);
});

test('what a check finds while one works is said at once, with the ways on', { timeout: 60_000 }, async () => {
  const sound = await anOpenDesk();
  expect(sound.vault.mode).toBe('write');
  spoil(placeOf(sound).database, 9);
  openWindow(sound);
  const { user } = show(
    <Door>
      <Frame>
        <DamagePart />
      </Frame>
    </Door>,
  );
  await user.click(await screen.findByRole('button', { name: 'Kijk kort na' }));
  expect(await screen.findByText(/^Er is schade gevonden/, {}, { timeout: 15_000 })).toBeDefined();
  expect(await screen.findByText('De kluis is beschadigd en wordt nu alleen gelezen')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Red wat leesbaar is' })).toBeDefined();
});
