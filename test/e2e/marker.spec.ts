import { noorHead } from '#app/example/case-file.ts';
import { createWords } from '#i18n/index.ts';
import type { Found } from '#test/marker.ts';
import { countFiles, findMarker } from '#test/marker.ts';
import { expect, test } from '@playwright/test';
import JSZip from 'jszip';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aVaultWith } from './example-vault.ts';
import type { App } from './launch-app.ts';
import { launchApp } from './launch-app.ts';
import { below, canLook, isAlive } from './processes.ts';
import { unlock } from './steps/door.ts';
import { goToStep, openFile, openTab } from './steps/frame.ts';
import { jot } from './steps/intake.ts';
import { passphrase } from '#test/passphrase.ts';

const t = createWords('nl');
/** Typed today and never before, so that nothing else on this machine can hold it; one sentence per place where it is typed. */
const marker = (place: string): string => `De ${place} van tante Zoë stond scheef ${randomUUID()}`;
const sentences = { note: marker('fiets'), finding: marker('kast'), draft: marker('lamp'), searched: marker('stoel') };

let app: App;
const folders: string[] = [];
const aFolder = (name: string): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), `maatwerkbank-${name}-`));
  folders.push(folder);
  return folder;
};
test.afterEach(async () => {
  await app.kill();
  for (const folder of [app.userData, ...folders.splice(0)])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('after a day of work, what was typed stands in clear in the chosen Word file and nowhere else', async () => {
  test.setTimeout(180_000);
  const known = new Set(readdirSync(os.tmpdir()));
  const userData = await aVaultWith(async (say) => {
    const { id } = await say('caseFile.create', noorHead);
    await say('intake.start', { caseFileId: id });
  });
  const temp = aFolder('temp');
  const word = path.join(aFolder('saved'), 'intake.docx');
  const env = { TMPDIR: temp, TEMP: temp, TMP: temp };
  const browser = path.join(userData, 'browser');
  /** All that the program may have written: its own folder with the browser's profile, its temporary files, and whatever is new beside those. */
  const places = (): readonly string[] => [
    userData,
    temp,
    ...readdirSync(os.tmpdir())
      .filter((name) => !known.has(name))
      .map((name) => path.join(os.tmpdir(), name))
      .filter((place) => ![userData, temp, path.dirname(word)].includes(place)),
  ];
  const inClear = (): readonly Found[] =>
    [...Object.values(sentences), passphrase].flatMap((sentence) =>
      places().flatMap((place) => patiently(() => findMarker(sentence, [place]))),
    );

  app = await launchApp({ userData, env, dialogs: [word] });
  await unlock(app.page, passphrase);
  await openFile(app.page, noorHead.name);
  const note = app.page.getByRole('textbox', { name: t('journal:field.text'), exact: true });
  await note.fill(sentences.note);
  await app.page.getByRole('button', { name: t('journal:add') }).click();
  await app.page
    .getByRole('region', { name: t('journal:list') })
    .getByText(sentences.note)
    .waitFor();
  await openTab(app.page, t('caseFile:tab.intake'));
  await jot(app.page, sentences.finding);
  await goToStep(app.page, t('intake:step.closing'));
  await app.page.getByRole('button', { name: t('report:save') }).click();
  await app.page.getByText(t('report:saved', { path: word })).waitFor({ timeout: 30_000 });
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox', { name: t('search:title') }).fill(sentences.searched);
  await app.page.keyboard.press('Escape');
  await openTab(app.page, t('caseFile:tab.timeline'));
  await note.pressSequentially(sentences.draft);
  const asDraft = new RegExp(t('form:status.draft', { time: '.*' }));
  await app.page
    .getByRole('form', { name: t('journal:newTitle') })
    .getByText(asDraft)
    .waitFor();

  await test.step('it was really there to be found: the Word file says it', async () => {
    const file = await (await JSZip.loadAsync(readFileSync(word))).file('word/document.xml')?.async('string');
    expect(file).toContain(sentences.finding);
    expect(readdirSync(path.dirname(word))).toEqual(['intake.docx']);
  });
  await test.step('while the window is open', () => {
    expect(patiently(() => countFiles([browser]))).toBeGreaterThan(0);
    expect(inClear()).toEqual([]);
  });
  await test.step('locked', async () => {
    await app.page.keyboard.press('Control+l');
    const door = await app.nextWindow();
    expect(inClear()).toEqual([]);
    await unlock(door, passphrase);
    await openFile(door, noorHead.name);
    await expect(door.getByRole('textbox', { name: t('journal:field.text'), exact: true })).toHaveValue(sentences.draft);
  });
  await test.step('killed, with all that could not be tidied up', async () => {
    const others = canLook ? below(app.pid).map(({ pid }) => pid) : [];
    await app.kill();
    await expect.poll(() => others.filter(isAlive)).toEqual([]);
    expect(countFiles([browser])).toBeGreaterThan(0);
    expect(inClear()).toEqual([]);
  });
  await test.step('opened again and closed in good order', async () => {
    app = await launchApp({ userData, env });
    await unlock(app.page, passphrase);
    await openFile(app.page, noorHead.name);
    await app.page.getByText(sentences.note).waitFor();
    await app.close();
    expect(inClear()).toEqual([]);
  });
  await test.step('and the search would have found it in each of those places', () => {
    mkdirSync(path.join(browser, 'planted'), { recursive: true });
    const planted = [path.join(browser, 'planted/one'), path.join(temp, 'two'), path.join(aFolder('planted'), 'three')];
    for (const file of planted) writeFileSync(file, `… ${sentences.draft} …`);
    expect(inClear().map(({ file }) => file)).toEqual(planted);
  });
});

/** A running browser takes files away while one looks: then one looks again. */
function patiently<T>(look: () => T): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return look();
    } catch (error) {
      if (tries === 5 || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
