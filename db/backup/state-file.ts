import type { BackupState } from '#domain/backup/state.ts';
import { BackupState as Schema, freshState } from '#domain/backup/state.ts';
import { readFileSync, statSync } from 'node:fs';
import { writeWhole } from '../write-file.ts';

const LIMIT = 65_536;

/** What is known of the places. It is hostile input: what cannot be read counts as nothing known, and costs no backup. */
export function readState(file: string): BackupState {
  try {
    if (statSync(file).size > LIMIT) return freshState;
    return Schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return freshState;
  }
}

export const writeState = (file: string, state: BackupState): void =>
  writeWhole(file, Buffer.from(`${JSON.stringify(Schema.parse(state), null, 2)}\n`, 'utf8'));
