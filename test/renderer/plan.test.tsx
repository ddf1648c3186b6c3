import { naimaHead } from '#app/example/case-file.ts';
import { emptyChoice } from '#domain/plan/plan.ts';
import { PlanTab } from '#renderer/plan/plan-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;
let goalId: string;

const emptyStep = {
  id: null,
  who: 'client',
  whoName: '',
  dueTime: '',
  withinADay: false,
  smallerAnswer: '',
  ifThen: '',
  help: '',
  mayEarn: false,
  earningsReport: '',
  reward: null,
  rewardToldAt: null,
  agreedOn: null,
} as const;

/** A plan of today with one goal. */
beforeEach(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-04-07T09:00:00Z');
  ({ id: caseFileId } = await desk.say('caseFile.create', naimaHead));
  const { id: planId } = await desk.say('plan.start', { caseFileId });
  const goal = { id: null, words: 'Post openmaken zonder buikpijn', targetOn: null, choice: { ...emptyChoice, experience: 'Rust eerst.' } };
  ({ id: goalId } = await desk.say('plan.saveGoal', { planId, goal }));
  openWindow(desk);
});

const showTab = () => show(<PlanTab caseFileId={caseFileId} />).user;
const openStep = async (user: ReturnType<typeof showTab>, title: string) =>
  user.click(within(await screen.findByRole('navigation', { name: 'Stappen' })).getByRole('button', { name: new RegExp(title) }));
const steps = async () => (await desk.say('plan.get', { caseFileId })).whole?.steps ?? [];
const addStep = (action: string, dueOn: string) => desk.say('plan.saveStep', { ...emptyStep, goalId, action, dueOn });

describe('goals', () => {
  test('show an evidence column that is empty as empty', async () => {
    const user = showTab();
    await openStep(user, 'Doelen en ministappen');
    expect(await screen.findByText('Rust eerst.')).toBeDefined();
    expect(screen.getAllByText('leeg: hiervoor is niets genoemd').length).toBe(2);
  });

  test('ask for something smaller when a step is more than a week away', async () => {
    const user = showTab();
    await openStep(user, 'Doelen en ministappen');
    await user.click(await screen.findByRole('button', { name: 'Ministap toevoegen bij Post openmaken zonder buikpijn' }));
    const form = within(await screen.findByRole('form', { name: 'Ministap' }));
    await user.type(form.getByRole('textbox', { name: 'Wanneer' }), '14-04-2026');
    expect(form.queryByRole('textbox', { name: /^Kan het kleiner/ })).toBeNull();
    await user.clear(form.getByRole('textbox', { name: 'Wanneer' }));
    await user.type(form.getByRole('textbox', { name: 'Wanneer' }), '15-04-2026');
    expect(await form.findByRole('textbox', { name: /^Kan het kleiner/ })).toBeDefined();
  });
});

describe('steps now', () => {
  test('are three at most; the rest waits', async () => {
    for (const day of [8, 9, 10, 11]) await addStep(`Bel nummer ${day}`, `2026-04-${String(day).padStart(2, '0')}`);
    const user = showTab();
    await openStep(user, 'Stappen nu');
    expect((await screen.findAllByRole('button', { name: /^Hoe ging het/ })).length).toBe(3);
    expect(screen.getByText(/wacht nog 1 stap/)).toBeDefined();
  });

  test('that went differently ask what was going on before they are kept', async () => {
    await addStep('Bel schuldhulp', '2026-04-07');
    const user = showTab();
    await openStep(user, 'Stappen nu');
    await user.click(await screen.findByRole('button', { name: 'Hoe ging het? Bel schuldhulp' }));
    const form = within(await screen.findByRole('form', { name: 'Hoe ging het? Bel schuldhulp' }));
    await user.click(form.getByRole('radio', { name: 'anders gelopen' }));
    await user.click(form.getByRole('button', { name: 'Vastleggen hoe het ging' }));
    expect(await form.findByText('Vraag eerst wat er speelde, en schrijf dat op.')).toBeDefined();
    expect((await steps())[0]?.status).toBe('open');
    await user.type(form.getByRole('textbox', { name: /^Wat speelde er/ }), 'Lina was ziek.');
    await user.click(form.getByRole('button', { name: 'Vastleggen hoe het ging' }));
    await waitFor(async () => expect(await steps()).toMatchObject([{ status: 'different', lookingBack: 'Lina was ziek.' }]));
  });
});

describe('duties', () => {
  test('to work ask a lone parent of a child under twelve what the law asks first', async () => {
    const user = showTab();
    await openStep(user, 'Verplichtingen');
    await user.click(await screen.findByRole('button', { name: 'Verplichting toevoegen' }));
    await user.click(await screen.findByRole('combobox', { name: /Grondslag/ }));
    await user.click(await screen.findByRole('option', { name: 'naar vermogen werk zoeken, aannemen en houden' }));
    expect(await screen.findByRole('textbox', { name: /passende kinderopvang/ })).toBeDefined();
    expect(screen.getByRole('textbox', { name: /belastbaarheid/ })).toBeDefined();
    expect(screen.queryByRole('textbox', { name: /onder de vijf jaar/ })).toBeNull();
  });
});
