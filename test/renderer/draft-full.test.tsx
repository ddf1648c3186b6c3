import { TimelineTab } from '#renderer/journal/timeline-tab.tsx';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { aCaseFileId } from '../make-case-file.ts';
import { openWindow, show } from './screen.tsx';

test('words that a full disk did not take stay over pages, say so, and are kept when there is room', { timeout: 30_000 }, async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2027-01-01T00:00:00Z');
  const caseFileId = await aCaseFileId(desk);
  let full = true;
  const refused = { ok: false, error: { kind: 'refusal', code: 'vault.diskFull', params: { folder: 'kluis' } } } as const;
  openWindow({
    touched: desk.touched,
    dispatch: async (name, input) => (full && /^(draft\.put|journal\.add)$/.test(String(name)) ? refused : desk.dispatch(name, input)),
  });
  const field = () => screen.findByLabelText('Wat is er gezegd of gedaan');
  const first = show(<TimelineTab caseFileId={caseFileId} />);
  await first.user.type(await field(), 'De huur is niet betaald');
  expect(await screen.findByText(/^Nog niet bewaard: uw tekst staat alleen in dit venster/)).toBeDefined();
  await first.user.click(screen.getByRole('button', { name: 'Notitie vastleggen' }));
  expect(await screen.findByText(/^De schijf met de map kluis is vol/)).toBeDefined();
  first.unmount();

  show(<TimelineTab caseFileId={caseFileId} />);
  expect(await field()).toHaveProperty('value', 'De huur is niet betaald');
  expect(await screen.findByText(/^Nog niet bewaard/)).toBeDefined();
  full = false;
  await waitFor(
    async () =>
      expect(await desk.say('draft.get', { key: `journal:${caseFileId}:new` })).toMatchObject({
        body: { text: 'De huur is niet betaald' },
      }),
    {
      timeout: 15_000,
    },
  );
  expect(await screen.findByText(/als concept/)).toBeDefined();
});
