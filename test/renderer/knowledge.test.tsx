import { KnowledgePage } from '#renderer/knowledge/knowledge-page.tsx';
import { CardPage } from '#renderer/knowledge/card-page.tsx';
import { OwnCardPage } from '#renderer/knowledge/own-card-page.tsx';
import { paths } from '#renderer/router.tsx';
import { screen, within } from '@testing-library/react';
import { Navigate, Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;

beforeEach(async () => {
  desk = await anOpenDesk();
  openWindow(desk);
});

const showKnowledge = () =>
  show(
    <Routes>
      <Route path={paths.knowledge} element={<KnowledgePage />} />
      <Route path={paths.newCard} element={<OwnCardPage />} />
      <Route path={paths.changeCard} element={<OwnCardPage />} />
      <Route path={paths.card} element={<CardPage />} />
      <Route path="*" element={<Navigate to={paths.knowledge} />} />
    </Routes>,
  ).user;

test('cards are found by a word and by what they touch, and say why they were found', async () => {
  const user = showKnowledge();
  expect((await screen.findByRole('status')).textContent).toBe('22 kaarten');
  await user.type(screen.getByRole('textbox', { name: 'Zoek in de kaarten' }), 'rotterdam');
  expect(screen.getByRole('status').textContent).toBe('2 kaarten');
  await user.clear(screen.getByRole('textbox', { name: 'Zoek in de kaarten' }));
  await user.type(screen.getByRole('combobox', { name: 'Waar het aan raakt' }), 'zoekint{ArrowDown}{Enter}');
  expect(screen.getAllByText('Gevonden om: Zoekintensiteit').length).toBeGreaterThan(1);
});

test('a figure without a comparison is not called an effect', async () => {
  const user = showKnowledge();
  await user.click(await screen.findByRole('button', { name: 'Parttime ondernemen' }));
  const figures = await screen.findByRole('region', { name: 'Cijfers' });
  expect(within(figures).getAllByText('Geen effect: er was geen vergelijking')).toHaveLength(2);
  expect(within(figures).queryByText(/^Effect/)).toBeNull();
});

test('an own card without a source is a concept, and a note is kept with it', async () => {
  const user = showKnowledge();
  await user.click(await screen.findByRole('button', { name: 'Eigen kaart maken' }));
  await user.type(await screen.findByRole('textbox', { name: 'Naam' }), 'Koffie in de wijk');
  await user.click(screen.getByRole('button', { name: 'Kaart bewaren' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Koffie in de wijk' })).toBeDefined();
  expect(screen.getByText('concept: nog geen bron genoemd')).toBeDefined();
  await user.type(await screen.findByRole('textbox', { name: /Wat gebeurde er/ }), 'de tweede keer kwamen er meer');
  await user.click(screen.getByRole('radio', { name: 'hielp' }));
  await user.click(screen.getByRole('button', { name: 'Notitie bewaren' }));
  expect(await screen.findByText('de tweede keer kwamen er meer', { selector: '[dir=auto]' })).toBeDefined();
});
