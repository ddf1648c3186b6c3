import { naimaHead } from '#app/example/case-file.ts';
import { fillEnterprise, naimaMonths, naimaPermission } from '#app/example/enterprise.ts';
import { EnterpriseTab } from '#renderer/enterprise/enterprise-tab.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { openWindow, show } from './screen.tsx';

let desk: TestDesk;
let caseFileId: string;
let count = 0;

beforeAll(async () => {
  desk = await anOpenDesk();
  openWindow(desk);
});

beforeEach(async () => {
  desk.clock.set('2026-11-22T09:00:00Z');
  caseFileId = (await desk.say('caseFile.create', { ...naimaHead, number: `PTO-${++count}` })).id;
});

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');
/** A closed permission, and the id of its first month, stated and closed. */
async function aStatedMonth(): Promise<{ permissionId: string; statementId: string }> {
  const { id: permissionId } = await desk.say('enterprise.startPermission', { caseFileId });
  await desk.say('enterprise.savePermission', { id: permissionId, permission: naimaPermission });
  await desk.say('enterprise.closePermission', { id: permissionId, reason: null });
  const { id } = await desk.say('enterprise.startStatement', { permissionId, month: '2026-07' });
  const july = naimaMonths[0];
  if (!july) throw new Error('the example has no July');
  await desk.say('enterprise.saveStatement', { id, statement: july.statement });
  await desk.say('enterprise.closeStatement', { id, reason: null });
  return { permissionId, statementId: id };
}

describe('the tab Onderneming', () => {
  test('says what to do first, and begins a permission', async () => {
    const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
    expect(await screen.findByText(/Begin met de toestemming/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Begin een toestemming' }));
    expect(await screen.findByRole('form', { name: 'Toestemming voor de onderneming' })).toBeDefined();
    expect(screen.getByLabelText('Ten hoogste uren per week')).toHaveProperty('value', '20');
  });

  test('what closing needs leads to the field, on its own step', async () => {
    await desk.say('enterprise.startPermission', { caseFileId });
    const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
    await user.click(await screen.findByRole('button', { name: /5\. Vaststellen/ }));
    await user.click(await screen.findByRole('button', { name: 'Kies de norm van het huishouden.' }));
    expect(await screen.findByRole('heading', { level: 4, name: 'Verrekening' })).toBeDefined();
    await waitFor(() => expect(document.activeElement?.closest('[data-field]')?.getAttribute('data-field')).toBe('normKind'));
  });

  test('shows the norm with its month, its source and how sure it is', async () => {
    const { id } = await desk.say('enterprise.startPermission', { caseFileId });
    await desk.say('enterprise.savePermission', { id, permission: naimaPermission });
    const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
    await user.click(await screen.findByRole('button', { name: /2\. Verrekening/ }));
    expect(plain((await screen.findByText(/1\.419,46/)).textContent)).toMatch(
      /^In juli 2026: € 1\.419,46 per maand \(waarschijnlijk\)\. Bron: openbare norm-API/,
    );
  });

  test('a permission that cannot be recorded is not closed, and says so', async () => {
    const { id } = await desk.say('enterprise.startPermission', { caseFileId });
    await desk.say('enterprise.savePermission', { id, permission: naimaPermission });
    const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
    const begins = await screen.findByLabelText('Begint op');
    await user.clear(begins);
    await user.type(begins, '31-02-2026');
    await user.click(screen.getByRole('button', { name: /5\. Vaststellen/ }));
    await user.click(await screen.findByRole('button', { name: 'Stel de toestemming vast' }));
    expect(await screen.findByText(/kon niet worden vastgelegd/)).toBeDefined();
    expect((await desk.say('enterprise.permission', { id })).versions).toEqual([]);
    await user.click(screen.getByRole('button', { name: /1\. Activiteit/ }));
    expect(await screen.findByLabelText('Begint op')).toHaveProperty('value', '31-02-2026');
  });
});

describe('the table of months', () => {
  test('shows what was settled, and what is to be done', async () => {
    await fillEnterprise(desk.say, caseFileId);
    show(<EnterpriseTab caseFileId={caseFileId} />);
    const table = await screen.findByRole('table', { name: 'Maanden met opgave en verrekening' });
    const cells = (month: string) =>
      within(within(table).getByRole('rowheader', { name: month }).closest('tr') ?? table)
        .getAllByRole('cell')
        .map((cell) => plain(cell.textContent));
    expect(cells('oktober 2026').slice(0, 7)).toEqual([
      '€ 420,00',
      '€ 110,00',
      '6214 per week',
      '€ 310,00',
      '€ 187,50',
      '€ 1.231,96',
      '€ 1.170,36',
    ]);
    expect(cells('oktober 2026')[7]).toContain('proefberekening');
    expect(cells('juli 2026')[7]).toContain('besluit BV-26-0812');
    expect(cells('november 2026')[7]).toContain('opgave nog niet ontvangen');
    expect(screen.getByText('191,5 van 1.040; zelfstandige vanaf 1.225')).toBeDefined();
    expect(screen.getByText('4 van 6 gebruikt')).toBeDefined();
    expect(screen.getByText(/normbedragen lopen tot en met 31-12-2026/)).toBeDefined();
  });

  test('says its picture in words', async () => {
    await fillEnterprise(desk.say, caseFileId);
    show(<EnterpriseTab caseFileId={caseFileId} />);
    const picture = await screen.findByRole('img');
    expect(plain(picture.getAttribute('aria-label'))).toContain('september 2026: omzet € 0,00, kosten € 60,00.');
  });
});

describe('the settlement of a month', () => {
  async function openJuly() {
    const ids = await aStatedMonth();
    const shown = show(<EnterpriseTab caseFileId={caseFileId} />);
    await shown.user.click(await screen.findByRole('button', { name: 'Open juli 2026' }));
    const figures = await screen.findByRole('list', { name: 'Zo komt het bedrag tot stand' });
    const figure = (name: string) => within(figures).getByRole('button', { name: new RegExp(`^${name} `) });
    return { ...shown, ...ids, figure };
  }

  test('is a trial calculation until a decision number stands there', async () => {
    const { user, statementId } = await openJuly();
    expect(screen.getByText('Proefberekening, geen besluit')).toBeDefined();
    await user.type(screen.getByLabelText(/Nummer van het besluit over deze maand/), 'BV-26-0812');
    await user.click(screen.getByRole('button', { name: 'Stel de verrekening vast' }));
    expect(await screen.findByText('Volgens besluit BV-26-0812')).toBeDefined();
    expect(screen.queryByText('Proefberekening, geen besluit')).toBeNull();
    expect((await desk.say('enterprise.settlement', { statementId })).latest?.body).toMatchObject({
      decisionNumber: 'BV-26-0812',
      settlement: { payout: 119_530 },
    });
  });

  test('follows other income as it is typed', async () => {
    const { user, figure } = await openJuly();
    expect(plain(figure('Uitbetaling').textContent)).toContain('€ 1.195,30');
    await user.type(screen.getByLabelText(/Ander inkomen dat deze maand telt/), '100');
    await waitFor(() => expect(plain(figure('Uitbetaling').textContent)).toContain('€ 1.100,30'));
    expect(screen.getByLabelText('Welk inkomen is dat?')).toBeDefined();
  });

  test('every figure opens to its calculation, its law and its source, by keyboard', async () => {
    const { user, figure } = await openJuly();
    const release = figure('Vrijlating');
    release.focus();
    await user.keyboard('{Enter}');
    expect(release.getAttribute('aria-expanded')).toBe('true');
    const opened = plain(release.closest('li')?.textContent ?? '');
    for (const part of [
      'het laagste van (afgerond (€ 215,00 × 25 %) en € 285,00)',
      'Participatiewet artikel 31 lid 2 onder n',
      'SZW Normenbrief 1 januari 2026',
      'onzeker: laat een jurist meelezen',
      '01-01-2026',
      'gedurende ten hoogste zes maanden niet tot de middelen worden gerekend',
    ]) {
      expect(opened).toContain(part);
    }
  });

  test('a correction afterwards is said, and what would come out now can be seen beside what was closed', async () => {
    const { statementId } = await aStatedMonth();
    await desk.say('enterprise.settle', { statementId, otherIncome: 0, otherIncomeNote: '', decisionNumber: '', reason: null });
    const { statement } = await desk.say('enterprise.statement', { id: statementId });
    await desk.say('enterprise.saveStatement', { id: statementId, statement: { ...statement, turnover: 41_000 } });
    desk.clock.set('2026-11-22T10:00:00Z');
    await desk.say('enterprise.closeStatement', { id: statementId, reason: 'Factuur vergeten' });

    const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
    expect(await screen.findByText('opnieuw te verrekenen')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Open juli 2026' }));
    expect(await screen.findByText(/Nieuw vaststellen geeft een andere uitkomst/)).toBeDefined();
    const result = () =>
      plain(
        within(screen.getByRole('list', { name: 'Zo komt het bedrag tot stand' })).getByRole('button', { name: /^Resultaat / }).textContent,
      );
    expect(result()).toContain('€ 215,00');
    await user.click(screen.getByRole('button', { name: 'Toon wat er nu uit zou komen' }));
    expect(result()).toContain('€ 315,00');
  });
});

test('a month statement closes what is on the screen, also when it was not recorded yet', async () => {
  const { id: permissionId } = await desk.say('enterprise.startPermission', { caseFileId });
  await desk.say('enterprise.savePermission', { id: permissionId, permission: naimaPermission });
  await desk.say('enterprise.closePermission', { id: permissionId, reason: null });
  const { id } = await desk.say('enterprise.startStatement', { permissionId, month: '2026-08' });
  await desk.say('enterprise.saveStatement', {
    id,
    statement: { turnover: 1_000, costs: [], hours: 4, kilometres: null, note: '', declaredOn: '2026-09-02', receivedOn: '2026-09-03' },
  });
  const { user } = show(<EnterpriseTab caseFileId={caseFileId} />);
  await user.click(await screen.findByRole('button', { name: 'Open augustus 2026' }));
  const turnover = await screen.findByLabelText('Omzet');
  await user.clear(turnover);
  await user.type(turnover, '260,00');
  await user.click(screen.getByRole('button', { name: 'Stel de maandopgave vast' }));
  await screen.findByRole('list', { name: 'Zo komt het bedrag tot stand' });
  expect((await desk.say('enterprise.settlement', { statementId: id })).input.turnover).toBe(26_000);
});
