import { fillExample } from '#app/example/index.ts';
import { buildSummary } from '#app/inspection-summary.ts';
import { inspectionModel } from '#app/inspection-model.ts';
import * as rows from '#db/case-file-rows.ts';
import { CopyFile } from '#domain/inspection/copy-file.ts';
import { copyFileOf } from '#reports/inspection-file.ts';
import { inspectionReport } from '#reports/inspection.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFinishedReview } from '#test/make-inspection.ts';
import { expectWordOf } from '#test/reports/expect-word.ts';
import type { WordFile } from '#test/reports/read-word.ts';
import { describe, expect, test } from 'vitest';

describe('of the example files', () => {
  test('every text that was typed stands on paper and in the file for computers, in both languages, without a code', async () => {
    const desk = await anOpenDesk();
    desk.clock.set('2026-11-22T12:00:00Z');
    await fillExample(desk.say);
    for (const { id: caseFileId } of await desk.say('caseFile.list', {})) {
      const id = await aFinishedReview(desk, caseFileId);
      for (const language of ['nl', 'en'] as const) {
        const { model, words } = inspectionModel(desk.db, id, language, '2026-11-22T12:00:00Z');
        const report = inspectionReport(model, words);
        const word = await expectWordOf(report);
        const paper = word.paragraphs.join('\n');
        const copy = JSON.stringify(CopyFile.parse(copyFileOf(model, words)));
        const { own, shared } = rows.read(desk.db, caseFileId);
        const said = [...shared, ...own].flatMap(typedTexts);
        expect(said.length).toBeGreaterThan(10);
        expect(said.filter((text) => text.split('\n').some((line) => !paper.includes(line.trim())))).toEqual([]);
        expect(said.filter((text) => !copy.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
        const codes = /\bundefined\b|\[object|[a-z]+_[a-z]+|\b(?:thirdParty|notAsked|inOrder|homeVisit|loneParent|workExperience)\b/g;
        expect(paper.match(codes) ?? []).toEqual([]);
      }
    }
  });

  test('the one page says kinds, purposes and what decisions rest on, and no text of the file', async () => {
    const desk = await anOpenDesk();
    desk.clock.set('2026-11-22T12:00:00Z');
    await fillExample(desk.say);
    for (const { id, name } of await desk.say('caseFile.list', {})) {
      for (const language of ['nl', 'en'] as const) {
        const report = buildSummary(desk.db, id, language, { now: '2026-11-22T12:00:00Z', today: '2026-11-22' });
        const word = await expectWordOf(report);
        const said = word.paragraphs.join('\n');
        expect(said).toMatch(language === 'nl' ? /notities: 3/ : /notes: 3/);
        expect(said).not.toContain(name);
        const { own } = rows.read(desk.db, id);
        const texts = own.filter(({ table }) => ['finding', 'journal_entry', 'plan_step'].includes(table)).flatMap((each) => each.rows);
        expect(texts.filter((row) => said.includes(String(row['text'] ?? row['action'])))).toEqual([]);
        expect(smallestLetters(word)).toBeGreaterThanOrEqual(24);
      }
    }
    const { savedAs } = await desk.say('inspection.saveSummary', {
      caseFileId: (await desk.say('caseFile.list', {}))[0]?.id ?? '',
      language: 'nl',
    });
    expect(savedAs).toMatch(/wat-staat-er-over-u-2026-11-22-[\da-f]{4}\.docx$/);
  });
});

/** What someone typed: sentences of two words and more, in columns and inside JSON; codes and ids have no space. */
const typedTexts = ({ table, rows: each }: rows.TableRows): readonly string[] =>
  table === 'document' ? [] : each.flatMap((row) => Object.values(row).flatMap(sentences));

function sentences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sentences);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences);
  if (typeof value !== 'string') return [];
  return /^[[{]/.test(value) ? sentences(JSON.parse(value)) : value.trim().includes(' ') ? [value] : [];
}

/** The smallest letters of the styles that are used, in half points. */
function smallestLetters({ parts }: WordFile): number {
  const used = new Set(
    [...parts]
      .filter(([name]) => /document|header|footer/.test(name))
      .flatMap(([, xml]) => [...xml.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, id]) => id)),
  );
  const styles = (parts.get('word/styles.xml') ?? '')
    .split('<w:style ')
    .filter((style, index) => index === 0 || used.has(/w:styleId="(\w+)"/.exec(style)?.[1]));
  return Math.min(...styles.flatMap((style) => [...style.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size))));
}
