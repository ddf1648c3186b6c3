import { naimaBridge } from '#app/example/bridge.ts';
import { naimaHead } from '#app/example/case-file.ts';
import { BridgeStep } from '#renderer/bridge/bridge-step.tsx';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;

beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-10-05T12:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  openWindow(desk);
});

test('a bridge is drawn on pillars of one’s own and stands there in words and as a picture', async () => {
  const { user } = show(<BridgeStep caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: 'Brug tekenen' }));
  await user.click(screen.getByRole('button', { name: 'Eigen pijlers maken' }));
  const own = await screen.findByRole('form', { name: 'Eigen pijlers' });
  await user.type(within(own).getByRole('textbox', { name: /Naam/ }), 'Lindewaard');
  await user.type(within(own).getByRole('textbox', { name: /^Pijlers/ }), 'rust{enter}ritme');
  await user.click(within(own).getByRole('button', { name: 'Pijlers bewaren' }));
  await user.click(await screen.findByRole('button', { name: 'Teken op deze pijlers' }));
  const form = await screen.findByRole('form', { name: 'Brug op Lindewaard (eigen pijlers)' });
  const day = within(form).getByRole('textbox', { name: 'Getekend op' });
  await user.clear(day);
  await user.type(day, '05-10-2026');
  const [restNow] = within(form).getAllByRole('radio', { name: /^2: wankel/ });
  const [, restWanted] = within(form).getAllByRole('radio', { name: /^4: stevig/ });
  if (!restNow || !restWanted) throw new Error('two pillars, two places each');
  await user.click(restNow);
  await user.click(restWanted);
  await user.click(within(form).getByRole('button', { name: 'Brug vastleggen' }));
  expect(await screen.findByRole('img', { name: /rust: nu 2, gewenst 4; ritme: nu niet besproken/ })).toBeDefined();
  expect(screen.getByText('draagt nog niet')).toBeDefined();
  expect(screen.getByText('Wanneer wil de cliënt daar staan?')).toBeDefined();
});

test('two bridges on the same pillars are followed pillar by pillar', async () => {
  await desk.say('bridge.save', { ...naimaBridge, id: null, caseFileId });
  const later = naimaBridge.pillars.map((each) => (each.code === 'money' ? { ...each, now: 3 } : each));
  await desk.say('bridge.save', { ...naimaBridge, drawnOn: '2026-10-05', pillars: later, id: null, caseFileId });
  show(<BridgeStep caseFileId={caseFileId} />);
  expect(await screen.findByRole('img', { name: 'Financieel beheer in de tijd: 16-03-2026: 2, 05-10-2026: 3' })).toBeDefined();
});
