import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaPlacement, naimaSignatures } from '#app/example/placement.ts';
import { buildReport } from '#app/report.ts';
import type { ReportKind } from '#contract/report.ts';
import { employerCopy, employerReportCopy } from '#domain/placement/employer-copy.ts';
import type { GuidanceReport } from '#domain/placement/guidance-report.ts';
import type { WholePlacement } from '#domain/placement/placement.ts';
import type { Visit } from '#domain/placement/visit.ts';
import { createWords } from '#i18n/index.ts';
import { employerGuidanceReport, employerReport } from '#reports/employer-copy.ts';
import type { Report } from '#reports/model.ts';
import { textOf } from '#reports/text.ts';
import { aReport, aVisit, aWholePlacement } from '#test/make-placement.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { expectWordOf } from './expect-word.ts';

let desk: TestDesk;
let ids: { placementId: string; reportId: string };

beforeAll(async () => {
  desk = await anOpenDesk();
  desk.clock.set('2026-11-22T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  ids = await fillNaimaPlacement(desk.say, caseFileId);
});

const kinds = ['placement', 'placementEmployer', 'guidance', 'guidanceEmployer'] as const satisfies readonly ReportKind[];
const reportOf = (kind: (typeof kinds)[number], language: 'nl' | 'en' = 'nl'): Report =>
  buildReport(desk.db, kind, kind.startsWith('placement') ? ids.placementId : ids.reportId, language, desk.clock).report;
const tablesOf = (report: Report) =>
  [...report.summary, ...report.sections.flatMap((section) => section.blocks)].filter((block) => block.kind === 'table');

describe('the papers about a placement', () => {
  test.each(kinds)('%s says in Word what its model says, in both languages', async (kind) => {
    await expectWordOf(reportOf(kind));
    await expectWordOf(reportOf(kind, 'en'));
  });

  test('the coaching plan is closed, names its legal form and says that we are unsure of its limit', () => {
    const report = reportOf('placement');
    expect(report).toMatchObject({ title: 'Coachingsplan', status: 'closed', closed: { version: 1 } });
    const said = textOf(report).join('\n');
    expect(said).toContain('werkervaringsplaats (voorziening volgens Participatiewet art. 7 lid 1 sub a en 8a)');
    expect(said).toContain('onzeker: laat een jurist meelezen');
    expect(said).toContain('S. Bakker (verzonnen), 13-10-2026');
  });

  test('the guidance report adds up its contacts, and is a concept while signatures are missing', () => {
    const report = reportOf('guidance');
    expect(report).toMatchObject({ title: 'Begeleidingsverslag', status: 'concept' });
    const visits = tablesOf(report).find((table) => table.caption === 'Contacten in de periode');
    expect(visits?.rows.map((row) => row.at(-1))).toEqual(['5', '5']);
    expect(visits).toMatchObject({ total: true });
    const missing = report.summary.find((block) => block.kind === 'notice' && block.tone === 'missing');
    expect(missing).toMatchObject({
      items: ['Naam en datum van de werknemer', 'Naam en datum van de werkgever', 'Naam en datum van de jobcoach'],
    });
  });

  test('a closed report keeps printing what was closed until something in it changes', async () => {
    const [view] = (await desk.say('placement.get', { id: ids.placementId })).reports;
    if (!view) throw new Error('the example has a report');
    const { changedAt: _, ...text } = view.report;
    await desk.say('placement.saveReport', { ...text, extend: 'yes', extendReason: 'Werk in het voorjaar.', agreed: naimaSignatures });
    await desk.say('placement.closeReport', { id: ids.reportId, reason: null });
    expect(reportOf('guidance').closed?.version).toBe(1);
    expect(reportOf('guidanceEmployer').closed?.version).toBe(1);
    await desk.say('placement.saveReport', { ...text, workerView: 'Toch iets anders.' });
    expect(reportOf('guidance')).toMatchObject({ status: 'concept', closed: null });
  });
});

/** The fields that were written for the employer, or that the employer signed: nothing else may be read there. */
const forEmployer: ReadonlySet<string> = new Set([
  'placement.forEmployer.introduction',
  'placement.forEmployer.agreements',
  'placement.forEmployer.supervisorTips',
  'placement.jobTitle',
  'placement.agreed.worker.name',
  'placement.agreed.employer.name',
  'placement.agreed.coach.name',
  'goals.0.forEmployer',
  'workplace.name',
  'workplace.supervisor',
  'employer.name',
  'report.forEmployer',
  'report.agreed.worker.name',
  'report.agreed.employer.name',
  'report.agreed.coach.name',
  'visits.0.forEmployer',
]);

describe("the employer's copy", () => {
  const frame = reportFrame();
  const filled = marked({
    ...aWholePlacement({ discrepancies: [{ demand: 'x', canNow: 'x', solution: 'x' }] }),
    report: aReport(),
    visits: [aVisit()],
  });
  const { report, visits, ...whole } = filled;
  const t = createWords('nl');

  test('holds every sentence that was written for the employer, and not one from anywhere else', () => {
    const papers = [
      employerReport(frame, 'Naïma', employerCopy(whole), t),
      employerGuidanceReport(frame, 'Naïma', employerReportCopy(whole, report, visits), t),
    ];
    const from = papers.flatMap((paper) =>
      textOf(paper).flatMap((line) => [...line.matchAll(/⟦([^⟧]+)⟧/g)].map((match) => match[1] ?? '')),
    );
    expect(from.filter((field) => !forEmployer.has(field))).toEqual([]);
    expect([...forEmployer].filter((field) => !from.includes(field))).toEqual([]);
  });

  test('is checked over every text of a placement: the marks reach them all', () => {
    const everywhere = JSON.stringify(filled).match(/⟦[^⟧]+⟧/g) ?? [];
    for (const field of [
      'placement.start',
      'placement.discrepancies.0.canNow',
      'visits.0.seen',
      'visits.0.workerView',
      'report.employerView',
      'goals.0.goal',
    ]) {
      expect(everywhere).toContain(`⟦${field}⟧`);
      expect(forEmployer.has(field)).toBe(false);
    }
  });

  test('says so when nothing was written', () => {
    const empty: WholePlacement = aWholePlacement({ forEmployer: { introduction: '', agreements: '', supervisorTips: '' } });
    const said = textOf(employerReport(frame, 'Naïma', employerCopy(empty), t));
    expect(said.filter((line) => line === 'Voor de werkgever is hier niets opgeschreven.').length).toBe(3);
  });
});

type Marked = WholePlacement & { report: GuidanceReport; visits: readonly Visit[] };

/** The same record with every text replaced by the name of its field; days, codes and ids stay. */
function marked(record: Marked): Marked {
  const mark = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => mark(each, `${path}.${index}`));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, isCode(key) ? each : mark(each, path === '' ? key : `${path}.${key}`)]),
      );
    }
    return typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(value) ? `⟦${path}⟧` : value;
  };
  return mark(record, '') as Marked; // Only texts were replaced, by texts.
}

/** Fields that hold a code or an id instead of words. */
const isCode = (key: string): boolean => /^(id|.*Id|form|purpose|financier|kind|result|extend)$/.test(key);

function reportFrame() {
  return {
    language: 'nl',
    caseNumber: 'X-1',
    status: 'concept',
    closed: null,
    auditHead: '1 · 0000',
    printedAt: '2026-11-22T09:00:00Z',
  } as const;
}
