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

beforeEach(async () => {
  window.history.replaceState(null, '', '/');
  desk = await anOpenDesk();
  desktop = openWindow(desk);
});

/** The whole window, past the open door. */
function showApp() {
  render(<App client={createQueryClient()} words={createI18n('nl')} />);
  return userEvent.setup();
}

const rail = async (name: string) => within(await screen.findByRole('navigation', { name: /menu/i })).getByRole('button', { name });

describe('a new case file', () => {
  test('is made by its form, opens, and shows its name as typed', async () => {
    const name = 'Noor <b>van</b> der Meer 🌻 نور';
    const user = showApp();
    await user.click((await screen.findAllByRole('button', { name: 'Nieuw dossier' }))[0] ?? document.body);
    await user.type(await screen.findByLabelText('Naam'), name);
    await user.clear(screen.getByLabelText('Gemeld op'));
    await user.type(screen.getByLabelText('Gemeld op'), '2-3-2026');
    await user.click(screen.getByRole('button', { name: 'Persoon toevoegen' }));
    await user.type(await screen.findByLabelText('Regel 1: Naam'), 'Sem');
    await user.click(screen.getByRole('button', { name: 'Dossier maken' }));
    expect(await screen.findByRole('heading', { level: 1, name })).toBeDefined();
    expect(screen.getByRole('tab', { name: 'Tijdlijn', selected: true })).toBeDefined();
    expect(await desk.say('caseFile.list', {})).toMatchObject([{ name, reportedOn: '2026-03-02', number: 'MW-2026-0001' }]);
    expect(await desk.say('draft.get', { key: 'caseFile:new' })).toBeNull();
  });

  test('with a number that is taken is refused; nothing typed is lost, and it waits on Vandaag', async () => {
    await aCaseFileId(desk, { number: 'F-1' });
    const user = showApp();
    await user.click((await screen.findAllByRole('button', { name: 'Nieuw dossier' }))[0] ?? document.body);
    await user.type(await screen.findByLabelText('Naam'), 'Tweede');
    await user.clear(screen.getByLabelText('Dossiernummer'));
    await user.type(screen.getByLabelText('Dossiernummer'), 'F-1');
    await user.click(screen.getByRole('button', { name: 'Dossier maken' }));
    expect(await screen.findByText(/F-1 hoort al bij een ander dossier/)).toBeDefined();
    expect(screen.getByLabelText('Naam')).toHaveProperty('value', 'Tweede');

    await user.click(await rail('Vandaag'));
    await user.click(await screen.findByRole('button', { name: /Nieuw dossier.*bewaard/s }));
    expect(await screen.findByLabelText('Naam')).toHaveProperty('value', 'Tweede');
  });
});

test('the head of a file is changed and the header follows', async () => {
  await aCaseFileId(desk);
  const user = showApp();
  await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'verzonnen');
  await screen.findByRole('option', { name: /Jo Verzonnen/ });
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Gegevens wijzigen' }));
  const contact = await screen.findByLabelText(/Contact het liefst via/);
  await user.type(contact, 'appen');
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Vastgelegd/);
  expect(await screen.findByText('appen')).toBeDefined();
});

describe('Ctrl+K', () => {
  test('finds a text, marks the hit, opens the tab, and tells the log once', async () => {
    const caseFileId = await aCaseFileId(desk);
    await desk.say('journal.add', {
      caseFileId,
      kind: 'talk',
      purpose: 'guidance',
      at: '2026-03-09T08:00:00Z',
      text: 'De verhuurder belde.',
    });
    const user = showApp();
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'verhuur');
    const hit = await screen.findByRole('option', { name: /verhuurder/ });
    expect(hit.querySelector('mark')?.textContent).toMatch(/^verhuur/);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Jo Verzonnen' })).toBeDefined();
    await waitFor(() => expect(desktop.calls.filter((name) => name === 'search.used')).toHaveLength(1));
  });

  test('an Enter that comes before what was found opens it when it is there', async () => {
    const caseFileId = await aCaseFileId(desk);
    const note = { caseFileId, kind: 'talk', purpose: 'guidance', at: '2026-03-09T08:00:00Z' } as const;
    await desk.say('journal.add', { ...note, text: 'De verhuurder belde.' });
    const user = showApp();
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
    await user.keyboard('{Control>}k{/Control}');
    await user.click(await screen.findByRole('combobox'));
    await user.paste('verhuur');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(await screen.findByRole('heading', { level: 1, name: 'Jo Verzonnen' })).toBeDefined();
  });

  test('does: goes to a page, and locks', async () => {
    const user = showApp();
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'instel');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Instellingen' })).toBeDefined();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'vergrend');
    await user.keyboard('{Enter}');
    expect(desktop.locked()).toBe(true);
  });

  test('says so when nothing is found', async () => {
    const user = showApp();
    await screen.findByRole('heading', { level: 1, name: 'Vandaag' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'xyzzy');
    expect(await screen.findByText(/Niets gevonden/)).toBeDefined();
  });
});

describe('settings', () => {
  test('another language speaks at once, everywhere, and after the next start', async () => {
    const user = showApp();
    await user.click(await rail('Instellingen'));
    await user.click(await screen.findByRole('radio', { name: 'English' }));
    await user.click(screen.getByRole('button', { name: 'Instellingen vastleggen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
    expect(await rail('Case files')).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(await desk.say('profile.get', {})).toMatchObject({ language: 'en' });
  });

  test('an idle time that is impossible is told at its field', async () => {
    const user = showApp();
    await user.click(await rail('Instellingen'));
    const minutes = await screen.findByLabelText(/Vergrendel na zoveel minuten/);
    await user.clear(minutes);
    await user.type(minutes, '600');
    await user.click(screen.getByRole('button', { name: 'Instellingen vastleggen' }));
    expect(await screen.findByText('Deze waarde is te hoog of te lang.')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(minutes));
    expect(await desk.say('profile.get', {})).toMatchObject({ idleMinutes: 10 });
  });

  test('when the window is hidden, and whether it may be captured, are the worker’s choice; Linux says what it cannot', async () => {
    openWindow(desk, { platform: 'win32' });
    const user = showApp();
    await user.click(await rail('Instellingen'));
    const hidden = await screen.findByLabelText(/Vergrendel als het venster zo lang verborgen/);
    expect(hidden).toHaveProperty('value', '');
    await user.type(hidden, '30');
    const capture = screen.getByRole('checkbox', { name: 'Houd het venster uit schermopnamen' });
    expect(capture).toHaveProperty('checked', true);
    await user.click(capture);
    await user.click(screen.getByRole('button', { name: 'Instellingen vastleggen' }));
    await waitFor(async () => expect(await desk.say('profile.get', {})).toMatchObject({ lockWhenHidden: 30, protectScreen: false }));
    cleanup();

    openWindow(desk, { platform: 'linux' });
    showApp();
    await user.click(await rail('Instellingen'));
    expect(await screen.findByRole('checkbox', { name: 'Houd het venster uit schermopnamen' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/Linux kan een venster niet uit schermopnamen houden/)).toBeDefined();
  });

  test('without a mandate it is advice, and says so', async () => {
    const user = showApp();
    await user.click(await rail('Instellingen'));
    expect(await screen.findByText('U schrijft nu adviezen.')).toBeDefined();
    await user.type(screen.getByLabelText(/Mandaatnummer/), 'M-12');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText('U beslist onder mandaat M-12.')).toBeDefined();
  });
});

test('in the pseudo-language every word on the general screens comes from the texts', async () => {
  window.history.replaceState(null, '', '/?language=zz');
  render(<App client={createQueryClient()} words={createI18n('zz')} />);
  const user = userEvent.setup();
  const go = async (name: string) => user.click((await screen.findAllByRole('button', { name: `«ⓧ ${name}»` }))[0] ?? document.body);
  await screen.findByRole('heading', { level: 1 });
  const found: string[] = [];
  for (const page of ['Vandaag', 'Dossiers', 'Instellingen', 'Nieuw dossier']) {
    if (page === 'Nieuw dossier') await go('Vandaag');
    await go(page);
    await screen.findByRole('heading', { level: 1, name: `«ⓧ ${page}»` });
    found.push(...unmarked());
  }
  expect(found).toEqual([]);
});

/** Words on the screen, in labels and hints, that did not come from the texts. Dates, figures and the version are no words of ours. */
function unmarked(): readonly string[] {
  const texts = [...document.body.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
    ...['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  const ours = (text: string) =>
    /\p{L}/u.test(text) && !text.includes('«ⓧ') && !/^\w+ \d+ \w+ \d{4}$/.test(text) && text !== 'T. Tester' && !text.startsWith('MW-');
  return texts.map((text) => text.trim()).filter(ours);
}
