import * as audit from '#db/audit.ts';
import { lastChecks, putCheck } from '#db/damage/checks.ts';
import * as damageMark from '#db/damage/mark.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { Refusal } from '#domain/refusal.ts';
import { addDays } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';
import { wholly } from './door-log.ts';
import type { ErrandDesk } from './handlers.ts';
import type { HouseTask } from './housekeeping.ts';

/** Days between two looks at everything; in between, each day at the pages and the rows. */
const FULL_EVERY = 7;

type How = 'quick' | 'full';
type CheckDesk = Pick<ErrandDesk, 'vault' | 'work' | 'chores' | 'clock'>;
export type CheckOutcome = Readonly<{ sound: boolean; pages: Readonly<{ all: number; bad: number }> }>;

/**
 * Looks through the open vault in the chores process, in sight and to be stopped. What it finds turns the vault into one that is
 * only read; that nothing is wrong is kept with its moment.
 */
export async function checkNow(desk: CheckDesk, how: How): Promise<CheckOutcome> {
  const { vault, clock } = desk;
  const found = await lookThrough(desk, how);
  const { db } = vault;
  if (!db) throw new Refusal('vault.isLocked');
  const at = clock.now();
  const line = { at, call: 'damage.check', caseFileId: null } as const;
  if (!found.sound) {
    vault.foundDamage({ place: 'database', found: 'check', at, pages: found.pages });
    audit.append(db, { ...line, event: 'vault.checked', result: 'failed' });
    audit.append(db, { ...line, event: 'vault.damageFound' });
    return found;
  }
  // Damage that was remembered and is not there any more: the next opening is an ordinary one.
  if (vault.mode === 'read' && vault.damage?.place === 'database') damageMark.drop(vaultFolder(vault.place));
  wholly(vault, db, () => {
    if (vault.mode === 'write') putCheck(db, { how, checkedAt: at, pages: found.pages.all });
    audit.append(db, { ...line, event: 'vault.checked' });
  });
  return found;
}

async function lookThrough({ vault, work, chores }: CheckDesk, how: How): Promise<CheckOutcome> {
  const input = { database: vaultFolder(vault.place).database, key: vault.keys.dataKey.toString('base64'), how };
  try {
    const { pages, problems } = await work.run('check', (watch) => chores.run('checkVault', input, watch));
    return { sound: pages.bad === 0 && problems.length === 0, pages };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'vault.damagedDatabase') throw error;
    return { sound: false, pages: { all: 0, bad: 0 } };
  }
}

/** Each day the pages and rows, each week the indexes as well. */
export const checkTask: HouseTask = {
  name: 'check',
  async tend(desk) {
    const { db, mode } = desk.vault;
    if (!db || mode === 'read') return [];
    const today = desk.clock.today();
    const last = new Map(lastChecks(db).map(({ how, checkedAt }) => [how, dayOf(checkedAt)]));
    const [quick, full] = [last.get('quick'), last.get('full')];
    if (full === undefined || full <= addDays(today, -FULL_EVERY) || full > today) await checkNow(desk, 'full');
    else if (quick === undefined || quick < today || quick > today) await checkNow(desk, 'quick');
    else return [];
    return ['vault', 'audit'];
  },
};
