// `npm run demo`: the main job on the two example files without a screen, by the same calls that the window makes.
import { fillExample } from '#app/example/index.ts';
import type { Say } from '#app/handlers.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { sayThrough } from '#app/say.ts';
import { createDesk } from '#app/start.ts';
import type { Calls } from '#contract/index.ts';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nodeChores } from '../node-chores.ts';
import { createProgress } from './progress.ts';
import { pictureScreens, screenCount } from './screens.ts';

const output = path.resolve(import.meta.dirname, '../../demo-output');
const userData = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-demo-'));
/** Only for this run: the vault is removed at the end. */
const passphrase = randomBytes(18).toString('base64url');
const started = performance.now();

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
try {
  const { calls, reports, shell } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${calls} calls, ${reports} Word reports, ${screenCount} pictures (${shell}) in ${seconds} s.`);
  console.log(`Look in ${path.relative(process.cwd(), output) || output}/`);
} finally {
  rmSync(userData, { recursive: true, force: true });
}

async function run(): Promise<{ calls: number; reports: number; shell: string }> {
  let reportName = '';
  const ports = machinePorts(userData, { ...noDialogs, chooseSavePath: async () => path.join(output, `${reportName}.docx`) }, nodeChores);
  const desk = createDesk({ userData, ports });
  const plain = sayThrough(desk.dispatch);
  let calls = 0;
  const say: Say<Calls> = (name, input) => {
    calls += 1;
    return plain(name, input);
  };
  const progress = createProgress(3 + screenCount);
  await say('vault.create', { passphrase, repeat: passphrase, profileName: '', language: 'nl' });
  progress.step('a vault');
  const { reports } = await fillExample(say);
  progress.step('Noor and Naïma, from the first talk to the decision');
  for (const { kind, subjectId, name } of reports) {
    reportName = name;
    await say('report.save', { kind, subjectId, language: 'nl' });
  }
  progress.step('Word reports');
  await desk.dispose();
  const shell = await pictureScreens(userData, passphrase, output, (label) => progress.step(label));
  progress.done();
  return { calls, reports: reports.length, shell };
}
