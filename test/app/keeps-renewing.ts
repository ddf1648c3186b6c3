/**
 * Gives the vault in the folder given as argument a new key, from the first passphrase to the second, and tells when that begins
 * and when it was acknowledged. Meant to be killed.
 */
import { createDesk } from '#app/start.ts';
import { sayThrough } from '#app/say.ts';
import { testPorts } from '#test/ports.ts';
import { writeSync } from 'node:fs';

const [, , userData = '', passphrase = '', fresh = ''] = process.argv;
const desk = createDesk({ userData, ports: testPorts(userData), keyCost: 'floor' });
const say = sayThrough(desk.dispatch);

await say('vault.unlock', { passphrase });
writeSync(1, 'begins\n');
await say('keys.newKey', { passphrase, fresh, repeat: fresh, recovery: '' });
writeSync(1, 'done\n');
await desk.dispose();
