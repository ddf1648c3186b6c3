/**
 * Work that ends by being killed, in the app's folder given as argument: `closing` closes one version of a plan after another,
 * `migration` opens a vault of an older program, `salvage` saves what can be read of a damaged vault and takes it. Tells what was
 * acknowledged, line by line, and `done` when there is no more.
 */
import { deskAt } from '#test/kills/desk.ts';
import { writeSync } from 'node:fs';

const [, , userData = '', what = '', now = ''] = process.argv;
const desk = deskAt(userData, now);
const tell = (text: string): void => void writeSync(1, `${text}\n`);

if (what === 'migration') {
  tell('begins');
  await desk.unlock();
} else {
  await desk.unlock();
  tell('begins');
}
if (what === 'closing') {
  for (const { id: caseFileId } of await desk.say('caseFile.list', {})) {
    const { whole, closed } = await desk.say('plan.get', { caseFileId });
    if (!whole || !closed) continue;
    for (let version = closed.version + 1; ; version += 1) {
      await desk.say('plan.close', { id: whole.plan.id, reason: `Versie ${version}` });
      tell(`closed ${version}`);
    }
  }
}
if (what === 'salvage') {
  await desk.say('damage.salvage', {});
  tell('salvaged');
  await desk.say('damage.take', {});
  tell('taken');
}
if (what === 'migration') tell('migrated');
tell('done');
setInterval(() => undefined, 1000);
