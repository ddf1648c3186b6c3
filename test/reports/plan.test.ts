import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake } from '#app/example/intake.ts';
import { fillNaimaPlan, naimaAgreement, naimaGoals } from '#app/example/plan.ts';
import { fillNaimaWeighing } from '#app/example/weighing.ts';
import { buildReport } from '#app/report.ts';
import type { Report } from '#reports/model.ts';
import { textOf } from '#reports/text.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { expectWordOf } from './expect-word.ts';

let desk: TestDesk;
let planId: string;

beforeAll(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { hypothesisId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  ({ planId } = await fillNaimaPlan(desk.say, caseFileId, hypothesisId));
});

const reportOf = (language: 'nl' | 'en' = 'nl'): Report => buildReport(desk.db, 'plan', planId, language, desk.clock).report;
const tablesOf = (report: Report) => report.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));

describe('the plan of approach on paper', () => {
  test('leads from the hypothesis back to who said what', () => {
    const lines = textOf(reportOf());
    const from = lines.indexOf('De weg terug, tot wie wat zei:');
    expect(from).toBeGreaterThan(0);
    expect(lines.slice(from).some((line) => line.startsWith('← bevinding'))).toBe(true);
  });

  test.each(['nl', 'en'] as const)('says in Word what the model says (%s)', async (language) => {
    await expectWordOf(reportOf(language));
  });

  test('quotes every goal as the client said it, on the first page', () => {
    const quotes = reportOf().summary.flatMap((block) => (block.kind === 'quote' ? [block.text] : []));
    expect(quotes).toEqual(naimaGoals.map((goal) => goal.words));
  });

  test('shows an empty evidence column as empty', () => {
    const rows = tablesOf(reportOf())
      .filter((table) => table.caption === 'Waar de keuze op rust')
      .map((table) => table.rows[0]);
    expect(rows[0]).toEqual([
      'Wie de post weer durft open te maken, komt daarna ook op afspraken over werk.',
      'leeg: hiervoor is niets genoemd',
      'Naïma noemt de brieven zelf als wat haar ’s nachts wakker houdt.',
    ]);
  });

  test('tells what the law asked first, the answer, and how a duty was said back', () => {
    const said = textOf(reportOf()).join('\n');
    expect(said).toContain('Is er passende kinderopvang, en waaruit blijkt dat? (Participatiewet art. 9 lid 4)');
    expect(said).toContain('geen naschoolse plek vrij');
    expect(said).toContain('“Kan ik niet, dan bel ik. Dan prikken we een nieuwe dag.”');
    expect(said).toContain('Het plan van aanpak bevat:');
  });

  test('shows how a step went and its new try, and names no measure for it', () => {
    const [first] = tablesOf(reportOf()).filter((table) => table.caption === 'Ministappen');
    expect(first?.rows[1]?.[3]).toMatch(/^anders gelopen, 14-04-2026: Lina was ziek\.[^]*nieuwe poging 21-04-2026: gedaan, 21-04-2026/);
  });

  test('is printed as closed, and as a concept of the work copy once something agreed has changed', async () => {
    expect(reportOf()).toMatchObject({ status: 'closed', closed: { version: 2 } });
    desk.clock.set('2026-11-22T10:00:00Z');
    const clientWords = 'Ik wil toch eerst de post af.';
    await desk.say('plan.saveAgreement', {
      id: planId,
      ...naimaAgreement,
      client: 'disagrees',
      clientWords,
      disagreesReason: 'Te veel tegelijk.',
    });
    const report = reportOf();
    expect(report).toMatchObject({ status: 'concept', closed: null });
    expect(textOf(report).join('\n')).toContain('“Te veel tegelijk.”');
    const warnings = report.summary.filter((block) => block.kind === 'notice' && block.tone === 'warning');
    expect(warnings).toMatchObject([{ items: ['Te veel tegelijk.'] }]);
  });
});
