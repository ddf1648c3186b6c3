import { vaultFolder } from '#db/vault-folder.ts';
import { BackupsPart } from '#renderer/backup/backups-part.tsx';
import { Door } from '#renderer/vault/door.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aDesk, anOpenDesk } from '../desk.ts';
import { aFolder } from '../folder.ts';
import { aCaseFileId } from '../make-case-file.ts';
import { passphrase } from '../passphrase.ts';
import { openWindow, show } from './screen.tsx';

test(
  'a backup is made, looked into and put back from the settings; then the window locks, and the way back is there',
  { timeout: 60_000 },
  async () => {
    const desk = await anOpenDesk();
    await aCaseFileId(desk, { number: 'MW-1' });
    const shell = openWindow(desk);
    const { user } = show(<BackupsPart />);
    expect(await screen.findByText('Nog geen reservekopie')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Nu een reservekopie maken' }));
    const list = await screen.findByRole('list', { name: 'Reservekopieën op deze laptop' }, { timeout: 15_000 });
    expect(within(list).getByText(/^1 dossier/)).toBeDefined();
    await aCaseFileId(desk, { number: 'MW-2' });

    await user.click(within(list).getByRole('button'));
    const panel = await screen.findByRole('region', { name: /^Reservekopie van/ });
    expect(
      await within(panel).findByText(
        'De kluis van nu wordt opzij gezet en niet verwijderd. U kunt het terugzetten weer ongedaan maken.',
        {},
        { timeout: 15_000 },
      ),
    ).toBeDefined();
    expect(await desk.say('caseFile.list', {})).toHaveLength(2);
    await user.click(within(panel).getByRole('button', { name: 'Zet terug' }));
    await waitFor(() => expect(shell.locked()).toBe(true), { timeout: 15_000 });
    expect(await desk.say('caseFile.list', {})).toHaveLength(1);
    expect((await desk.say('backup.overview', {})).setAside).toHaveLength(1);
  },
);

test('a cloud folder is explained before it is taken, and a place that is missing says so', { timeout: 60_000 }, async () => {
  const desk = await anOpenDesk();
  openWindow(desk);
  const { user } = show(<BackupsPart />);
  desk.files.answerOpenPath(path.join(aFolder(), 'gone'));
  await user.click(await screen.findByRole('button', { name: 'Kies een map' }));
  expect(await screen.findByText(/De plek voor de reservekopie is er nu niet/, {}, { timeout: 15_000 })).toBeDefined();
  desk.files.answerOpenPath(path.join(aFolder(), 'Dropbox'));
  await user.click(screen.getByRole('button', { name: 'Kies een map' }));
  expect(await screen.findByText(/Dropbox kan ze niet lezen/)).toBeDefined();
  expect((await desk.say('backup.overview', {})).second).toBeNull();
});

test('before the door of a damaged vault a backup is found, opened with the passphrase and put back', { timeout: 60_000 }, async () => {
  const desk = await anOpenDesk();
  await aCaseFileId(desk);
  await desk.say('backup.make', {});
  await desk.lock();
  writeFileSync(vaultFolder(path.join(desk.userData, 'vault')).header, 'half a head');
  openWindow(desk);
  const { user } = show(
    <Door>
      <p>binnen</p>
    </Door>,
  );
  await user.click(await screen.findByRole('button', { name: 'Ik heb een reservekopie' }));
  const list = await screen.findByRole('list', { name: 'Op deze laptop' });
  await user.click(within(list).getByRole('button'));
  await user.click(await screen.findByLabelText('Wachtzin'));
  await user.paste('dit is hem niet');
  await user.click(screen.getByRole('button', { name: 'Laat zien wat erin staat' }));
  expect(await screen.findByText(/gaat hiermee niet open/, {}, { timeout: 15_000 })).toBeDefined();
  desk.clock.set('2026-03-09T12:00:00Z');
  await user.clear(screen.getByLabelText('Wachtzin'));
  await user.click(screen.getByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(screen.getByRole('button', { name: 'Laat zien wat erin staat' }));
  await user.click(await screen.findByRole('button', { name: 'Zet terug' }, { timeout: 15_000 }));
  expect(await screen.findByText('binnen', {}, { timeout: 15_000 })).toBeDefined();
  expect(await desk.say('caseFile.list', {})).toHaveLength(1);
});

test('the page for a lost laptop is read and saved from the settings', { timeout: 60_000 }, async () => {
  const desk = await anOpenDesk();
  await aCaseFileId(desk, { number: 'MW-1' });
  await desk.say('backup.make', {});
  openWindow(desk);
  const { user } = show(<BackupsPart />);
  await user.click(await screen.findByRole('button', { name: 'Bekijk de bladzijde' }));
  const panel = within(await screen.findByRole('region', { name: 'Laptop kwijt of gestolen' }));
  expect(await panel.findByText(/^MW-1 · lopend/, {}, { timeout: 15_000 })).toBeDefined();
  expect(panel.getByText(/AVG art\. 33 lid 1/)).toBeDefined();
  await user.click(panel.getByRole('button', { name: 'Bewaar als Word-bestand' }));
  expect(await panel.findByText(/^Bewaard als .*laptop-kwijt/, {}, { timeout: 15_000 })).toBeDefined();
});

test('on a new laptop the page for the lost one comes from a backup on a stick, after its passphrase', { timeout: 60_000 }, async () => {
  const lost = await anOpenDesk();
  await aCaseFileId(lost, { number: 'MW-1' });
  await lost.say('backup.make', {});
  const desk = aDesk();
  desk.files.answerOpenPath(vaultFolder(path.join(lost.userData, 'vault')).backups);
  openWindow(desk);
  const { user } = show(
    <Door>
      <h1>Binnen</h1>
    </Door>,
  );
  await user.click(await screen.findByRole('button', { name: 'Ik heb een reservekopie' }));
  expect(await screen.findByText(/^Is uw laptop kwijt of gestolen\?/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Wijs een map aan' }));
  await user.click(await screen.findByRole('button', { name: /^Bekijk de reservekopie van/ }, { timeout: 15_000 }));
  await user.click(await screen.findByLabelText('Wachtzin'));
  await user.paste(passphrase);
  await user.click(screen.getByRole('button', { name: 'Laat zien wat erin staat' }));
  await user.click(await screen.findByRole('button', { name: 'Laptop kwijt: wat stond erop?' }, { timeout: 15_000 }));
  expect(await screen.findByText(/^MW-1 · lopend/, {}, { timeout: 15_000 })).toBeDefined();
});
