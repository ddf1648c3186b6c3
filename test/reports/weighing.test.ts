import { naimaHead } from '#app/example/case-file.ts';
import { fillNaimaIntake, naimaFindings } from '#app/example/intake.ts';
import { fillNaimaWeighing, naimaChoice } from '#app/example/weighing.ts';
import { buildReport } from '#app/report.ts';
import type { Report } from '#reports/model.ts';
import { textOf } from '#reports/text.ts';
import { describe, expect, test } from 'vitest';
import type { TestDesk } from '../desk.ts';
import { anOpenDesk } from '../desk.ts';
import { expectWordOf } from './expect-word.ts';

async function naima(): Promise<{ desk: TestDesk; intakeId: string; weighingId: string; caseFileId: string }> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-04-02T09:00:00Z');
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { intakeId, findingIds } = await fillNaimaIntake(desk.say, caseFileId);
  const { weighingId } = await fillNaimaWeighing(desk.say, caseFileId, findingIds);
  return { desk, intakeId, weighingId, caseFileId };
}

const reportOf = (desk: TestDesk, kind: 'intake' | 'weighing', id: string, language: 'nl' | 'en' = 'nl'): Report =>
  buildReport(desk.db, kind, id, language, desk.clock).report;

describe('the Intake- en weegverslag', () => {
  test('says in Word what the model says, in both languages', async () => {
    const { desk, weighingId, intakeId } = await naima();
    for (const language of ['nl', 'en'] as const) {
      await expectWordOf(reportOf(desk, 'weighing', weighingId, language));
      await expectWordOf(reportOf(desk, 'intake', intakeId, language));
    }
  });

  test('shows on its first page the chosen order, its reason and the words of the client', async () => {
    const { desk, weighingId } = await naima();
    const report = reportOf(desk, 'weighing', weighingId);
    expect(report).toMatchObject({ title: 'Intake- en weegverslag', status: 'closed', closed: { version: 1 } });
    expect(report.summary).toContainEqual({ kind: 'list', ordered: true, items: [...naimaChoice.order] });
    expect(report.summary).toContainEqual({ kind: 'quote', text: naimaChoice.clientWords, by: 'cliënt, over de gekozen volgorde (ja)' });
    expect(JSON.stringify(report.summary)).toContain(naimaChoice.orderReason);
  });

  test('prints every part of every figure of both columns', async () => {
    const { desk, weighingId } = await naima();
    const tables = reportOf(desk, 'weighing', weighingId).sections.flatMap((section) =>
      section.blocks.filter((block) => block.kind === 'table'),
    );
    expect(tables.find((table) => table.caption.endsWith('professional'))?.rows).toEqual([
      ['1 (gedeeld)', 'Geldstress en schuld', '4', '2', '1', '8', '4', '12'],
      ['1 (gedeeld)', 'Geloof in eigen kunnen', '3', '3', '1', '9', '3', '12'],
      ['3', 'Zoekrichting', '2', '4', '0,8', '6,4', '2', '8,4'],
      ['4', 'Uren en opvang', '3', '2', '1', '6', '2', '8'],
      ['5', 'Netwerk', '2', '3', '0,8', '4,8', '1', '5,8'],
    ]);
    expect(tables.find((table) => table.caption.endsWith('cliënt'))?.rows[0]).toEqual([
      '1',
      'Uren en opvang',
      '4',
      '3',
      '1',
      '12',
      '2',
      '14',
    ]);
  });

  test('leads from the hypothesis back to who said what', async () => {
    const { desk, weighingId } = await naima();
    const text = textOf(reportOf(desk, 'weighing', weighingId));
    const chain = text.slice(text.indexOf('De keten van redenen'));
    expect(chain).toContainEqual(expect.stringContaining('← lezing 1: Ze solliciteert weinig omdat ze weinig vertrouwen heeft'));
    expect(chain).toContainEqual(expect.stringContaining(`← bevinding 11: ${naimaFindings.belief.text} (mening cliënt, gesprek)`));
  });

  test('keeps special data closed on paper', async () => {
    const { desk, weighingId, intakeId } = await naima();
    for (const report of [reportOf(desk, 'weighing', weighingId), reportOf(desk, 'intake', intakeId)]) {
      expect(JSON.stringify(report)).not.toContain(naimaFindings.zrmMind.text);
      expect(JSON.stringify(report)).toContain(`Gesloten gegeven over gezondheid. Doel: ${naimaFindings.zrmMind.purpose}`);
    }
  });

  test('is a concept again after a change, and says what is missing', async () => {
    const { desk, weighingId, caseFileId } = await naima();
    desk.clock.set('2026-04-03T09:00:00Z');
    const { weighing } = await desk.say('weighing.get', { caseFileId });
    if (!weighing) throw new Error('no weighing');
    await desk.say('weighing.saveChoice', { ...weighing.choice, id: weighingId, orderReason: '', clientAgrees: null });
    const report = reportOf(desk, 'weighing', weighingId);
    expect(report).toMatchObject({ status: 'concept', closed: null });
    expect(report.summary).toContainEqual(
      expect.objectContaining({
        tone: 'missing',
        items: [
          'De cijfers beslissen niet: schrijf de reden van uw volgorde.',
          'Leg vast of de cliënt het eens is, of waarom die er niet bij was.',
        ],
      }),
    );
  });

  test('prints a fresh, empty weighing without falling over', async () => {
    const desk = await anOpenDesk();
    const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
    const { id: intakeId } = await desk.say('intake.start', { caseFileId });
    const { id } = await desk.say('weighing.start', { caseFileId });
    await expectWordOf(reportOf(desk, 'weighing', id));
    await expectWordOf(reportOf(desk, 'intake', intakeId));
  });

  test('is saved as a Word file through the door', async () => {
    const { desk, weighingId } = await naima();
    expect(await desk.say('report.save', { kind: 'weighing', subjectId: weighingId, language: 'nl' })).toMatchObject({
      savedAs: expect.stringMatching(/weging.*\.docx$/),
    });
  });
});
