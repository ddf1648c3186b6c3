import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { buildWhenStale } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { presentBinary } from './electron-binary.ts';

/**
 * `npm test`: every step in order, streaming what it says, and one closing line. A failed step does not hide the next ones.
 * With names behind it (`build/test.ts unit e2e main-job`) only those steps; other words go on to Playwright.
 */
type Step = Readonly<{ name: string; title: string; run: () => Promise<Counts> }>;
type Counts = Readonly<{ passed: number; failed: number; skipped: number }>;

const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');
const reports = { unit: path.join(results, 'unit.json'), e2e: path.join(results, 'e2e.json') };

const steps: readonly Step[] = [
  { name: 'lint', title: 'Lint and import rules', run: () => check('oxlint') },
  { name: 'format', title: 'Format', run: () => check('oxfmt', '--check') },
  { name: 'types', title: 'Types', run: () => check('tsc', '--noEmit') },
  { name: 'unused', title: 'Unused files, exports and packages', run: () => check('knip') },
  { name: 'unit', title: 'Unit tests', run: unit },
  { name: 'e2e', title: 'End-to-end tests', run: e2e },
];

const words = process.argv.slice(2);
const forPlaywright = words.filter((word) => !steps.some(({ name }) => name === word));

async function testAll(): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  const chosen = steps.filter(({ name }) => words.includes(name));
  const counts: Counts[] = [];
  for (const { title, run } of chosen.length > 0 ? chosen : steps) {
    console.log(`\n== ${title}`);
    counts.push(await run().catch(broken));
  }
  const total = (of: keyof Counts): number => counts.reduce((sum, each) => sum + each[of], 0);
  const closing = `${total('passed')} passed, ${total('failed')} failed`;
  writeFileSync(path.join(results, 'closing-line'), `${closing}\n`);
  if (total('skipped') > 0) console.log(`\n${total('skipped')} skipped: see above why.`);
  console.log(`\n${closing}`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

/** A step that could not be taken at all, such as a window that does not build. */
function broken(error: unknown): Counts {
  console.error(error);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** A step that is right or wrong as a whole: it adds a failure, never a pass. */
async function check(tool: string, ...args: readonly string[]): Promise<Counts> {
  const ok = await run(tool, args);
  console.log(ok ? 'fine' : `failed: ${tool}`);
  return { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
}

const Unit = z.object({ success: z.boolean(), numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });

async function unit(): Promise<Counts> {
  const ok = await run('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports.unit}`]);
  const { numPassedTests, numFailedTests, numPendingTests } = read(reports.unit, Unit) ?? {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
  };
  // A file that does not load has no tests that could fail.
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests), skipped: numPendingTests };
}

const E2e = z.object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }) });

/** Through the real window: Electron's where its binary is present, else the stand-in's in Chromium. */
async function e2e(): Promise<Counts> {
  const electron = presentBinary();
  if (electron) console.log(`The window is Electron: ${electron}`);
  else {
    const chromium = ensureChromium();
    if ('advice' in chromium) {
      console.log(`No window to test with: neither Electron nor Chromium is here. ${chromium.advice}`);
      return { passed: 0, failed: 1, skipped: 0 };
    }
    console.log(`The window is the stand-in for Electron, in ${chromium.path}. What only Electron can show was not tested.`);
  }
  if (await buildWhenStale()) console.log('Built out/.');
  const ok = await run('playwright', ['test', '--reporter=list,json', ...forPlaywright], { PLAYWRIGHT_JSON_OUTPUT_NAME: reports.e2e });
  const { stats } = read(reports.e2e, E2e) ?? { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
  return { passed: stats.expected + stats.flaky, failed: ok ? stats.unexpected : Math.max(1, stats.unexpected), skipped: stats.skipped };
}

/** Runs a tool of node_modules on the project's own Node. */
function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const child = spawn(process.execPath, [path.join(root, 'build/with-node.mjs'), '--', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)));
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // The runner ended before it wrote: the step counts as failed.
  }
}

await testAll();
