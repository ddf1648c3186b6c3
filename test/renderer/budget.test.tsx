import { contents, noorBudget, noorWriter } from '#app/example/budget.ts';
import { noorHead } from '#app/example/case-file.ts';
import { BudgetTab } from '#renderer/budget/budget-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

const desk = await anOpenDesk();
let caseFileId = '';
let files = 0;

beforeEach(async () => {
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), ...noorWriter });
  files += 1;
  ({ id: caseFileId } = await desk.say('caseFile.create', { ...noorHead, number: `NOOR-${files}` }));
  openWindow(desk);
});

/** Noor's request with her first steps recorded, and the facts frozen when the law is among them. */
async function aRequest(upTo: number): Promise<string> {
  const { id } = await desk.say('budget.start', { caseFileId, path: 'normal', pathReason: '' });
  for (const content of contents(noorBudget).slice(0, upTo)) {
    if (content.step === 'legal') await desk.say('budget.freezeFacts', { id });
    await desk.say('budget.saveStep', { id, content });
  }
  return id;
}

const open = () => show(<BudgetTab caseFileId={caseFileId} />);
const stepButton = async (title: string) =>
  (await screen.findByRole('navigation', { name: 'Stappen' })) && screen.getByRole('button', { name: new RegExp(`\\d\\. ${title}`) });

describe('the tab of a maatwerkbudget', () => {
  test('says what to do first, begins a request, and opens its steps in order', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Nieuwe aanvraag' }));
    expect(await screen.findByRole('form', { name: 'Situatie en vraag' })).toBeDefined();
    await user.click(await stepButton('Effecten'));
    expect(screen.getByText('Deze stap opent als u de stappen ervoor hebt vastgelegd.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ga verder bij: Situatie en vraag' }));
    expect(await screen.findByRole('form', { name: 'Situatie en vraag' })).toBeDefined();
  });

  test('opens on the first step that was not recorded, with the clocks of the threat in sight', async () => {
    await aRequest(2);
    open();
    expect(await screen.findByRole('form', { name: 'Grondwaarden' })).toBeDefined();
    expect(screen.getByText('06-03-2026')).toBeDefined();
    expect(screen.getByText('Bedreigende situatie: ontruiming')).toBeDefined();
  });

  test('a law fills in its grondwaarde as a start, and never over what was typed', async () => {
    await aRequest(2);
    const { user } = open();
    const form = await screen.findByRole('form', { name: 'Grondwaarden' });
    await user.click(within(form).getByRole('button', { name: 'Wet toevoegen' }));
    const choose = async (law: string) => {
      await user.click(within(form).getByRole('combobox', { name: /^Regel 1: Wet/ }));
      await user.click(await screen.findByRole('option', { name: law }));
    };
    await choose('Jeugdwet');
    const value = within(form).getByRole<HTMLTextAreaElement>('textbox', { name: 'Regel 1: Grondwaarde' });
    await waitFor(() => expect(value.value).toContain('Gezond en veilig opgroeien'));
    await user.clear(value);
    await user.type(value, 'Eigen woorden');
    await choose('Leerplichtwet');
    expect(value.value).toBe('Eigen woorden');
  });
});

describe('the legal test', () => {
  test('freezes the facts first, and says when', async () => {
    await aRequest(5);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Feiten vastzetten en juridische toets openen' }));
    expect(await screen.findByText('Feiten vastgezet op 09-03-2026 10:00.')).toBeDefined();
  });

  test('asks both limbs of the debt trap, and 49 only when it is needed', async () => {
    await aRequest(5);
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Feiten vastzetten en juridische toets openen' }));
    const form = await screen.findByRole('form', { name: 'Juridische toets' });
    const answer = async (question: RegExp, name: string) =>
      user.click(within(within(form).getByRole('radiogroup', { name: question })).getByRole('radio', { name }));
    const guarantee = () => within(form).queryByRole('textbox', { name: /borgtocht bij een saneringskrediet/ });
    await answer(/^Wordt hiermee een schuld/, 'ja');
    await answer(/toen de schuld ontstond/, 'nee');
    expect(within(form).getByText(/Beantwoord beide vragen/)).toBeDefined();
    await answer(/op een later moment/, 'nee');
    expect(within(form).getByText(/sluit bijstand niet uit/)).toBeDefined();
    expect(guarantee()).toBeNull();
    await answer(/op een later moment/, 'ja');
    expect(within(form).getByText(/alleen art\. 49 Pw opent de weg/)).toBeDefined();
    expect(guarantee()).not.toBeNull();
  });

  test('shows the text of the law beside it, with its date, and marks what is not certain', async () => {
    await aRequest(6);
    const { user } = open();
    await user.click(await stepButton('Juridische toets'));
    await user.click(screen.getByRole('button', { name: 'Laat zien waarom' }));
    const panel = screen.getByRole('complementary', { name: 'Waarom deze vragen' });
    expect(within(panel).getByText(/dan wel nadien, beschikte of beschikt/)).toBeDefined();
    expect(within(panel).getByText(/luidt zo sinds 01-10-2023/)).toBeDefined();
    expect(within(panel).getByText('Stand van de wet: 01-01-2026')).toBeDefined();
    expect(within(panel).getAllByText('waarschijnlijk: laat een jurist meelezen').length).toBeGreaterThan(0);
  });
});

describe('money', () => {
  test('the lines show their sum, what is left of the debt, and whether the account number can be right', async () => {
    await aRequest(7);
    const { user } = open();
    await user.click(await stepButton('Bijdrage en betaling'));
    const form = await screen.findByRole('form', { name: 'Bijdrage en betaling' });
    const plain = () => form.textContent?.replaceAll('\u00a0', ' ') ?? '';
    await waitFor(() => expect(plain()).toContain('De posten tellen op tot € 2.168,50.'));
    expect(plain()).toContain('Van de schuld blijft over: € 1.484,30');
    expect(plain()).toContain('De controlecijfers kloppen.');
    await user.type(within(form).getByRole('textbox', { name: 'Rekeningnummer (IBAN)' }), '{Backspace}1');
    expect(plain()).toContain('De controlecijfers kloppen niet.');
  });
});

describe('the decision', () => {
  test('a need leads to its field on another step', async () => {
    const id = await aRequest(8);
    await desk.say('budget.saveStep', { id, content: { step: 'contribution', body: { ...noorBudget.contribution, pot: '' } } });
    const { user } = open();
    await user.click(await stepButton('Besluit'));
    await user.click(await screen.findByRole('button', { name: 'Uit welk potje komt het geld?' }));
    const form = await screen.findByRole('form', { name: 'Bijdrage en betaling' });
    await waitFor(() => expect(document.activeElement).toBe(within(form).getByRole('textbox', { name: 'Uit welk potje?' })));
  });

  test('closing is refused in words while something is needed, and done when nothing is', async () => {
    const id = await aRequest(8);
    await desk.say('budget.saveStep', { id, content: { step: 'contribution', body: { ...noorBudget.contribution, pot: '' } } });
    const { user } = open();
    await user.click(await stepButton('Besluit'));
    const close = async () => user.click(await screen.findByRole('button', { name: 'Besluit vaststellen' }));
    await close();
    expect(await screen.findByText(/Vaststellen kan nog niet/)).toBeDefined();
    await desk.say('budget.saveStep', { id, content: { step: 'contribution', body: noorBudget.contribution } });
    await close();
    expect(await screen.findByText(/Versie 1, vastgesteld op/)).toBeDefined();
  });

  test('the reasons are built from the steps, and what stood there can be put back', async () => {
    await aRequest(8);
    const { user } = open();
    await user.click(await stepButton('Besluit'));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Motivering' });
    const before = field.value;
    await user.click(screen.getByRole('button', { name: 'Vervang de motivering door een nieuwe uit de stappen' }));
    await waitFor(() => expect(field.value).toContain('De inwoner vroeg'));
    await user.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(field.value).toBe(before);
  });

  test('without a mandate only advice is offered', async () => {
    await desk.say('profile.put', { ...(await desk.say('profile.get', {})), mandateNumber: '' });
    await aRequest(7);
    const { user } = open();
    await user.click(await stepButton('Besluit'));
    expect(await screen.findByText(/In uw profiel staat geen mandaat\. U schrijft advies/)).toBeDefined();
    expect(screen.queryByRole('radio', { name: 'toewijzen' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'advies aan wie beslist' })).toBeDefined();
  });
});

describe('after the decision', () => {
  test('paid in 20 h 30 says so, and a look back chooses nothing beforehand', async () => {
    const id = await aRequest(8);
    const { user } = open();
    await user.click(await stepButton('Na het besluit'));
    const payment = await screen.findByRole('form', { name: 'Betaling' });
    await user.type(within(payment).getByRole('textbox', { name: 'Betaald op: Datum' }), '10-03-2026');
    await user.type(within(payment).getByRole('textbox', { name: 'Betaald op: Tijd' }), '10:30');
    await waitFor(() => expect(payment.textContent).toContain('Betaald na 20 u 30 min: binnen 24 uur'));

    const back = screen.getByRole('form', { name: 'Terugkijken' });
    const result = within(back).getByRole('radiogroup', { name: 'Is het doel gehaald?' });
    expect(within(result).queryByRole('radio', { checked: true })).toBeNull();
    await user.type(within(back).getByRole('textbox', { name: 'Gedaan op' }), '20-04-2026');
    await user.type(within(back).getByRole('textbox', { name: 'Toelichting' }), 'Woont er nog.');
    await user.click(within(back).getByRole('button', { name: 'Terugblik vastleggen' }));
    expect((await desk.say('budget.get', { id })).evaluations).toEqual([]);

    await user.click(within(result).getByRole('radio', { name: 'ja' }));
    const ordinary = within(back).getByRole('radiogroup', { name: 'Had dit langs de gewone weg gekund?' });
    await user.click(within(ordinary).getByRole('radio', { name: 'ja, maar te laat' }));
    await user.click(within(back).getByRole('button', { name: 'Terugblik vastleggen' }));
    await waitFor(async () =>
      expect((await desk.say('budget.get', { id })).evaluations).toMatchObject([{ moment: 'week6', result: 'yes' }]),
    );
  });
});
