import { machinePorts, noDialogs } from '#app/machine.ts';
import { sayThrough } from '#app/say.ts';
import { createDesk } from '#app/start.ts';
import * as audit from '#db/audit.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import path from 'node:path';
import { nodeChores } from '../node-chores.ts';
import { single } from './print.ts';
import { summarise } from './statistics.ts';

const PASSPHRASE = 'een lange zin voor de meting 47';
const LINES = 200_000;
const ROUNDS = 5;

/** The audit log of years: following all of it in the chores process, and what one look at it costs the vault process. */
export async function measureLog(folder: string): Promise<void> {
  const userData = path.join(folder, 'log');
  const desk = createDesk({ userData, ports: machinePorts(userData, noDialogs, nodeChores), keyCost: 'floor' });
  const say = sayThrough(desk.dispatch);
  await say('vault.create', { passphrase: PASSPHRASE, repeat: PASSPHRASE, profileName: 'bench', language: 'nl' });
  if (!desk.vault.db) throw new Error('a new vault is open');
  const appends = fillLog(desk.vault.db);
  const [whole, look, page, narrowed]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    whole.push(await timed(() => say('audit.check', {})));
    look.push(await timed(() => say('audit.standing', {})));
    page.push(await timed(() => say('audit.list', { page: round })));
    narrowed.push(await timed(() => say('audit.list', { group: 'output', from: '2026-02-01', until: '2026-03-01' })));
  }
  await desk.dispose();
  console.log(`the audit log, ${LINES} lines`);
  single('append a line', summarise(appends));
  single('follow all of it, apart', summarise(whole));
  single('does it hold, a look', summarise(look));
  single('a page of lines', summarise(page));
  single('a page, narrowed', summarise(narrowed));
}

const events = ['file.opened', 'file.changed', 'search', 'document.closed', 'report.saved', 'vault.unlocked', 'vault.locked'] as const;

/** Lines of four years, a thousand in a transaction; answers what one line took each time. */
function fillLog(db: WriteDb): number[] {
  const times: number[] = [];
  for (let first = 0; first < LINES; first += 1000) {
    const start = performance.now();
    transaction(db, () => {
      for (let line = first; line < first + 1000; line += 1) {
        audit.append(db, {
          at: new Date(Date.parse('2023-01-01T08:00:00Z') + line * 600_000).toISOString(),
          event: events[line % events.length] ?? 'search',
          call: 'caseFile.open',
          caseFileId: line % 3 === 0 ? null : `01900000-0000-7000-8000-${String(line % 10_000).padStart(12, '0')}`,
        });
      }
    });
    times.push((performance.now() - start) / 1000);
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
