import { noorHead } from '#app/example/case-file.ts';
import { fillExample } from '#app/example/index.ts';
import { breachDuties } from '#domain/content/breach-law.ts';
import { createWords } from '#i18n/index.ts';
import { lossReport } from '#reports/loss.ts';
import { textOf } from '#reports/text.ts';
import { backupFolders } from '#test/backups.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { eventsOf } from '#test/ways.ts';
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const secret = { kind: 'passphrase', passphrase } as const;

/** The newest backup of the vault that lies here. */
const newest = async (desk: TestDesk): Promise<string> => (await desk.say('backup.overview', {})).backups[0]?.id ?? '';

/** A vault with both example files and a backup of it. */
async function withExamples(): Promise<TestDesk> {
  const desk = await anOpenDesk();
  desk.clock.set('2026-11-22T12:00:00Z');
  await fillExample(desk.say);
  await desk.say('backup.make', {});
  return desk;
}

describe('what was on a laptop that is lost', { timeout: 60_000 }, () => {
  test('is told by numbers and kinds from the last backup, without a name, and saved as a Word file that the log knows of', async () => {
    const desk = await withExamples();
    const id = await newest(desk);
    const facts = await desk.say('loss.look', { id });
    const files = await desk.say('caseFile.list', {});
    expect(facts).toMatchObject({ at: '2026-11-22T12:00:00.000Z', whole: true, manifestFits: true, ways: ['passphrase'], second: null });
    expect(facts.numbers.map(({ number }) => number)).toEqual(files.map(({ number }) => number).toSorted());
    const entries = await Promise.all(files.map(async ({ id: caseFileId }) => desk.say('journal.list', { caseFileId })));
    expect(facts.kinds.find(({ kind }) => kind === 'journal')?.rows).toBeGreaterThanOrEqual(entries.flat().length);
    for (const { name } of files) expect(JSON.stringify(facts)).not.toContain(name.split(' ').at(-1));

    const { savedAs } = await desk.say('loss.save', { id, language: 'nl' });
    expect(desk.files.saved).toEqual([savedAs]);
    expect(path.basename(savedAs ?? '')).toMatch(/^laptop-kwijt-2026-11-22-[0-9a-f]{4}\.docx$/);
    expect(eventsOf(desk).at(-1)).toBe('report.saved');
    // What is saved outside the vault from now on is told too.
    await desk.say('backup.make', {});
    const again = await desk.say('loss.look', { id: await newest(desk) });
    expect(again.outside).toMatchObject([{ event: 'report.saved', times: 1 }]);
  });

  test('says on paper what to do, whom to tell by which law and how sure that is, and what nobody can know', async () => {
    const desk = await withExamples();
    const facts = await desk.say('loss.look', { id: await newest(desk) });
    const t = createWords('nl');
    const said = textOf(lossReport({ facts, language: 'nl', printedAt: desk.clock.now(), today: '2026-11-22' }, t)).join('\n');
    for (const text of [t('loss:steps.report'), t('loss:encryption.judge'), t('loss:unknown.open'), 'MW-2026-0317', 'F-2026-0117'])
      expect(said).toContain(text);
    for (const { article, text, source } of breachDuties) {
      expect(said).toContain(text.nl);
      expect(said).toContain(`Bron: ${article.nl}. ${source.nl} (${t('common:mark.likely')}).`);
    }
  });

  test('is told on another computer, before any door, to who knows the passphrase', async () => {
    const desk = await withExamples();
    const elsewhere = aDesk();
    elsewhere.files.answerOpenPath(path.dirname(backupFolders(desk)[0] ?? ''));
    const [line] = (await elsewhere.say('backup.inFolder', {})) ?? [];
    const id = line?.id ?? '';
    expect(await elsewhere.ask('loss.look', { id })).toEqual(refusal('backup.secretNeeded'));
    expect(await elsewhere.ask('loss.look', { id, secret: { ...secret, passphrase: 'x' } })).toEqual(refusal('vault.wrongPassphrase'));
    expect((await elsewhere.say('loss.look', { id, secret })).numbers).toHaveLength(2);
    elsewhere.files.answerSavePath(null);
    expect(await elsewhere.say('loss.save', { id, secret, language: 'nl' })).toEqual({ savedAs: null });
    elsewhere.files.answerSavePath(undefined);
    await elsewhere.say('loss.save', { id, secret, language: 'en' });
    expect(elsewhere.files.saved).toHaveLength(1);
    expect(await elsewhere.say('vault.state', {})).toEqual({ kind: 'none' });
  });

  test('is not told by a damaged backup, and no paper comes of it', async () => {
    const desk = await anOpenDesk();
    await desk.say('caseFile.create', noorHead);
    await desk.say('backup.make', {});
    const [folder = ''] = backupFolders(desk);
    const database = openSync(path.join(folder, 'vault.db'), 'r+');
    writeSync(database, Buffer.alloc(64, 7), 0, 64, 8192);
    closeSync(database);
    const id = await newest(desk);
    expect(await desk.say('loss.look', { id })).toMatchObject({ whole: false, numbers: [], kinds: [] });
    expect(await desk.ask('loss.save', { id, language: 'nl' })).toEqual(refusal('backup.damaged'));
    expect(desk.files.saved).toEqual([]);
  });
});
