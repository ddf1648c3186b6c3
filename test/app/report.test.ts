import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { naimaHead } from '#app/example/case-file.ts';
import { buildReport } from '#app/report.ts';
import { ReportKind } from '#contract/report.ts';
import { textOf } from '#reports/text.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { readWord } from '#test/reports/read-word.ts';

/** A desk with one intake on it. */
async function aDeskWithIntake(): Promise<{ desk: TestDesk; caseFileId: string; intakeId: string }> {
  const desk = await anOpenDesk();
  const { id: caseFileId } = await desk.say('caseFile.create', naimaHead);
  const { id: intakeId } = await desk.say('intake.start', { caseFileId });
  return { desk, caseFileId, intakeId };
}

const exportsIn = async (desk: TestDesk, caseFileId: string) =>
  (await desk.say('audit.list', { caseFileId })).lines.filter(({ event }) => event === 'report.saved');

describe('saving a report', () => {
  test('writes what the model says, under a name that says nothing about whom, and logs it', async () => {
    const { desk, caseFileId, intakeId } = await aDeskWithIntake();
    const { savedAs } = await desk.say('report.save', { kind: 'intake', subjectId: intakeId, language: 'nl' });
    expect(savedAs).toMatch(/intakeverslag-2026-03-09-[0-9a-f]{4}\.docx$/);
    const word = await readWord(readFileSync(savedAs ?? ''));
    // The head of the log is printed as it was before this very saving was logged.
    const printed = buildReport(desk.db, 'intake', intakeId, 'nl', desk.clock).report;
    const withoutLogHead = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('Logboek tot en met'));
    expect(withoutLogHead(word.paragraphs)).toEqual(withoutLogHead(textOf(printed)));
    expect(word.paragraphs).toContain(`Dossier\t${printed.caseNumber}`);
    expect(await exportsIn(desk, caseFileId)).toHaveLength(1);
  });

  test('that is cancelled leaves nothing behind', async () => {
    const { desk, caseFileId, intakeId } = await aDeskWithIntake();
    desk.files.answerSavePath(null);
    expect(await desk.say('report.save', { kind: 'intake', subjectId: intakeId, language: 'nl' })).toEqual({ savedAs: null });
    expect(desk.files.saved).toEqual([]);
    expect(await exportsIn(desk, caseFileId)).toEqual([]);
  });

  test('does not write a file that cannot be logged: the vault was locked while the dialog stood open', async () => {
    const { desk, intakeId } = await aDeskWithIntake();
    const { chooseSavePath } = desk.files;
    Object.assign(desk.files, {
      async chooseSavePath(suggestion: { name: string; kind: 'docx' }) {
        await desk.lock();
        return chooseSavePath(suggestion);
      },
    });
    expect(await desk.ask('report.save', { kind: 'intake', subjectId: intakeId, language: 'nl' })).toEqual({
      ok: true,
      value: { savedAs: null },
    });
    expect(desk.files.saved).toEqual([]);
    expect(readdirSync(desk.userData)).not.toContain('saved');
  });

  test.each(ReportKind.options)('of an unknown %s is refused in words', async (kind) => {
    const { desk } = await aDeskWithIntake();
    const answer = await desk.ask('report.save', { kind, subjectId: '019506a0-0000-7000-8000-00000000ffff', language: 'nl' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refusal' } });
    expect(desk.files.saved).toEqual([]);
  });

  test('of an unknown kind or in an unknown language is no call at all', async () => {
    const { desk, intakeId } = await aDeskWithIntake();
    for (const input of [
      { kind: 'gossip', subjectId: intakeId, language: 'nl' },
      { kind: 'intake', subjectId: intakeId, language: 'fr' },
    ]) {
      expect(await desk.dispatch('report.save', input)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    }
  });
});
