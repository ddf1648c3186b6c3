import { noorHead } from '#app/example/case-file.ts';
import { ReflectionsPart } from '#renderer/supervision/reflections-part.tsx';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

test('reflections are closed at first; what is typed is kept by itself, also right before a lock', async () => {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
  const shell = openWindow(desk);
  const { user } = show(<ReflectionsPart caseFileId={caseFileId} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reflecties openen' }));
  await user.click(await screen.findByRole('button', { name: 'Nieuwe reflectie' }));
  await user.type(await screen.findByRole('textbox', { name: /^Reflectie van/ }), 'Ik luisterde te weinig');
  await shell.tellAboutToLock();
  expect(await desk.say('supervision.open', { caseFileId })).toMatchObject([{ text: 'Ik luisterde te weinig' }]);
  await user.click(screen.getByRole('button', { name: 'Sluiten' }));
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
});
