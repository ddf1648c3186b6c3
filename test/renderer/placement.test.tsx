import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaPlacement, naimaFrame } from '#app/example/placement.ts';
import { PlacementTab } from '#renderer/placement/placement-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  openWindow(desk);
});

const showTab = () => show(<PlacementTab caseFileId={caseFileId} />).user;
const openStep = async (user: ReturnType<typeof showTab>, title: string) =>
  user.click(within(await screen.findByRole('navigation', { name: 'Stappen' })).getByRole('button', { name: new RegExp(title) }));

describe('a visit', () => {
  test('is recorded by keyboard, and the hours used follow by themselves', async () => {
    const { placementId } = await fillNaimaPlacement(desk.say, caseFileId);
    const user = showTab();
    const form = within(await screen.findByRole('form', { name: 'Bezoek vastleggen' }));
    const day = form.getByRole('textbox', { name: 'Dag' });
    await user.clear(day);
    await user.type(day, '19-11-2026');
    await user.tab();
    await user.type(form.getByRole('textbox', { name: 'Begeleiding' }), '3');
    await user.click(form.getByRole('radio', { name: 'Om hulp vragen voordat ik vastloop' }));
    await user.type(form.getByRole('textbox', { name: /^Gezien/ }), 'Vroeg twee keer hulp.{Control>}s{/Control}');
    await waitFor(async () => {
      const { visits, hours } = await desk.say('placement.get', { id: placementId });
      expect(visits.map(({ visitedOn, quarters, noShowQuarters }) => [visitedOn, quarters, noShowQuarters])).toEqual([
        ['2026-11-05', 5, 0],
        ['2026-11-19', 3, 0],
      ]);
      expect(hours.guidance).toBe(8);
    });
    expect(await screen.findByText('8 van 72 kwartier gebruikt (11%)')).toBeDefined();
  });

  test('without a goal is told at the field, and nothing typed is lost', async () => {
    const { placementId } = await fillNaimaPlacement(desk.say, caseFileId);
    const user = showTab();
    const form = within(await screen.findByRole('form', { name: 'Bezoek vastleggen' }));
    await user.type(form.getByRole('textbox', { name: 'Begeleiding' }), '3');
    await user.type(form.getByRole('textbox', { name: /^Gezien/ }), 'Zonder doel.');
    await user.click(form.getByRole('button', { name: 'Bezoek vastleggen' }));
    expect(await form.findByText('Vul dit in.')).toBeDefined();
    expect(form.getByRole('textbox', { name: /^Gezien/ })).toHaveProperty('value', 'Zonder doel.');
    expect((await desk.say('placement.get', { id: placementId })).visits.length).toBe(1);
  });

  test('over the granted hours warns in words', async () => {
    const { placementId } = await fillNaimaPlacement(desk.say, caseFileId);
    const { workplaceId } = (await desk.say('placement.get', { id: placementId })).placement;
    await desk.say('placement.saveFrame', { id: placementId, workplaceId, ...naimaFrame, regimeQuarters: 4 });
    showTab();
    expect(await screen.findByText('5 van 4 kwartier gebruikt (125%)')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('Boven het toegekende aantal uren');
  });
});

describe('the contract', () => {
  test('shows what the legal form allows, and an unsure limit as unsure', async () => {
    await fillNaimaPlacement(desk.say, caseFileId);
    const user = showTab();
    await openStep(user, 'Werk en contract');
    expect(await screen.findByText(/onzeker: laat een jurist meelezen/)).toBeDefined();
    await user.click(screen.getByRole('combobox', { name: /^Wettelijke vorm/ }));
    await user.click(await screen.findByRole('option', { name: 'proefplaats' }));
    expect(await screen.findByText(/twee maanden, met ten hoogste vier maanden verlenging/)).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Waarom langer dan de eerste termijn?' })).toBeDefined();
  });
});

describe('closing', () => {
  test('lists what is needed as links that lead to the field', async () => {
    const { placementId } = await fillNaimaPlacement(desk.say, caseFileId);
    const { workplaceId } = (await desk.say('placement.get', { id: placementId })).placement;
    await desk.say('placement.saveFrame', { id: placementId, workplaceId, ...naimaFrame, jobTitle: '' });
    const user = showTab();
    await openStep(user, 'Akkoord en vaststellen');
    await user.click(await screen.findByRole('button', { name: 'De functie' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Functie' })));
  });
});
