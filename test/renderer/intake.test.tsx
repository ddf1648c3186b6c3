import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake, naimaFindings } from '#app/example/intake.ts';
import * as audit from '#db/audit.ts';
import { IntakeTab } from '#renderer/intake/intake-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-03-16T09:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  openWindow(desk);
});

const showTab = () => show(<IntakeTab caseFileId={caseFileId} />).user;
const openStep = async (user: ReturnType<typeof showTab>, title: string) =>
  user.click(within(await screen.findByRole('navigation', { name: 'Stappen' })).getByRole('button', { name: new RegExp(title) }));
const intake = async () => desk.say('intake.get', { caseFileId });

describe('while talking', () => {
  test('a line and Enter is a finding, and the cursor waits for the next', async () => {
    const user = showTab();
    await user.click(await screen.findByRole('button', { name: 'Begin de intake' }));
    await openStep(user, 'Bevindingen');
    const line = await screen.findByRole('textbox', { name: 'Snelle notitie' });
    await user.type(line, 'één zus, verder weinig mensen{Enter}');
    expect(await screen.findByText('Genoteerd. 1 nog te sorteren.')).toBeDefined();
    expect(line).toHaveProperty('value', '');
    expect(document.activeElement).toBe(line);
    await user.type(line, 'buurvrouw herstelt kleding{Enter}');
    await waitFor(async () =>
      expect((await intake())?.findings.map((finding) => finding.text)).toEqual([
        'één zus, verder weinig mensen',
        'buurvrouw herstelt kleding',
      ]),
    );
    expect(screen.getByRole('heading', { level: 4, name: 'Nog te sorteren' })).toBeDefined();
  });

  test('a half-typed line comes back', async () => {
    await desk.say('intake.start', { caseFileId });
    const first = show(<IntakeTab caseFileId={caseFileId} />);
    await openStep(first.user, 'Bevindingen');
    await first.user.type(await screen.findByRole('textbox', { name: 'Snelle notitie' }), 'half getyp');
    first.unmount();
    const user = showTab();
    await openStep(user, 'Bevindingen');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Snelle notitie' })).toHaveProperty('value', 'half getyp'));
  });

  test('a jotted line is sorted later', async () => {
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    await desk.say('intake.jot', { intakeId, text: 'twee sollicitaties' });
    const user = showTab();
    await openStep(user, 'Bevindingen');
    await user.click(await screen.findByRole('button', { name: 'Sorteren' }));
    const form = within(await screen.findByRole('form', { name: 'Bevinding 1' }));
    await user.click(form.getByRole('combobox', { name: /^Onderwerp/ }));
    await user.click(await screen.findByRole('option', { name: /^Zoekintensiteit/ }));
    await user.click(form.getByRole('combobox', { name: /^Soort/ }));
    await user.click(await screen.findByRole('option', { name: 'feit' }));
    await user.type(form.getByRole('textbox', { name: 'Bron' }), 'eigen opgave');
    await user.click(form.getByRole('radio', { name: '2: hindert' }));
    await user.click(form.getByRole('button', { name: 'Bevinding vastleggen' }));
    await waitFor(async () =>
      expect((await intake())?.findings).toMatchObject([
        { text: 'twee sollicitaties', factor: 'WAN6', type: 'fact', source: 'eigen opgave', score: 2, foundOn: '2026-03-16' },
      ]),
    );
    expect(await screen.findByText(/Zoekintensiteit · feit · eigen opgave · 16-03-2026 · 2 van 5: hindert/)).toBeDefined();
  });
});

describe('special data', () => {
  test('are closed on the screen; opening one is logged, and changing starts with opening', async () => {
    await fillNaimaIntake(desk.say, caseFileId);
    const user = showTab();
    await openStep(user, 'Bevindingen');
    expect(await screen.findByText('Gesloten gegeven over gezondheid.')).toBeDefined();
    expect(document.body.textContent).not.toContain(naimaFindings.zrmMind.text);
    await user.click(screen.getByRole('button', { name: 'Toon dit gesloten gegeven' }));
    expect(await screen.findByText(naimaFindings.zrmMind.text)).toBeDefined();
    expect(audit.list(desk.db, caseFileId, 5).map((line) => line.call)).toContain('intake.openFinding');
    await user.click(screen.getByRole('button', { name: 'Sluit dit gegeven' }));
    expect(screen.queryByText(naimaFindings.zrmMind.text)).toBeNull();
  });

  test('ask why they are needed as soon as a finding is one', async () => {
    await desk.say('intake.start', { caseFileId });
    const user = showTab();
    await openStep(user, 'Bevindingen');
    await user.click(await screen.findByRole('button', { name: 'Bevinding toevoegen' }));
    const form = within(await screen.findByRole('form', { name: 'Nieuwe bevinding' }));
    expect(form.queryByRole('textbox', { name: 'Waarom is dit gegeven nodig?' })).toBeNull();
    await user.click(form.getByRole('combobox', { name: /^Bijzonder gegeven/ }));
    await user.click(await screen.findByRole('option', { name: 'gezondheid' }));
    expect(form.getByRole('textbox', { name: 'Waarom is dit gegeven nodig?' })).toBeDefined();
  });
});

describe('the checklist', () => {
  test('reminds, leaves out with words why, and leads to a finding about the topic', async () => {
    await desk.say('intake.start', { caseFileId });
    const user = showTab();
    await openStep(user, 'Nog te bespreken');
    await user.click(await screen.findByRole('button', { name: 'Speelt niet: Intentie' }));
    await user.type(screen.getByRole('textbox', { name: 'Waarom speelt “Intentie” hier niet?' }), 'komt later{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Schrijf op: Intentie' })).toBeNull());
    expect((await intake())?.setAside).toEqual([{ factor: 'INT', why: 'komt later' }]);
    await user.click(screen.getByRole('button', { name: 'Schrijf op: Houding' }));
    const form = within(await screen.findByRole('form', { name: 'Nieuwe bevinding' }));
    expect(form.getByRole('combobox', { name: /^Onderwerp/ }).textContent).toBe('Houding');
  });
});

describe('closing', () => {
  test('lists what is missing as links; a link opens the finding that lacks it', async () => {
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    await desk.say('intake.saveFinding', { ...naimaFindings.demand, id: null, intakeId });
    await desk.say('intake.saveFinding', { ...naimaFindings.craft, source: '', id: null, intakeId });
    const user = showTab();
    await openStep(user, 'Terugkijken');
    await user.click(await screen.findByRole('button', { name: 'Stel de intake vast' }));
    expect(await screen.findByText(/De intake kan nog niet worden vastgesteld/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Bevinding 2: noem de bron.' }));
    const form = within(await screen.findByRole('form', { name: 'Bevinding 2' }));
    expect(form.getByRole('textbox', { name: 'Wat is er gevonden?' })).toHaveProperty('value', naimaFindings.craft.text);
  });

  test('a finding in use stays, and says where it is used', async () => {
    const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
    const { id } = await desk.say('weighing.start', { caseFileId });
    const reading = { id: '019506a0-0000-7000-8000-0000000000aa', text: 'lezing', refutedBy: '', findingIds: [findingIds.demand] };
    await desk.say('weighing.saveReadings', { id, readOn: null, readings: [reading], contradictions: [], unknowns: '' });
    const user = showTab();
    await openStep(user, 'Bevindingen');
    const line = within(await screen.findByRole('group', { name: 'Bevinding 1' }));
    await user.click(line.getByRole('button', { name: 'Verwijderen' }));
    await user.click(line.getByRole('button', { name: 'Ja, verwijder deze bevinding' }));
    expect(await line.findByText(/steunt op deze bevinding/)).toBeDefined();
    expect((await intake())?.findings).toHaveLength(Object.keys(naimaFindings).length);
  });
});
