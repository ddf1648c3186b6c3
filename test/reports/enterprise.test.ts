import { naimaHead } from '#app/example/case-file.ts';
import { fillEnterprise, naimaMonths, naimaPermission } from '#app/example/enterprise.ts';
import { buildReport } from '#app/report.ts';
import type { Block, Report } from '#reports/model.ts';
import { textOf } from '#reports/text.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectWordOf } from './expect-word.ts';

let desk: TestDesk;
let permissionId: string;

beforeAll(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id } = await desk.say('caseFile.create', naimaHead);
  permissionId = (await fillEnterprise(desk.say, id)).permissionId;
});

const reportOf = (id = permissionId, language: 'nl' | 'en' = 'nl'): Report =>
  buildReport(desk.db, 'enterprise', id, language, desk.clock).report;
/** As a reader sees it: blanks that do not break are blanks. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const blocks = (report: Report): readonly Block[] => [...report.summary, ...report.sections.flatMap((section) => section.blocks)];

describe('the report on an enterprise', () => {
  test('says in Word what the model says, in both languages', async () => {
    await expectWordOf(reportOf());
    await expectWordOf(reportOf(permissionId, 'en'));
  });

  test('has on its first page the settled months as in the worked table', () => {
    const table = reportOf().summary.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(plain))).toEqual([
      ['juli 2026', '310,00', '95,00', '215,00', '161,25', '1.258,21', '1.195,30'],
      ['augustus 2026', '260,00', '140,00', '120,00', '90,00', '1.329,46', '1.262,99'],
      ['september 2026', '0,00', '60,00', '-60,00', '0,00', '1.419,46', '1.348,49'],
      ['oktober 2026', '420,00', '110,00', '310,00', '187,50', '1.231,96', '1.170,36'],
      ['Samen', '990,00', '405,00', '585,00', '438,75', '5.239,09', '4.977,14'],
    ]);
  });

  test('names the decisions there are', () => {
    expect(JSON.stringify(reportOf().summary)).toContain('juli 2026: BV-26-0812; augustus 2026: BV-26-0907');
  });

  test('says first that months without a decision number are no decision, and asks for one', () => {
    const { summary } = reportOf();
    expect(summary).toContainEqual(
      expect.objectContaining({
        kind: 'notice',
        tone: 'warning',
        title: 'Proefberekening, geen besluit',
        items: expect.arrayContaining([expect.stringContaining('september 2026, oktober 2026')]),
      }),
    );
    expect(JSON.stringify(summary)).toContain('Een besluit over september 2026, oktober 2026');
    expect(JSON.stringify(summary)).toContain('na 31-12-2026');
  });

  test('prints each figure of each month with its calculation in figures; what is paid out comes last', () => {
    const formulas = blocks(reportOf()).filter((block) => block.kind === 'formula');
    expect(formulas.map((block) => block.caption)).toEqual(
      ['juli 2026', 'augustus 2026', 'september 2026', 'oktober 2026'].map((month) => `Berekening van ${month}`),
    );
    const july = formulas[0]?.lines.map((line) => Object.values(line).map(plain));
    expect(july).toContainEqual(['Vrijlating', 'het laagste van (afgerond (€ 215,00 × 25 %) en € 285,00)', '€ 53,75']);
    expect(july?.at(-1)).toEqual(['Uitbetaling', 'afgerond (€ 1.258,21 × 95 %)', '€ 1.195,30']);
    const october = formulas[3]?.lines.map((line) => Object.values(line).map(plain));
    expect(october).toContainEqual(['Grondslag', 'het hoogste van (0 en € 310,00 − € 60,00)', '€ 250,00']);
  });

  test('says once how each figure is worked out: in words, with article, source, since when and how sure', () => {
    const table = blocks(reportOf()).find((block) => block.kind === 'table' && block.caption === 'Zo wordt gerekend');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows).toContainEqual([
      'Vrijlating',
      'het laagste van (afgerond (inkomen × percentage van de vrijlating) en hoogste bedrag van de vrijlating)',
      'Participatiewet artikel 31 lid 2 onder n; SZW Normenbrief 1 januari 2026; vanaf 01-01-2026',
      'onzeker: laat een jurist meelezen',
    ]);
    expect(rows).toContainEqual([
      'Norm',
      'norm',
      expect.stringContaining('(brief van juli 2026 zelf niet gelezen); vanaf 01-07-2026'),
      'waarschijnlijk',
    ]);
    expect(rows.map(([step]) => step)).toHaveLength(14);
  });

  test('prints the choices that the law leaves open with their ground', () => {
    const text = textOf(reportOf()).join('\n');
    expect(text).toContain('Vrijlating over winst: per besluit.');
    expect(text).toContain(naimaPermission.releaseReference);
    expect(text).toContain('Een maand zonder inkomen telt als maand van 31 lid 2 n: ja.');
  });

  test('prints every cost, every note and the verification code of every verrekening', async () => {
    const text = textOf(reportOf()).join('\n');
    for (const { statement } of naimaMonths) {
      for (const cost of statement.costs) expect(text).toContain(cost.description);
      expect(text).toContain(statement.note);
    }
    const codes = (await desk.say('enterprise.months', { permissionId })).months.filter((month) => month.settled);
    expect(text.match(/Verrekening versie 1, vastgesteld op .* controlecode [0-9a-f]{4}/g)).toHaveLength(codes.length);
  });

  test('prints the articles that the calculations name, as they read', () => {
    const laws = blocks(reportOf()).filter((block) => block.kind === 'legal');
    expect(laws.map((law) => law.article)).toEqual([
      'Participatiewet artikel 17 lid 1',
      'Participatiewet artikel 19 lid 2',
      'Participatiewet artikel 19 lid 3',
      'Participatiewet artikel 31 lid 2 onder n',
      'Participatiewet artikel 31 lid 3',
      'Participatiewet artikel 45 lid 1',
      'Participatiewet artikel 58 lid 4',
    ]);
    expect(laws.find((law) => law.article.endsWith('onder n'))?.text).toContain(
      'tot 25 procent van deze inkomsten, met een maximum van € 285,00 per maand',
    );
  });

  test('before closing it is a concept that says what is missing', async () => {
    const { id: caseFileId } = await desk.say('caseFile.create', { ...naimaHead, number: 'CONCEPT-1' });
    const { id } = await desk.say('enterprise.startPermission', { caseFileId });
    const report = reportOf(id);
    expect(report).toMatchObject({ status: 'concept', closed: null });
    expect(report.summary).toContainEqual(expect.objectContaining({ kind: 'notice', tone: 'missing' }));
    await expectWordOf(report);
  });

  test('a month that no longer follows from what is known is printed as such', async () => {
    const { id: caseFileId } = await desk.say('caseFile.create', { ...naimaHead, number: 'OUTDATED-1' });
    const { permissionId: other } = await fillEnterprise(desk.say, caseFileId);
    const { months } = await desk.say('enterprise.months', { permissionId: other });
    const july = months[0]?.statementId ?? '';
    const { statement } = await desk.say('enterprise.statement', { id: july });
    await desk.say('enterprise.saveStatement', { id: july, statement: { ...statement, turnover: 5_000 } });
    await desk.say('enterprise.closeStatement', { id: july, reason: 'Factuur dubbel geteld' });
    const report = reportOf(other);
    expect(JSON.stringify(report.summary)).toContain('Opnieuw te verrekenen: juli 2026.');
    expect(textOf(report).join('\n')).toContain('€\u00a0310,00'); // What was closed stays as it was.
  });
});
