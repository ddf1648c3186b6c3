/**
 * A worker who never stops typing: unlocks the vault in the folder given as argument, tells how far the drafts of before
 * go, then saves one after another and tells each that was acknowledged. Ends by being killed.
 */
import { createDesk } from '#app/start.ts';
import { sayThrough } from '#app/say.ts';
import { testPorts } from '#test/ports.ts';
import { passphrase } from '#test/passphrase.ts';
import { writeSync } from 'node:fs';

const [, , userData = '', from = '0'] = process.argv;
const desk = createDesk({ userData, ports: testPorts(userData), keyCost: 'floor' });
const say = sayThrough(desk.dispatch);

await say('vault.unlock', { passphrase });
for (let number = Number(from); ; number += 1) {
  const body = { number, text: `zin ${number} `.repeat(1 + (number % 400)) };
  await say('draft.put', { key: `draft:${number}`, caseFileId: null, place: 'intake', body });
  // At once and whole: what is told is what the worker saw as "opgeslagen".
  writeSync(1, `${number}\n`);
}
