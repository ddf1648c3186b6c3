/**
 * A worker who receives: unlocks the vault in the folder given as argument, opens the package and puts it into the vault,
 * and tells each step when it was acknowledged. Ends by being killed, or when it is done.
 */
import { createDesk } from '#app/start.ts';
import { sayThrough } from '#app/say.ts';
import { passphrase } from '#test/passphrase.ts';
import { testPorts } from '#test/ports.ts';
import { writeSync } from 'node:fs';

const [, , userData = '', place = ''] = process.argv;
const ports = testPorts(userData);
ports.files.answerOpenPath(place);
const desk = createDesk({ userData, ports, keyCost: 'floor' });
const say = sayThrough(desk.dispatch);
const tell = (step: string): void => void writeSync(1, `${step}\n`);

await say('vault.unlock', { passphrase });
tell('unlocked');
await say('handOver.open', {});
tell('opened');
const opened = await say('handOver.opened', {});
const files = opened?.kind === 'share' ? opened.files : [];
await say('handOver.store', { choices: files.map(({ id }) => ({ fileId: id, how: 'new' as const, into: null })) });
tell('stored');
process.exit(0);
