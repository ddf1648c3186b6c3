import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { PlanTab } from '#renderer/plan/plan-tab.tsx';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

test('one click leads from a goal back over choice, hypothesis, theme and reading to who said what', async () => {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  openWindow(desk);
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  await fillNaimaPlan(desk.say, caseFileId, hypothesisId);
  const { user } = show(<PlanTab caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: /^3\. Doelen en ministappen/ }));
  const name = 'Waar “Post openmaken zonder buikpijn” op rust';
  await user.click(await screen.findByRole('button', { name }));
  const path = await screen.findByRole('list', { name });
  expect(await within(path).findByText('Hypothese 1:', { exact: false })).toBeDefined();
  for (const kind of ['Doel', 'Keuze', 'Thema', 'Lezing'])
    expect(within(path).getAllByText(`${kind}:`, { exact: false }).length).toBeGreaterThan(0);
  expect(within(path).getAllByText(/^Bevinding \d+:/).length).toBeGreaterThan(0);
});
