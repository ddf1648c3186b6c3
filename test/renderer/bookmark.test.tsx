import { App } from '#renderer/app.tsx';
import { createI18n } from '#i18n/index.ts';
import { createQueryClient } from '#renderer/query-client.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { aCaseFileId } from '../make-case-file.ts';
import type { TestWindow } from './screen.tsx';
import { openWindow } from './screen.tsx';

let desk: TestDesk;
let desktop: TestWindow;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  caseFileId = await aCaseFileId(desk);
  desktop = openWindow(desk);
});

function showApp() {
  render(<App client={createQueryClient()} words={createI18n('nl')} />);
  return userEvent.setup();
}

/** As a lock does: everything is kept, the window goes, another one stands there. */
async function lockAndReturn(opened: 'locked' | 'start' = 'locked') {
  await desktop.tellAboutToLock();
  cleanup();
  await desk.lock();
  await desk.unlock();
  desktop = openWindow(desk, { opened });
  return showApp();
}

const openTheFile = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(within(await screen.findByRole('navigation', { name: /menu/i })).getByRole('button', { name: 'Dossiers' }));
  await user.click(await screen.findByRole('button', { name: 'Jo Verzonnen' }));
};

describe('unlocking leads back', () => {
  test('to the same file, tab, step, open form and half-typed sentence, with the cursor where it was', async () => {
    const user = showApp();
    await openTheFile(user);
    await user.click(await screen.findByRole('tab', { name: 'Intake' }));
    await user.click(await screen.findByRole('button', { name: 'Begin de intake' }));
    await user.click(await screen.findByRole('button', { name: /2\. Bevindingen/ }));
    await user.click((await screen.findAllByRole('button', { name: 'Bevinding toevoegen' }))[0] ?? document.body);
    const said = await screen.findByLabelText('Wat is er gevonden?');
    await user.type(said, 'De huur is niet betaald');
    if (!(said instanceof HTMLTextAreaElement)) throw new Error('a long text');
    said.setSelectionRange(8, 11);

    await lockAndReturn();
    expect(await screen.findByRole('tab', { name: 'Intake', selected: true })).toBeDefined();
    const again = await screen.findByLabelText('Wat is er gevonden?');
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect(again).toMatchObject({ value: 'De huur is niet betaald', selectionStart: 8, selectionEnd: 11 });
  });

  test('also when the lock comes again before the window has come back', async () => {
    const user = showApp();
    await openTheFile(user);
    const note = await screen.findByLabelText('Wat is er gezegd of gedaan');
    await user.type(note, 'half');
    await desktop.tellAboutToLock();
    cleanup();
    const kept = await desk.say('bookmark.get', {});
    expect(kept).toMatchObject({ caseFileId, focus: { field: 'text', start: 4, end: 4 } });

    showApp();
    await screen.findByRole('tab', { name: 'Tijdlijn', selected: true });
    await desktop.tellAboutToLock();
    expect(await desk.say('bookmark.get', {})).toMatchObject({ caseFileId, focus: { field: 'text', start: 4, end: 4 } });
  });

  test('to the settings, and to nothing else once one has gone on', async () => {
    const user = showApp();
    await user.click(within(await screen.findByRole('navigation', { name: /menu/i })).getByRole('button', { name: 'Instellingen' }));
    await screen.findByRole('heading', { level: 1, name: 'Instellingen' });
    const back = await lockAndReturn();
    await screen.findByRole('heading', { level: 1, name: 'Instellingen' });
    await back.click(within(await screen.findByRole('navigation', { name: /menu/i })).getByRole('button', { name: 'Vandaag' }));
    await lockAndReturn();
    expect(await screen.findByRole('heading', { level: 1, name: 'Vandaag' })).toBeDefined();
  });
});

describe('a new start', () => {
  test('of the same day comes back too; on another day it begins at Vandaag', async () => {
    const user = showApp();
    await openTheFile(user);
    await screen.findByRole('heading', { level: 1, name: 'Jo Verzonnen' });
    await lockAndReturn('start');
    expect(await screen.findByRole('heading', { level: 1, name: 'Jo Verzonnen' })).toBeDefined();

    // Over night: a lock still leads back, a new start does not.
    await desktop.tellAboutToLock();
    desk.clock.set('2026-03-10T07:00:00Z');
    cleanup();
    desktop = openWindow(desk, { opened: 'locked' });
    showApp();
    await screen.findByRole('heading', { level: 1, name: 'Jo Verzonnen' });
    cleanup();
    openWindow(desk, { opened: 'start' });
    showApp();
    expect(await screen.findByRole('heading', { level: 1, name: 'Vandaag' })).toBeDefined();
  });

  test('to a file that is gone begins at Vandaag', async () => {
    await desk.say('bookmark.put', {
      path: '/files/01982d9c-0000-7000-8000-000000000000/plan',
      caseFileId: '01982d9c-0000-7000-8000-000000000000',
      stands: {},
      focus: null,
      scroll: 0,
    });
    showApp();
    expect(await screen.findByRole('heading', { level: 1, name: 'Vandaag' })).toBeDefined();
  });
});
