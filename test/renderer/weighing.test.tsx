import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake, naimaFindings } from '#app/example/intake.ts';
import { fillNaimaWeighing, naimaChoice } from '#app/example/weighing.ts';
import { WeighingTab } from '#renderer/weighing/weighing-tab.tsx';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-04-02T09:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  openWindow(desk);
});

const showTab = () => show(<WeighingTab caseFileId={caseFileId} />).user;
const openStep = async (user: ReturnType<typeof showTab>, title: string) =>
  user.click(within(await screen.findByRole('navigation', { name: 'Stappen' })).getByRole('button', { name: new RegExp(title) }));
const weighing = async () => (await desk.say('weighing.get', { caseFileId })).weighing;
const weighed = async () => fillNaimaWeighing(desk.say, caseFileId, (await fillNaimaIntake(desk.say, caseFileId)).findingIds);

describe('before there is anything', () => {
  test('it says to begin with an intake', async () => {
    showTab();
    expect(await screen.findByRole('button', { name: 'Naar de intake' })).toBeDefined();
  });
});

describe('duiden', () => {
  test('a row keeps its name when the list is saved again, also when one types on right after saving', async () => {
    await fillNaimaIntake(desk.say, caseFileId);
    const user = showTab();
    await user.click(await screen.findByRole('button', { name: 'Begin met duiden' }));
    const add = await screen.findByRole('button', { name: 'Lezing toevoegen' });
    await user.click(add);
    await user.type(screen.getByRole('textbox', { name: 'Regel 1: Lezing' }), 'weinig vertrouwen');
    await user.click(screen.getByRole('button', { name: 'Duiding vastleggen' }));
    await user.click(add);
    await user.type(screen.getByRole('textbox', { name: 'Regel 2: Lezing' }), 'geen passende uren');
    await waitFor(async () => expect((await weighing())?.readings).toHaveLength(1));
    const [first] = (await weighing())?.readings ?? [];
    await user.click(screen.getByRole('button', { name: 'Duiding vastleggen' }));
    await waitFor(async () => expect((await weighing())?.readings).toHaveLength(2));
    const [same, second] = (await weighing())?.readings ?? [];
    expect(same).toEqual(first);
    expect(second?.id).not.toBe(first?.id);
  });

  test('findings are linked by typing; special data show only their kind', async () => {
    await fillNaimaIntake(desk.say, caseFileId);
    const user = showTab();
    await user.click(await screen.findByRole('button', { name: 'Begin met duiden' }));
    await user.click(await screen.findByRole('button', { name: 'Lezing toevoegen' }));
    const links = screen.getByRole('combobox', { name: 'Regel 1: Welke bevindingen dragen deze lezing?' });
    await user.type(links, 'sollicitaties');
    await user.click(await screen.findByRole('option', { name: /6\. Twee sollicitaties in drie maanden/ }));
    // Choosing empties the field once the choice has arrived, which on a slow machine is under the next letters: typed until it stays.
    await waitFor(
      () => {
        for (const value of ['', 'gezondheid']) fireEvent.change(links, { target: { value } });
        expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
          expect.stringContaining('23. gesloten gegeven over gezondheid'),
        ]);
      },
      { timeout: 10_000 },
    );
    expect(document.body.textContent).not.toContain(naimaFindings.zrmMind.text);
    await user.click(screen.getByRole('button', { name: 'Duiding vastleggen' }));
    await waitFor(async () => expect((await weighing())?.readings[0]?.findingIds).toHaveLength(1));
  });
});

describe('the order', () => {
  const bars = async (whose: string) =>
    within(await screen.findByRole('list', { name: `Volgorde van de ${whose}` }))
      .getAllByRole('listitem')
      .map((line) => line.textContent);

  test('is shown with every part, for each of the two apart', async () => {
    await weighed();
    const user = showTab();
    await openStep(user, 'Volgorde kiezen');
    expect(await bars('professional')).toEqual([
      '1 (gedeeld). Geldstress en schuld121 × (4 × 2) = 8, plus urgentie 4',
      '1 (gedeeld). Geloof in eigen kunnen121 × (3 × 3) = 9, plus urgentie 3',
      '3. Zoekrichting8,40,8 × (2 × 4) = 6,4, plus urgentie 2',
      '4. Uren en opvang81 × (3 × 2) = 6, plus urgentie 2',
      '5. Netwerk5,80,8 × (2 × 3) = 4,8, plus urgentie 1',
    ]);
    expect((await bars('cliënt'))[0]).toBe('1. Uren en opvang14(4 × 3) = 12, plus urgentie 2');
    expect(screen.getByText('Uren en opvang: professional plaats 4, cliënt plaats 1')).toBeDefined();
    expect(screen.getAllByText('Het programma ordent; u kiest.').length).toBeGreaterThan(0);
  });

  test('has a table that says the same', async () => {
    await weighed();
    const user = showTab();
    await openStep(user, 'Volgorde kiezen');
    await user.click((await screen.findAllByRole('button', { name: 'Toon als tabel' }))[0] ?? document.body);
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(
      within(rows[3] ?? document.body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['3', '2', '4', '8', '0,8', '6,4', '2', '8,4']);
  });

  test('is chosen with buttons or Alt and the arrows; the reason is asked because of the tie', async () => {
    await weighed();
    const user = showTab();
    await openStep(user, 'Volgorde kiezen');
    expect(await screen.findByText(/Twee thema’s hebben dezelfde score/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Netwerk hoger' }));
    expect(screen.getByText('Netwerk staat nu op plaats 4.')).toBeDefined();
    screen.getByRole('button', { name: 'Netwerk hoger' }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(screen.getByText('Netwerk staat nu op plaats 3.')).toBeDefined();
    expect(screen.getByText(/Uw volgorde wijkt af van de scores van de professional/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keuze vastleggen' }));
    await waitFor(async () => {
      const now = await weighing();
      expect(now?.choice.order.map((id) => now.themes.find((theme) => theme.id === id)?.name)).toEqual([
        naimaChoice.order[0],
        naimaChoice.order[1],
        'Netwerk',
        naimaChoice.order[2],
        naimaChoice.order[3],
      ]);
    });
  });

  test('asks how it was when the client was not there', async () => {
    await weighed();
    const user = showTab();
    await openStep(user, 'Volgorde kiezen');
    await user.click(await screen.findByRole('radio', { name: 'was er niet bij' }));
    expect(screen.getByRole('textbox', { name: 'Waarom was de cliënt er niet bij?' })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'In de woorden van de cliënt' })).toBeNull();
  });
});

describe('the chain', () => {
  test('leads from the hypothesis back to who said what, and shows what hangs loose', async () => {
    await weighed();
    const user = showTab();
    await openStep(user, 'Keten en vaststellen');
    expect(await screen.findByText(/stijgt haar vertrouwen/)).toBeDefined();
    expect(screen.getAllByText(naimaFindings.belief.text)).toHaveLength(2);
    expect(screen.getByText('Bevindingen die niets dragen')).toBeDefined();
    expect(screen.getByText(/Vastgesteld: versie 1,/)).toBeDefined();
  });

  test('what is missing leads to its field', async () => {
    await weighed();
    const now = await weighing();
    if (!now) throw new Error('no weighing');
    await desk.say('weighing.saveChoice', { ...now.choice, id: now.id, orderReason: '' });
    const user = showTab();
    await openStep(user, 'Keten en vaststellen');
    await user.click(await screen.findByRole('button', { name: /De cijfers beslissen niet/ }));
    const reason = await screen.findByRole('textbox', { name: /^Reden van de volgorde/ });
    await waitFor(() => expect(document.activeElement).toBe(reason));
  });
});
