import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { EvaluationStep } from '#renderer/evaluation/evaluation-step.tsx';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
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

test('without a settled plan it says what to do first', async () => {
  show(<EvaluationStep caseFileId={caseFileId} />);
  expect(await screen.findByText('Nog geen vastgesteld plan')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Evaluatie vastleggen' })).toBeNull();
});

test('an evaluation is typed goal by goal, and what is missing is said beside it', async () => {
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  await fillNaimaPlan(desk.say, caseFileId, hypothesisId);
  const { user } = show(<EvaluationStep caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: 'Evaluatie vastleggen' }));
  const form = await screen.findByRole('form', { name: 'Evaluatie' });
  const day = within(form).getByRole('textbox', { name: 'Gehouden op' });
  await user.clear(day);
  await user.type(day, '20-11-2026');
  await user.type(within(form).getByRole('textbox', { name: /Wie waren erbij/ }), 'Naïma, haar zus');
  await user.click(within(form).getByRole('button', { name: 'Evaluatie vastleggen' }));
  const line = await screen.findByRole('region', { name: /Evaluatie van 20-11-2026/ });
  expect(within(line).getByText('Naïma, haar zus')).toBeDefined();
  expect(within(line).getByText('Schrijf op wat werkte.')).toBeDefined();
  expect(within(line).getAllByText('Hoe staat het met elk doel?').length).toBeGreaterThan(1);
});

test('three questions about the help are answered in the client’s own words', async () => {
  const { user } = show(<EvaluationStep caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: 'Drie vragen stellen' }));
  const form = await screen.findByRole('form', { name: 'Drie vragen over de hulp' });
  const day = within(form).getByRole('textbox', { name: 'Gevraagd op' });
  await user.clear(day);
  await user.type(day, '20-11-2026');
  await user.click(within(form).getAllByRole('radio', { name: 'nee' })[1] ?? form);
  await user.type(within(form).getByRole('textbox', { name: /Weet u wat er nu gebeurt\?” In eigen woorden/ }), 'geen idee');
  await user.click(within(form).getByRole('button', { name: 'Antwoorden vastleggen' }));
  expect(await screen.findByText('nee. “geen idee”')).toBeDefined();
});
