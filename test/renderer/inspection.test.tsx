import { InspectionPart } from '#renderer/inspection/inspection-part.tsx';
import { InspectionPage } from '#renderer/inspection/inspection-page.tsx';
import { moved, wordsOf } from '#renderer/inspection/markable-text.tsx';
import { createWords } from '#i18n/index.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { Navigate } from 'react-router';
import { describe, expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { aHead } from '../make-case-file.ts';
import { theRequest } from '../make-inspection.ts';
import { openWindow, show } from './screen.tsx';

const t = createWords('nl');

/** A file with one note that speaks of a neighbour, its review, and the page on screen. */
async function aReview() {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', aHead());
  await desk.say('journal.add', {
    caseFileId,
    kind: 'phone',
    purpose: 'guidance',
    at: '2026-03-05T10:00:00Z',
    text: 'Gebeld met mevrouw Jansen over de sleutel.',
    sourceKind: 'thirdPartyConfidential',
  });
  const { id } = await desk.say('inspection.start', { caseFileId });
  await desk.say('inspection.saveHead', { id, ...theRequest });
  openWindow(desk);
  const { user } = show(
    <Routes>
      <Route path="/files/:caseFileId/keeping/inspection/:reviewId" element={<InspectionPage />} />
      <Route path="*" element={<Navigate to={`/files/${caseFileId}/keeping/inspection/${id}`} replace />} />
    </Routes>,
  );
  await user.click(await screen.findByRole('button', { name: new RegExp(`2. ${t('inspection:screen.title')}`) }));
  return { desk, user, id };
}

const read = (desk: Awaited<ReturnType<typeof aReview>>['desk'], id: string) => desk.say('inspection.read', { id, language: 'nl' });

describe('the review on screen', () => {
  test('words are marked by keys and left out for a reason, and struck through where they stand', async () => {
    const { desk, user, id } = await aReview();
    await user.keyboard('n');
    const text = await screen.findByRole('textbox', { name: t('journal:field.text') });
    text.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(await screen.findByText(t('inspection:screen.marked', { words: 'mevrouw Jansen' }))).toBeDefined();
    await user.click(screen.getByRole('button', { name: t('inspection:screen.leaveOut') }));
    await waitFor(async () =>
      expect((await read(desk, id)).blackings).toMatchObject([
        { words: 'mevrouw Jansen', everywhere: true, reason: 'thirdPartyConfidential' },
      ]),
    );
    await waitFor(() => expect(text.querySelector('del')?.textContent).toBe('mevrouw Jansen'));
    await user.click(screen.getByRole('button', { name: t('inspection:screen.takeBackOf', { words: 'mevrouw Jansen' }) }));
    await waitFor(async () => expect((await read(desk, id)).blackings).toEqual([]));
  });

  test('a proposal waits for a choice: going on does not answer it, K does', async () => {
    const { desk, user, id } = await aReview();
    await user.keyboard('n');
    expect(await screen.findByText(new RegExp(t('inspection:screen.proposalDecide').slice(0, 20)))).toBeDefined();
    await user.keyboard('p');
    await user.keyboard('n');
    await user.keyboard('n');
    await waitFor(async () =>
      expect((await read(desk, id)).needs.map(({ code }) => code)).toEqual(['inspection.proposal', 'inspection.noContact']),
    );
    await user.keyboard('k');
    await waitFor(async () => expect((await read(desk, id)).needs.map(({ code }) => code)).toEqual(['inspection.noContact']));
    expect(await screen.findByText(t('inspection:screen.kept'))).toBeDefined();
  });

  test('W leaves out the whole entry, after its reason; another reason asks for an explanation', async () => {
    const { desk, user, id } = await aReview();
    await user.keyboard('n');
    await screen.findByText(new RegExp(t('inspection:screen.proposalDecide').slice(0, 20)));
    await user.keyboard('w');
    const ground = await screen.findByRole('group', { name: new RegExp(t('inspection:screen.whole')) });
    await user.click(within(ground).getByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: t('inspection:reason.other') }));
    expect(within(ground).getByRole('button', { name: t('inspection:screen.leaveOut') })).toHaveProperty('disabled', true);
    await user.type(within(ground).getByRole('textbox', { name: t('inspection:screen.explanation') }), 'op verzoek');
    await user.click(within(ground).getByRole('button', { name: t('inspection:screen.leaveOut') }));
    expect(await screen.findByText(t('inspection:screen.wholeGone', { reason: t('inspection:reason.other') }))).toBeDefined();
    expect((await read(desk, id)).counts).toEqual([{ reason: 'other', entries: 1, passages: 0 }]);
  });
});

test('the tab begins a review, keeps the contact for every paper, and saves the one page', async () => {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', aHead());
  openWindow(desk);
  const { user } = show(<InspectionPart caseFileId={caseFileId} />);
  expect(await screen.findByText(t('inspection:tab.empty'))).toBeDefined();
  await user.type(await screen.findByRole('textbox', { name: t('inspection:tab.contactOrganisation') }), 'Balie, 0500');
  await user.click(screen.getByRole('button', { name: t('inspection:tab.contactSave') }));
  await waitFor(async () => expect((await desk.say('inspection.list', { caseFileId })).contact.organisation).toBe('Balie, 0500'));
  await user.click(screen.getByRole('button', { name: t('inspection:tab.onePageSave') }));
  await waitFor(() => expect(desk.files.saved).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: t('inspection:tab.start') }));
  expect(await screen.findByText(t('inspection:closing.notClosed'))).toBeDefined();
});

describe('choosing words by keys', () => {
  const text = 'Gebeld met mevr. Jansen, (bang).';
  const words = wordsOf(text);
  const say = (range: ReturnType<typeof moved>) => (range === null ? null : text.slice(range.from, range.until));

  test('goes from word to word, takes more with Shift, and gives them back', () => {
    expect(words.map(say)).toEqual(['Gebeld', 'met', 'mevr', 'Jansen', 'bang']);
    const third = moved(words, moved(words, moved(words, null, 1, false), 1, false), 1, false);
    expect(say(third)).toBe('mevr');
    const more = moved(words, third, 1, true);
    expect(say(more)).toBe('mevr. Jansen');
    expect(say(moved(words, more, -1, true))).toBe('mevr');
    expect(say(moved(words, moved(words, more, -1, true), -1, true))).toBe('mevr');
    expect(say(moved(words, more, 1, false))).toBe('bang');
    expect(say(moved(words, more, -1, false))).toBe('met');
  });

  test('stays inside the text, also an empty one', () => {
    expect(moved([], null, 1, false)).toBeNull();
    expect(say(moved(words, null, -1, false))).toBe('bang');
    expect(say(moved(words, moved(words, null, -1, false), 1, false))).toBe('bang');
  });
});
