import type { BackupDesk } from '#app/backup-run.ts';
import { makeOwn } from '#app/backup-run.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { createDesk } from '#app/start.ts';
import { createWorkList } from '#app/work-list.ts';
import { copyFile } from '#db/backup/copy-file.ts';
import { pagesAreSound } from '#db/backup/page-check.ts';
import { transaction } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildWhenStale } from '../build.ts';
import { builtChores } from '../node-chores.ts';
import { heading, row, single } from './print.ts';
import { summarise } from './statistics.ts';
import { PASSPHRASE } from './vault.ts';

const ROUNDS = 7;

/**
 * Backups of a filled vault beside a plain copy of the same file on the same disk, in turn: the copy for which the database stands
 * still, looking it through, and all of it with its process, for each of the two depths; and the check of the vault itself.
 */
export async function measureBackup(userData: string): Promise<void> {
  await buildWhenStale();
  const ports = machinePorts(userData, noDialogs, builtChores);
  const { vault, dispose } = createDesk({ userData, ports });
  await vault.unlock({ kind: 'passphrase', passphrase: PASSPHRASE });
  const desk = deskOf(ports, vault);
  const folder = vaultFolder(vault.place);
  const key = Buffer.from(vault.keys.dataKey);
  // vault.db itself is not ours to read here; its backup is the same, byte for byte but for its first page.
  const inBackup = async (looked: 'pages' | 'rows'): Promise<string> =>
    vaultFolder(path.join(folder.backups, (await makeOwn(desk, looked)).name)).database;
  // Kept apart: rotation takes the older ones of today away.
  const source = path.join(userData, 'source.db');
  copyFileSync(await inBackup('rows'), source);
  const beside = path.join(userData, 'beside.db');
  const plainCopy = async (): Promise<void> => {
    copyFileSync(source, beside);
    const file = openSync(beside, 'r+');
    fsyncSync(file);
    closeSync(file);
  };
  const heldCopy = (): Promise<void> => copyFile(source, beside, undefined, { hash: createHash('sha256') });

  console.log(`backups of ${(statSync(source).size / 1_000_000).toFixed(0)} MB, beside a plain copy with its flush to the disk`);
  heading(['backup', 'plain copy'], 'of medians');
  const gone = (): void => rmSync(beside, { force: true });
  row('the copy, held', await inTurnWithCopy(plainCopy, heldCopy, gone));
  await plainCopy();
  const scan = (earlier: string | null) => async (): Promise<unknown> =>
    pagesAreSound({ copy: beside, key, known: earlier }, () => undefined);
  single('its pages, what is new', await alone(scan(source)));
  single('its pages, all', await alone(scan(null)));
  gone();
  row('a quarter of an hour', await inTurnWithCopy(plainCopy, () => inBackup('pages'), gone));
  row('at quit, with all rows', await inTurnWithCopy(plainCopy, () => inBackup('rows'), gone));
  for (const how of ['quick', 'full'] as const) {
    let told = 0;
    const input = { database: folder.database, key: key.toString('base64'), how };
    const times = await alone(() => builtChores.run('checkVault', input, { progress: () => void (told += 1) }), 3);
    single(`integrity check, ${how}`, times);
    console.log(`  told how far it is ${Math.round(told / 3)} times`);
  }
  await dispose();
}

/** What a task of the house has, without its rounds. */
function deskOf(ports: ReturnType<typeof machinePorts>, vault: BackupDesk['vault']): BackupDesk {
  return {
    ...ports,
    vault,
    work: createWorkList(ports, () => undefined),
    write(work) {
      if (!vault.db) throw new Error('the vault of the bench is open');
      const { db } = vault;
      return transaction(db, () => work(db));
    },
  };
}

/** Two ways of work that waits, in turn, A B B A; `after` each of them, untimed. */
async function inTurnWithCopy(
  plain: () => Promise<unknown>,
  ours: () => Promise<unknown>,
  after: () => void,
): Promise<readonly [ReturnType<typeof summarise>, ReturnType<typeof summarise>]> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = [async () => void a.push(await timed(ours)), async () => void b.push(await timed(plain))];
    for (const each of round % 2 === 0 ? both : both.toReversed()) {
      await each();
      after();
    }
  }
  return [summarise(a), summarise(b)];
}

async function alone(work: () => Promise<unknown>, rounds = ROUNDS): Promise<ReturnType<typeof summarise>> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timed(work));
  return summarise(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
