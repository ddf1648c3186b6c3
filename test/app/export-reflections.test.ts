import { noorHead } from '#app/example/case-file.ts';
import type { TestDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { newPassphrase, withThreeWays } from '#test/ways.ts';
import JSZip from 'jszip';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const thought = 'Ik werd ongeduldig, en dat "merkte" zij.';

/** A vault with the three ways in and one reflection. */
async function aDeskThatLooksBack() {
  const opened = await withThreeWays();
  const { desk } = opened;
  const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
  const { id } = await desk.say('supervision.begin', { caseFileId, on: '2026-03-09' });
  await desk.say('supervision.keep', { id, text: thought });
  const target = path.join(aFolder(), 'alles.zip');
  desk.files.answerSavePath(target);
  return { ...opened, target };
}

const make = (desk: TestDesk, reflections: boolean, typed = passphrase) =>
  desk.ask('export.make', { passphrase: typed, seal: null, reflections });

/** Every file of the archive as one text. */
async function contentOf(target: string): Promise<Record<string, string>> {
  const archive = await JSZip.loadAsync(readFileSync(target));
  const files = Object.values(archive.files).map(async (file) => [file.name, await file.async('string')] as const);
  return Object.fromEntries(await Promise.all(files));
}

test('the worker takes their own reflections along in words, when they ask for it', async () => {
  const { desk, target } = await aDeskThatLooksBack();
  expect(await make(desk, true)).toMatchObject({ ok: true });
  const files = await contentOf(target);
  expect(JSON.parse(files['json/reflection.json'] ?? '')).toMatchObject([{ text: thought }]);
  expect(files['csv/reflection.csv']).toMatch(/^\uFEFF[^\r]*,text_sealed,[^\r]*,text\r\n/);
  expect(files['csv/reflection.csv']).toContain('"Ik werd ongeduldig, en dat ""merkte"" zij."');
  expect(JSON.parse(files['schema.json'] ?? '')).toMatchObject({
    tables: expect.arrayContaining([
      expect.objectContaining({ name: 'reflection', columns: expect.arrayContaining([expect.objectContaining({ name: 'text' })]) }),
    ]),
  });
});

test('without asking, no file of the archive holds a word of them', async () => {
  const { desk, target } = await aDeskThatLooksBack();
  expect(await make(desk, false)).toMatchObject({ ok: true });
  expect(JSON.stringify(await contentOf(target))).not.toContain('ongeduldig');
});

test('who came in by the organisation’s key gets none of them, not even with a passphrase that was set that way', async () => {
  const { desk, target, identity } = await aDeskThatLooksBack();
  await desk.lock();
  await desk.say('keys.openWithOrganisation', { identity });
  await desk.say('keys.setPassphrase', { proof: null, passphrase: newPassphrase, repeat: newPassphrase });
  expect(await make(desk, true, newPassphrase)).toEqual(refusal('keys.reflectionsClosed'));
  expect(existsSync(target)).toBe(false);
  expect(await make(desk, false, newPassphrase)).toMatchObject({ ok: true });
  expect(JSON.stringify(await contentOf(target))).not.toContain('ongeduldig');
});
