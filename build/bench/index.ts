// `npm run bench`: the encrypted vault beside the same statements on plain SQLite, in one run on one machine.
// `npm run bench -- kills 40` instead kills each kind of work forty times and counts what is lost.
// `npm run bench -- 10000` for as many case files; DESIGN's budgets are for 10,000 with 200,000 entries.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureBackup } from './backup.ts';
import type { Size } from './compare.ts';
import { compareDatabases } from './compare.ts';
import { measureLock } from './lock.ts';
import { countKills } from './kills.ts';
import { measureLog } from './log.ts';
import { measureVault } from './vault.ts';

if (process.argv[2] === 'kills') process.exit((await countKills(Number(process.argv[3] ?? 40))) ? 0 : 1);

const size: Size = { files: Number(process.argv[2] ?? 1000), entries: 20, rounds: 300 };

const folder = mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-bench-'));
try {
  console.log(
    `${size.files} case files with ${size.entries} contacts each; Node ${process.versions.node}, ${os.cpus().length} cores, ${os.platform()}-${os.arch()}`,
  );
  compareDatabases(folder, size);
  const userData = await measureVault(folder, size);
  await measureLock(userData);
  await measureBackup(userData);
  await measureLog(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
