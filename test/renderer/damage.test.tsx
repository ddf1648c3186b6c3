import { vaultFolder } from '#db/vault-folder.ts';
import { Frame } from '#renderer/shell/frame.tsx';
import { ProfilePart } from '#renderer/settings/profile-part.tsx';
import { Door } from '#renderer/vault/door.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
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
