import type { Door } from '#domain/vault/unlock-delay.ts';
import { Door as DoorSchema, doubtfulDoor, freshDoor } from '#domain/vault/unlock-delay.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeWhole } from './write-file.ts';

const SIZE_LIMIT = 65_536;

/** Reads what the door remembers. It is hostile input: what cannot be read lengthens the wait. */
export function readDoor(file: string, now: string): Door {
  if (!existsSync(file)) return freshDoor;
  try {
    if (statSync(file).size > SIZE_LIMIT) return doubtfulDoor(now);
    return DoorSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return doubtfulDoor(now);
  }
}

export function writeDoor(file: string, door: Door): void {
  writeWhole(file, Buffer.from(`${JSON.stringify(door)}\n`, 'utf8'));
}
