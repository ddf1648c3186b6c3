import { noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import { passphrase } from '#test/passphrase.ts';
import { readWord } from '#test/reports/read-word.ts';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import { say, test } from './launched.ts';
import { below, canLook, isAlive, vaultProcessOf } from './processes.ts';
import { unlock } from './steps/door.ts';
import { openFile } from './steps/frame.ts';

const t = createWords('nl');
const noteIn = (page: Page) => page.getByRole('textbox', { name: t('journal:field.text'), exact: true });

/** Something is under way when the door closes, or it is closed twice. One program all along: each start costs seconds. */
test('what was copied, an open dialog, a report under way, a second lock and a second quit end as they should', async ({ launch }) => {
  let subjectId = '';
  const userData = await aVaultWith(async (to) => {
    const { id: caseFileId } = await to('caseFile.create', noorHead);
    ({ id: subjectId } = await to('intake.start', { caseFileId }));
  });
  const saved = path.join(userData, 'saved');
  mkdirSync(saved);
  const app = await launch({ userData });
  /** Asked by the window, and answered after the lock or never. */
  const saveReport = (page: Page): void =>
    void say(page, 'report.save', { kind: 'intake', subjectId, language: 'nl' }).catch(() => undefined);
  const copyNote = async (page: Page, text: string): Promise<void> => {
    await noteIn(page).fill(text);
    await noteIn(page).press('ControlOrMeta+a');
    await noteIn(page).press('ControlOrMeta+c');
    await expect.poll(async () => (await app.outside.look()).clipboard).toBe(text);
  };

  await unlock(app.page, passphrase);
  await openFile(app.page, noorHead.name);
  await copyNote(app.page, 'wat Noor zelf zei');
  // Twice, and the lid closes as well: one lock, one door, and nothing of ours on the clipboard.
  await app.page.keyboard.press('Control+l').catch(() => undefined);
  await Promise.all([app.page.keyboard.press('Control+l').catch(() => undefined), app.suspend(), app.nextWindow()]);
  const { clipboard, windows } = await app.outside.look();
  expect([clipboard, windows.length]).toEqual(['', 1]);
  expect(canLook && vaultProcessOf(app.pid)).not.toBe(0);

  // A dialog of the system that nobody answers, and one of ours with half a word in it.
  await unlock(app.page, passphrase);
  await expect(noteIn(app.page)).toHaveValue('wat Noor zelf zei');
  await copyNote(app.page, 'wat Noor ook nog zei');
  // The program looks at what was copied a moment after it was; nobody is that quick in another one.
  await app.page.waitForTimeout(400);
  await app.outside.copyElsewhere('een recept');
  await app.answerDialogs(['…']);
  saveReport(app.page);
  await app.page.keyboard.press('ControlOrMeta+k');
  const palette = app.page.getByRole('dialog', { name: t('search:title') });
  await palette.getByRole('combobox').fill('huurach');
  await Promise.all([app.page.keyboard.press('Control+l').catch(() => undefined), app.nextWindow()]);
  expect((await app.outside.look()).clipboard).toBe('een recept');
  expect(readdirSync(saved)).toEqual([]);

  // A report that is just being made: whole or not there, and never a part of it.
  await unlock(app.page, passphrase);
  await expect(noteIn(app.page)).toHaveValue('wat Noor ook nog zei');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  const target = path.join(saved, 'verslag.docx');
  await app.answerDialogs([target]);
  saveReport(app.page);
  await Promise.all([app.page.keyboard.press('Control+l').catch(() => undefined), app.nextWindow()]);
  expect(readdirSync(saved).filter((name) => name !== 'verslag.docx')).toEqual([]);
  const text = existsSync(target) ? (await readWord(await readFile(target))).paragraphs.join(' ') : noorHead.name;
  expect(text).toContain(noorHead.name);

  // The window is closed while the program is told to end: it ends once, in order, and takes all of its own along.
  await unlock(app.page, passphrase);
  await noteIn(app.page).pressSequentially(', en nog iets');
  const own = below(app.pid).map(({ pid }) => pid);
  await app.outside.window('close');
  await app.close();
  expect(own.filter(isAlive)).toEqual([]);
  expect(statSync(path.join(userData, 'vault', 'vault.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  expect(readdirSync(path.join(userData, 'vault', 'backups'))).toHaveLength(1);
});
