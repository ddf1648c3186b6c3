/**
 * Lets one vault take the place of another without end, in the folder given as argument: what stood goes aside and is made ready
 * again for the next round. Tells each round that it begins. Ends by being killed.
 */
import { decideToSwap, settleRestore } from '#db/backup/set-aside.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { cpSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const [, , root = ''] = process.argv;
const folder = vaultFolder(root);
for (let round = 0; ; round += 1) {
  writeSync(1, `${round}\n`);
  const name = `20260309-090000Z-${String(round).padStart(8, '0')}`;
  cpSync(path.join(root, '..', round % 2 === 0 ? 'b' : 'a'), folder.restoring, { recursive: true });
  decideToSwap(folder, name);
  settleRestore(folder);
  rmSync(path.join(folder.setAside, name), { recursive: true });
}
