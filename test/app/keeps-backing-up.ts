/**
 * A worker who types and makes backups without end: unlocks the vault in the folder given as argument, and tells each draft that was
 * acknowledged and each backup that was made. With `restore` it puts the newest backup back once instead. Ends by being killed.
 */
import { createDesk } from '#app/start.ts';
import { sayThrough } from '#app/say.ts';
import { testPorts } from '#test/ports.ts';
import { passphrase } from '#test/passphrase.ts';
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';

const [, , userData = '', what = 'backup', now = ''] = process.argv;
const ports = { ...testPorts(userData), ids: { next: () => randomUUID() } };
ports.clock.set(now);
const desk = createDesk({ userData, ports, keyCost: 'floor' });
const say = sayThrough(desk.dispatch);
const tell = (text: string): void => void writeSync(1, `${text}\n`);

await say('vault.unlock', { passphrase });
tell('ready');
if (what === 'restore') {
  await say('backup.restore', { id: (await say('backup.overview', {})).backups[0]?.id ?? '' });
  tell('restored');
  tell('done');
} else {
  for (let number = 0; ; number += 1) {
    await say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: `${now} ${number}` });
    tell(`draft ${number}`);
    await say('backup.make', {});
    tell(`backup ${number}`);
  }
}
setInterval(() => undefined, 1000);
