import { TimelineTab } from '#renderer/journal/timeline-tab.tsx';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { aCaseFileId } from '../make-case-file.ts';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import type { TestWindow } from './screen.tsx';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let desktop: TestWindow;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2027-01-01T00:00:00Z');
  desktop = openWindow(desk);
  caseFileId = await aCaseFileId(desk);
});

const noteField = () => screen.findByLabelText('Wat is er gezegd of gedaan');
const draft = async () => desk.say('draft.get', { key: `journal:${caseFileId}:new` });

describe('a form never loses a word', () => {
  test('what was typed comes back after leaving, and says so', async () => {
    const { user, unmount } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'De huur is niet betaald');
    await screen.findByText(/als concept/);
    unmount();

    show(<TimelineTab caseFileId={caseFileId} />);
    expect(await noteField()).toHaveProperty('value', 'De huur is niet betaald');
    expect(screen.getByText(/nog niet had vastgelegd/)).toBeDefined();
  });

  test('leaving at once keeps the last keystroke', async () => {
    const { user, unmount } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'halverwege een wo');
    unmount();
    await waitFor(async () => expect(await draft()).toMatchObject({ body: { text: 'halverwege een wo' } }));
  });

  test('a lock waits for the last keystroke', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'net voor het vergrendelen');
    await desktop.tellAboutToLock();
    expect(await draft()).toMatchObject({ body: { text: 'net voor het vergrendelen' } });
  });

  test('who types without a pause is kept within a second too', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    const field = await noteField();
    const until = Date.now() + 2_500;
    let keys = 0;
    let keptMeanwhile = false;
    while (Date.now() < until && !keptMeanwhile) {
      await user.type(field, 'x');
      keys += 1;
      keptMeanwhile = (await draft()) !== null;
    }
    expect(keptMeanwhile).toBe(true);
    expect(keys).toBeGreaterThan(3);
  });

  test('a lock waits for what is being recorded, so that it does not come back as a draft', async () => {
    const slow: typeof desk.dispatch = async (name, input) => {
      if (name === 'journal.add') await new Promise((resolve) => setTimeout(resolve, 200));
      return desk.dispatch(name, input);
    };
    desktop = openWindow({ dispatch: slow, touched: desk.touched });
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'net vastgelegd');
    await screen.findByText(/als concept/);
    fireEvent.click(screen.getByRole('button', { name: 'Notitie vastleggen' }));
    await waitFor(() => expect(desktop.calls).toContain('journal.add'));
    await desktop.tellAboutToLock();
    expect(await desk.say('journal.list', { caseFileId })).toHaveLength(1);
    expect(await draft()).toBeNull();
  });

  test('another case file in the same place is another form: each keeps its own words', async () => {
    const other = await aCaseFileId(desk, { number: 'MW-2026-0002', name: 'An Anders' });
    // One tree for both, as when a page changes its subject without going away.
    const { user, rerender } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'over de eerste');
    rerender(<TimelineTab caseFileId={other} />);
    await waitFor(async () => expect(await draft()).toMatchObject({ body: { text: 'over de eerste' } }));
    expect(await noteField()).toHaveProperty('value', '');
    expect(await desk.say('draft.get', { key: `journal:${other}:new` })).toBeNull();
  });

  test('"Gooi weg" shows what is recorded and forgets the draft', async () => {
    const { user, unmount } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'toch niet');
    await screen.findByText(/als concept/);
    unmount();

    const again = show(<TimelineTab caseFileId={caseFileId} />);
    await again.user.click(await screen.findByRole('button', { name: 'Gooi weg' }));
    expect(await noteField()).toHaveProperty('value', '');
    await waitFor(async () => expect(await draft()).toBeNull());
  });

  test('what is typed back to how it was is no draft any more', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'x');
    await screen.findByText(/als concept/);
    await user.clear(await noteField());
    await screen.findByText('Alles is vastgelegd');
    expect(await draft()).toBeNull();
  });
});

describe('recording', () => {
  test('Ctrl+S records, empties the form and drops the draft', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'Belde terug');
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/^Vastgelegd/);
    expect(await noteField()).toHaveProperty('value', '');
    expect(await draft()).toBeNull();
    expect(await desk.say('journal.list', { caseFileId })).toMatchObject([{ text: 'Belde terug', purpose: 'guidance' }]);
    expect(await screen.findByText('Belde terug')).toBeDefined();
  });

  test('Enter in a line records nothing, Ctrl+Enter does', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'Kwam langs');
    await user.click(screen.getByLabelText('Wanneer: Datum'));
    await user.keyboard('{Enter}');
    expect(await desk.say('journal.list', { caseFileId })).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await desk.say('journal.list', { caseFileId })).toHaveLength(1));
  });

  test('a refused save says why, keeps the text on screen and in the draft', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'Afspraak van morgen');
    const day = screen.getByLabelText('Wanneer: Datum');
    await user.clear(day);
    await user.type(day, '1-1-2031');
    await user.click(screen.getByRole('button', { name: 'Notitie vastleggen' }));
    expect(within(await screen.findByRole('alert')).getByText(/ligt in de toekomst/)).toBeDefined();
    expect(await noteField()).toHaveProperty('value', 'Afspraak van morgen');
    await waitFor(async () => expect(await draft()).toMatchObject({ body: { text: 'Afspraak van morgen' } }));
    expect(await desk.say('journal.list', { caseFileId })).toEqual([]);
  });

  test('"niet vastgelegd" stays when its draft is kept after it, until somebody types on', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'Afspraak van morgen');
    const day = screen.getByLabelText('Wanneer: Datum');
    await user.clear(day);
    await user.type(day, '1-1-2031');
    await user.click(screen.getByRole('button', { name: 'Notitie vastleggen' }));
    await screen.findByText(/^Niet vastgelegd/);
    const puts = desktop.calls.filter((name) => name === 'draft.put').length;
    fireEvent.blur(day);
    await waitFor(() => expect(desktop.calls.filter((name) => name === 'draft.put').length).toBeGreaterThan(puts));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByText(/^Niet vastgelegd/)).toBeDefined();
    expect(screen.queryByText(/als concept/)).toBeNull();
    await user.type(await noteField(), ' en verder');
    await screen.findByText(/als concept/);
  });

  test('an empty field is told at the field, which gets the cursor', async () => {
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.click(await screen.findByRole('button', { name: 'Notitie vastleggen' }));
    const field = await noteField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Vul dit in.');
  });

  test('an impossible day is told at the field, stays as typed, comes back as typed, and is not recorded', async () => {
    const { user, unmount } = show(<TimelineTab caseFileId={caseFileId} />);
    await user.type(await noteField(), 'Huisbezoek');
    const day = screen.getByLabelText('Wanneer: Datum');
    await user.clear(day);
    await user.type(day, '31-02-2026');
    await user.tab();
    await screen.findByText(/Deze datum of tijd bestaat niet/);
    await user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/Niet vastgelegd/);
    expect(await desk.say('journal.list', { caseFileId })).toEqual([]);
    unmount();

    show(<TimelineTab caseFileId={caseFileId} />);
    expect(await screen.findByLabelText('Wanneer: Datum')).toHaveProperty('value', '31-02-2026');
  });

  test('a megabyte of pasted text is kept and recorded whole', async () => {
    const letter = 'Een lange brief. '.repeat(62_000);
    const { user } = show(<TimelineTab caseFileId={caseFileId} />);
    fireEvent.change(await noteField(), { target: { value: letter } });
    await user.click(screen.getByRole('button', { name: 'Notitie vastleggen' }));
    await screen.findByText(/^Vastgelegd/);
    const [note] = await desk.say('journal.list', { caseFileId });
    expect(note?.text).toBe(letter);
    expect(await screen.findByRole('button', { name: /Toon de hele tekst/ })).toBeDefined();
  });

  test('emoji, right-to-left and markup are shown as they were typed', async () => {
    const odd = '👩‍👧 “<script>alert(1)</script>” שלום & مرحبا {{name}}';
    const { container } = show(<TimelineTab caseFileId={caseFileId} />);
    fireEvent.change(await noteField(), { target: { value: odd } });
    fireEvent.submit(screen.getByRole('form', { name: 'Nieuwe notitie' }));
    expect(await screen.findByText(odd)).toBeDefined();
    expect(container.querySelector('script')).toBeNull();
    expect(await desk.say('journal.list', { caseFileId })).toMatchObject([{ text: odd }]);
  });
});
