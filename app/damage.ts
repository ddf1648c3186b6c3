import type { damageCalls } from '#contract/damage.ts';
import * as files from '#db/case-file.ts';
import { lastChecks } from '#db/damage/checks.ts';
import { asideRows, countAside, hasSalvaged, reports, takeSalvaged } from '#db/damage/salvaged.ts';
import { copyOfKeys } from '#db/keys/wrap.ts';
import type { ReadDb } from '#db/sql.ts';
import { isDamage } from '#db/open.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { backupName } from '#domain/backup/manifest.ts';
import { refuse } from '#domain/refusal.ts';
import type { SalvageReport } from '#domain/vault/salvage.ts';
import { freshDoor } from '#domain/vault/unlock-delay.ts';
import { checkNow } from './damage-check.ts';
import { copyFolder, salvageShut, takeHeaderCopy } from './damage-door.ts';
import type { Handlers } from './handlers.ts';

const PAGE_ROWS = 50;

export const damageHandlers: Handlers<typeof damageCalls> = {
  'damage.standing': (_, { db, place }) => ({
    checks: [...lastChecks(db)],
    salvaged: reports(db).map((report) => named(db, report)),
    aside: countAside(db),
    ready: hasSalvaged(vaultFolder(place)),
  }),

  'damage.aside': ({ page }, { db }) => ({
    rows: asideRows(db, { skip: page * PAGE_ROWS, take: PAGE_ROWS }).map(({ body, ...row }) => ({
      ...row,
      fields: Object.entries(body).flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value: String(value) }])),
    })),
    total: countAside(db),
  }),

  'damage.check': async ({ how }, desk) => checkNow(desk, how),

  async 'damage.salvage'(_, desk) {
    const { vault, clock } = desk;
    if (vault.mode === 'write') refuse('damage.notDamaged');
    const { header, dataKey } = vault.keys;
    const wish = { root: vault.place, key: dataKey.toString('base64'), header, now: clock.now() };
    const report = await desk.work.run('salvage', (watch) => desk.chores.run('salvageVault', wish, watch));
    return desk.read((db) => named(db, report));
  },

  async 'damage.take'(_, { vault, clock, ids }) {
    const folder = vaultFolder(vault.place);
    if (vault.mode === 'write') refuse('damage.notDamaged');
    if (!hasSalvaged(folder)) refuse('damage.notSalvaged');
    const name = backupName(clock.now(), ids.next());
    await vault.exchange({
      keys: { ...vault.keys, ...copyOfKeys(vault.keys) },
      door: freshDoor,
      prepare: async () => undefined,
      swap: () => takeSalvaged(folder, name),
    });
    return null;
  },

  'damage.copy': async (_, desk) => ({ copiedTo: await copyFolder(desk) }),

  async 'damage.salvageShut'({ passphrase }, desk) {
    await salvageShut(desk, { kind: 'passphrase', passphrase });
    return null;
  },

  async 'damage.useHeaderCopy'({ passphrase }, desk) {
    await takeHeaderCopy(desk, { kind: 'passphrase', passphrase });
    return null;
  },
};

/** The names of the case files, as far as they can be read here. */
function named(db: ReadDb, report: SalvageReport): { report: SalvageReport; names: Record<string, string> } {
  const names = report.files.flatMap(({ caseFileId }) => {
    const name = caseFileId === null ? undefined : nameOf(db, caseFileId);
    return caseFileId !== null && name !== undefined ? [[caseFileId, name] as const] : [];
  });
  return { report, names: Object.fromEntries(names) };
}

function nameOf(db: ReadDb, id: string): string | undefined {
  try {
    return files.get(db, id)?.name;
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}
