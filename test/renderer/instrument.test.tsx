import { naimaHead } from '#app/example/case-file.ts';
import { naimaResults } from '#app/example/instrument.ts';
import { InstrumentsStep } from '#renderer/instrument/instruments-step.tsx';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-10-05T12:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  openWindow(desk);
});

test('a result is typed on the scale of its instrument, with both voices beside it', async () => {
  const { user } = show(<InstrumentsStep caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: 'Resultaat toevoegen' }));
  await user.click(screen.getByRole('combobox', { name: 'Welk instrument?' }));
  await user.click(await screen.findByRole('option', { name: 'Participatieladder (1)' }));
  const form = await screen.findByRole('form', { name: 'Resultaat van Participatieladder (1)' });
  const day = within(form).getByRole('textbox', { name: 'Afgenomen op' });
  await user.clear(day);
  await user.type(day, '05-10-2026');
  await user.type(within(form).getByRole('textbox', { name: /Afgenomen door/ }), 'J. Postma');
  await user.click(within(form).getByRole('radio', { name: /^4/ }));
  await user.type(within(form).getByRole('textbox', { name: /Wat de cliënt ervan zegt/ }), 'ik werk nu echt');
  await user.click(within(form).getByRole('button', { name: 'Resultaat vastleggen' }));
  expect(await screen.findByText('4 van 6: onbetaald werk')).toBeDefined();
  expect(screen.getByText('ik werk nu echt')).toBeDefined();
  expect(screen.getByText('Schrijf op hoe u deze uitkomst leest.')).toBeDefined();
});

test('two takings are a picture that says its values in words; closed domains open one by one', async () => {
  const [ladder, zrm] = naimaResults;
  if (!ladder || !zrm) throw new Error('the worked case has two results');
  await desk.say('instrument.saveResult', { ...ladder, id: null, caseFileId });
  await desk.say('instrument.saveResult', {
    ...ladder,
    id: null,
    caseFileId,
    takenOn: '2026-10-05',
    scores: [{ domain: 'whole', value: 4, text: '', note: '' }],
  });
  await desk.say('instrument.saveResult', { ...zrm, id: null, caseFileId });
  const { user } = show(<InstrumentsStep caseFileId={caseFileId} />);
  expect(await screen.findByRole('img', { name: 'Uitkomst in de tijd: 16-03-2026: 2, 05-10-2026: 4' })).toBeDefined();
  expect(screen.queryByText('Geestelijke gezondheid')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open 1 gesloten domein over gezondheid of justitie' }));
  expect(await screen.findByText('Geestelijke gezondheid')).toBeDefined();
});
