import { expect } from 'vitest';
import type { Report } from '#reports/model.ts';
import { textOf } from '#reports/text.ts';
import { toWord } from '#reports/word.ts';
import type { WordFile } from './read-word.ts';
import { readWord } from './read-word.ts';

/**
 * What every report must pass: the Word file says the model, word for word and in order, and can be read by anyone.
 * A feature's test calls it with its own report: `await expectWordOf(budgetReport(model, words))`.
 */
export async function expectWordOf(report: Report): Promise<WordFile> {
  const word = await readWord(await toWord(report));
  expect(word.paragraphs).toEqual(textOf(report));
  expect(word.paragraphs.filter((paragraph) => paragraph.trim() === '')).toEqual([]);
  expect(word.unknownStyles).toEqual([]);
  expect(word.language).toBe(report.language === 'nl' ? 'nl-NL' : 'en-GB');
  expect(word.headings.length).toBeGreaterThan(0);
  expect(skippedLevels(word)).toEqual([]);
  for (const table of word.tables) {
    expect(table).toMatchObject({ headerRepeats: true, caption: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/) });
  }
  expect(word.properties).toMatchObject({ 'dc:title': report.title, 'dc:creator': 'Maatwerkbank', 'cp:lastModifiedBy': 'Maatwerkbank' });
  expect(word.header).toContain(report.caseNumber);
  expect(word.footer).toMatch(/\{PAGE\}.*\{NUMPAGES\}/);
  return word;
}

const skippedLevels = ({ headings }: WordFile) => headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
