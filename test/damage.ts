import { cpSync } from 'node:fs';
import type { TestDesk } from './desk.ts';
import { aDesk } from './desk.ts';
import { aFolder } from './folder.ts';

/** A desk around a copy of another's folder: as after a kill when that one is open. */
export function aCopyOf(desk: Pick<TestDesk, 'userData'>): TestDesk {
  const userData = aFolder();
  cpSync(desk.userData, userData, { recursive: true, filter: (file) => !file.includes('vault.lock') });
  return aDesk(userData);
}
