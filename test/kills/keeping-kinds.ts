import { checkDatabase } from '#db/check.ts';
import { isBackupName } from '#domain/backup/manifest.ts';
import { keyOf, placeOf } from '#test/spoil.ts';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { aVaultAt, deskAt } from './desk.ts';
import type { Kind } from './kind.ts';

/** One draft after another: each that was told is there, word for word. */
export const saving: Kind = {
  name: 'saving',
  script: '../app/keeps-saving.ts',
  args: ['0'],
  async prepare(userData, now) {
    await (await aVaultAt(userData, now)).dispose();
  },
  async judge(userData, told, now) {
    const desk = deskAt(userData, now);
    await desk.unlock();
    const lost = new Array<string>();
    for (const number of told.map(Number)) {
      const draft = await desk.say('draft.get', { key: `draft:${number}` });
      const whole = JSON.stringify({ number, text: `zin ${number} `.repeat(1 + (number % 400)) });
      if (JSON.stringify(draft?.body) !== whole) lost.push(`draft ${number}`);
    }
    await desk.dispose();
    return { lost, stood: `${told.length}` };
  },
};

/** Backups without end, and typing in between: no word is lost, and each backup that has its name is whole. */
export const backup: Kind = {
  name: 'backup',
  script: '../app/keeps-backing-up.ts',
  args: ['backup'],
  prepare: saving.prepare,
  async judge(userData, told, now) {
    const folder = placeOf({ userData });
    const names = existsSync(folder.backups) ? readdirSync(folder.backups) : [];
    const desk = deskAt(userData, now);
    await desk.unlock();
    const draft = await desk.say('draft.get', { key: 'k' });
    const typed = Number((typeof draft?.body === 'string' ? draft.body : '').split(' ')[1] ?? -1);
    await desk.dispose();
    const lost = new Array<string>();
    const acknowledged = told.filter((line) => line.startsWith('draft ')).length;
    if (acknowledged > 0 && typed < acknowledged - 1) lost.push(`draft ${acknowledged - 1}`);
    const made = names.filter(isBackupName);
    if (told.some((line) => line.startsWith('backup ')) && made.length === 0) lost.push('a backup that was made');
    for (const name of made) {
      const { pages, problems } = checkDatabase(path.join(folder.backups, name, 'vault.db'), await keyOf(folder), 'quick');
      if (pages.bad > 0 || problems.length > 0) lost.push(`the backup ${name}`);
    }
    return { lost, stood: names.some((name) => name.endsWith('.making')) ? 'half made' : 'between two' };
  },
};

/** Putting a backup back: the old vault stands or the new one, and the other is beside it, whole. */
export const restore: Kind = {
  name: 'restore',
  script: '../app/keeps-backing-up.ts',
  args: ['restore'],
  async prepare(userData, now) {
    const desk = await aVaultAt(userData, now);
    await desk.say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: 'toen' });
    await desk.say('backup.make', {});
    await desk.say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: 'nu' });
    await desk.dispose();
  },
  async judge(userData, told, now) {
    const desk = deskAt(userData, now);
    await desk.unlock();
    const draft = await desk.say('draft.get', { key: 'k' });
    const body = typeof draft?.body === 'string' ? draft.body : '';
    const { setAside } = await desk.say('backup.overview', {});
    const lost = new Array<string>();
    if (body !== 'toen' && body !== 'nu') lost.push('the draft');
    if (body === 'nu' && told.includes('restored')) lost.push('a restore that was done');
    if (setAside.length !== (body === 'toen' ? 1 : 0)) lost.push('the vault of before');
    for (const { id } of setAside) if (!(await desk.say('backup.preview', { id })).whole) lost.push('what is in the vault of before');
    await desk.dispose();
    return { lost, stood: body };
  },
};
