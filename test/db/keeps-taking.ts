/**
 * Lets a salvaged vault take the place of the damaged one, in the folder given as argument. Tells when it begins and when it is done,
 * and ends by being killed.
 */
import { takeSalvaged } from '#db/damage/salvaged.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import { writeSync } from 'node:fs';

const [, , root = '', name = ''] = process.argv;
writeSync(1, 'begins\n');
takeSalvaged(vaultFolder(root), name);
writeSync(1, 'taken\n');
setInterval(() => undefined, 1000);
