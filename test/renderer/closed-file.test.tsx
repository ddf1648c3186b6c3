import { createWords } from '#i18n/index.ts';
import { CaseFilePage } from '#renderer/case-file/case-file-page.tsx';
import { screen, within } from '@testing-library/react';
import { Navigate, Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { aCaseFileId } from '../make-case-file.ts';
import { openWindow, show } from './screen.tsx';

const t = createWords('nl');

async function aClosedFile(place: string) {
  const desk = await anOpenDesk();
  const id = await aCaseFileId(desk);
  await desk.say('clientStatement.add', {
    caseFileId: id,
    kind: 'statement',
    about: 'file',
    aboutId: null,
    text: 'Het schuurtje was van mijn zus.',
    statedOn: '2026-03-01',
  });
  await desk.say('retention.close', { caseFileId: id, on: '2026-03-09', reason: 'klaar' });
  openWindow(desk);
  return {
    id,
    ...show(
      <Routes>
        <Route path="/files/:caseFileId/:place" element={<CaseFilePage />} />
        <Route path="*" element={<Navigate to={`/files/${id}/${place}`} replace />} />
      </Routes>,
    ),
  };
}

test('a closed file says so, takes nothing typed, and leads to where it is reopened with a reason', async () => {
  const { user } = await aClosedFile('timeline');
  expect(await screen.findByText(t('caseFile:closed.text'))).toBeDefined();
  const note = await screen.findByRole('textbox', { name: t('journal:field.text') });
  await user.type(note, 'Nog iets');
  expect(note).toHaveProperty('value', '');
  const save = within(screen.getByRole('form', { name: t('journal:newTitle') })).getByRole('button', { name: t('journal:add') });
  expect(save).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: t('caseFile:closed.reopen') }));
  const form = await screen.findByRole('form', { name: t('retention:closing.reopenTitle') });
  await user.type(within(form).getByRole('textbox', { name: t('retention:closing.reason') }), 'Nieuwe melding');
  await user.click(within(form).getByRole('button', { name: t('retention:closing.reopen') }));
  expect(await screen.findByRole('form', { name: t('retention:closing.title') })).toBeDefined();
  expect(screen.queryByText(t('caseFile:closed.mark'))).toBeNull();
});

test('what the client wanted said stands on the timeline under its own day', async () => {
  await aClosedFile('timeline');
  expect(await screen.findByText('Het schuurtje was van mijn zus.')).toBeDefined();
  expect(screen.getByRole('heading', { name: /1 maart 2026/ })).toBeDefined();
});
