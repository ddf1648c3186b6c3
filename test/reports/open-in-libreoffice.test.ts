import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapter, text } from '#reports/blocks.ts';
import { textOf } from '#reports/text.ts';
import { toWord } from '#reports/word.ts';
import { aReport } from './a-report.ts';

/** A second opinion on our files: another office program opens them and says the same. Skipped where there is none. */
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) console.warn('LibreOffice is not installed: that our Word files open in it was not tested.');

const folder = { path: '' };
beforeAll(() => void (folder.path = mkdtempSync(path.join(tmpdir(), 'maatwerkbank-office-'))));
afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

test.skipIf(!office)('LibreOffice opens a report and reads the same text', { timeout: 120_000 }, async () => {
  const typed = 'Blij 😀 <script>alert(1)</script> & مرحبا';
  const report = aReport({ sections: [...aReport().sections, chapter(typed, text(typed))] });
  const words = await convert('report', await toWord(report));
  for (const paragraph of textOf(report)) {
    for (const line of paragraph.split(/[\n\t]/)) expect(words).toContain(line.trim());
  }
});

/** The words of a file, as LibreOffice understands it. */
async function convert(name: string, bytes: Uint8Array): Promise<string> {
  const source = path.join(folder.path, `${name}.docx`);
  writeFileSync(source, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder.path, 'profile')}`;
  execFileSync(office ?? '', [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder.path, source], {
    stdio: 'ignore',
  });
  return readFileSync(path.join(folder.path, `${name}.txt`), 'utf8');
}
