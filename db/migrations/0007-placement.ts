import type { WriteDb } from '../sql.ts';
import { exec } from '../sql.ts';

export function up(db: WriteDb): void {
  exec(db, '');
}
