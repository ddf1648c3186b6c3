import { fillExample } from '#app/example/index.ts';
import { firstBreak } from '#db/audit-chain.ts';
import { checkDatabase } from '#db/check.ts';
import { latestVersion, versionOf } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { all, composed, get, sql } from '#db/sql.ts';
import type { VaultFolder } from '#db/vault-folder.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { makeOlder } from '#test/older-vault.ts';
import { keyOf, leavesOf, placeOf, spoil } from '#test/spoil.ts';
import { fingerprint } from '#test/fingerprint.ts';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { aVaultAt, deskAt } from './desk.ts';
import type { Kind } from './kind.ts';

const DRAFTS = 400;
const NOTES = 200;
const DAMAGED = 'damaged.json';
const draftText = (number: number): string => `zin ${number} `.repeat(40 + (number % 100));

/** Versions of a plan, one after another: each that was told is there, whole, and follows from the one before it. */
export const closing: Kind = {
  name: 'closing a document',
  script: '../app/keeps-working.ts',
  args: ['closing'],
  async prepare(userData, now) {
    const desk = await aVaultAt(userData, now);
    await fillExample(desk.say);
    await desk.dispose();
  },
  async judge(userData, told, now) {
    const desk = deskAt(userData, now);
    await desk.unlock();
    const db = desk.vault.db ?? never();
    const Plans = z.object({ id: z.string(), version: z.int(), body: z.string(), sha256: z.string() });
    const plans = all(db, Plans, sql`SELECT id, version, body, sha256 FROM document WHERE kind = 'plan' ORDER BY version`);
    const last = Number(told.at(-1)?.split(' ')[1] ?? 0);
    const lost = [...Array(last).keys()].map((each) => each + 1).filter((version) => plans.every((plan) => plan.version !== version));
    const wrong = plans.filter(
      ({ body, sha256 }) =>
        createHash('sha256')
          .update(canonicalize(JSON.parse(body)) ?? '')
          .digest('hex') !== sha256,
    );
    const gap = plans.some(({ version }, index) => version !== index + 1);
    const Lines = z.object({ n: z.int() });
    const lines = get(db, Lines, sql`SELECT count(*) AS n FROM audit WHERE call = 'plan.close' AND result = 'done'`)?.n ?? 0;
    const broken = firstBreak(db);
    await desk.dispose();
    return {
      lost: [
        ...lost.map((version) => `version ${version}`),
        ...wrong.map(({ version }) => `the text of version ${version}`),
        ...(gap ? ['a version in between'] : []),
        ...(lines < plans.length ? ['a line of the log'] : []),
        ...(broken ? ['the chain of the log'] : []),
      ],
      stood: `${plans.length}`,
    };
  },
};

/** Opening a vault of an older program: it is the old one or the new one, with every draft, and the copy of before is whole. */
export const migration: Kind = {
  name: 'migration',
  script: '../app/keeps-working.ts',
  args: ['migration'],
  async prepare(userData, now) {
    const desk = await aVaultAt(userData, now);
    await desk.dispose();
    await makeOlder(placeOf({ userData }), DRAFTS, draftText);
  },
  async judge(userData, told, now) {
    const folder = placeOf({ userData });
    const desk = deskAt(userData, now);
    const before = await versionAt(userData);
    await desk.unlock();
    const db = desk.vault.db ?? never();
    const Draft = z.object({ key: z.string(), body: z.string() });
    const drafts = new Map(all(db, Draft, sql`SELECT key, body FROM draft`).map(({ key, body }) => [key, body]));
    const key = Buffer.from(desk.vault.keys.dataKey);
    const lost = [...Array(DRAFTS).keys()].filter((number) => drafts.get(`d${number}`) !== JSON.stringify(draftText(number)));
    await desk.dispose();
    const after = await versionAt(userData);
    const copies = readdirSync(folder.backups).filter((name) => name.startsWith('before-version-') && !name.endsWith('.making'));
    const bad = copies.filter((name) => {
      const { pages, problems } = checkDatabase(path.join(folder.backups, name, 'vault.db'), key, 'quick');
      return pages.bad > 0 || problems.length > 0;
    });
    return {
      lost: [
        ...lost.map((number) => `draft ${number}`),
        ...bad.map((name) => `the copy ${name}`),
        ...(copies.length === 0 ? ['the copy of before'] : []),
        ...(after === latestVersion ? [] : [`the schema is ${after}`]),
        ...(told.includes('migrated') && before !== latestVersion ? ['a migration that was done'] : []),
      ],
      stood: before === latestVersion ? 'new' : 'old',
    };
  },
};

/** Saving what can be read of a damaged vault: the damaged files stay as they were until they are aside, and then there. */
export const salvaging: Kind = {
  name: 'salvage',
  script: '../app/keeps-working.ts',
  args: ['salvage'],
  async prepare(userData, now) {
    const desk = await aVaultAt(userData, now);
    await fillExample(desk.say);
    const [file] = await desk.say('caseFile.list', {});
    for (let note = 0; note < NOTES; note += 1)
      await desk.say('journal.add', {
        caseFileId: file?.id ?? '',
        kind: 'note',
        purpose: 'guidance',
        at: now,
        text: draftText(note),
        clientWords: '',
      });
    const key = Buffer.from(desk.vault.keys.dataKey);
    await desk.dispose();
    const folder = placeOf({ userData });
    spoil(folder.database, leavesOf(folder.database, key, 'journal_entry')[3] ?? 0);
    writeFileSync(path.join(userData, DAMAGED), JSON.stringify(fingerprint(folder)));
  },
  async judge(userData, told, now) {
    const folder = placeOf({ userData });
    const damaged = readFileSync(path.join(userData, DAMAGED), 'utf8');
    const isDamaged = (place: VaultFolder): boolean => JSON.stringify(fingerprint(place)) === damaged;
    const desk = deskAt(userData, now);
    await desk.unlock();
    const read = desk.vault.mode === 'read';
    const lost = new Array<string>();
    if (read && !isDamaged(folder)) lost.push('the damaged files as they were');
    if (read && told.includes('taken')) lost.push('the salvaged vault that was taken');
    if (read) {
      if (told.includes('salvaged') && !(await desk.say('damage.standing', {})).ready) lost.push('the salvaged vault');
      // The next one succeeds.
      await desk.say('damage.salvage', {});
      await desk.say('damage.take', {});
    }
    const db = desk.vault.db ?? never();
    const kept = get(db, z.object({ n: z.int() }), sql`SELECT count(*) AS n FROM journal_entry WHERE text LIKE 'zin %'`)?.n ?? 0;
    const [named] = (await desk.say('damage.standing', {})).salvaged;
    const goneNotes = (named?.report.files ?? [])
      .flatMap((file) => file.lost)
      .reduce((sum, { table, rows }) => sum + (table === 'journal_entry' ? rows : 0), 0);
    if (kept + goneNotes !== NOTES || kept < NOTES / 2) lost.push(`notes: ${kept} kept, ${goneNotes} told as lost`);
    if (all(db, z.unknown(), composed('SELECT * FROM pragma_foreign_key_check')).length > 0) lost.push('what rows refer to');
    const [aside = ''] = readdirSync(folder.setAside);
    await desk.dispose();
    const { pages, problems } = checkDatabase(folder.database, await keyOf(folder), 'full');
    if (pages.bad > 0 || problems.length > 0) lost.push('a sound vault');
    if (!isDamaged(vaultFolder(path.join(folder.setAside, aside)))) lost.push('the damaged vault as it was');
    return { lost, stood: read ? (told.includes('salvaged') ? 'salvaged' : 'damaged') : 'taken' };
  },
};

const never = (): never => {
  throw new Error('the vault is not open');
};

async function versionAt(userData: string): Promise<number> {
  const folder = placeOf({ userData });
  const native = openDatabase(folder.database, await keyOf(folder), 'look');
  try {
    return versionOf(native);
  } finally {
    native.close();
  }
}
