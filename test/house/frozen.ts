import { createHash } from 'node:crypto';
import type { Source } from './sources.ts';

/** Migrations that were shipped, by path, with the SHA-256 of their text. A shipped one is never edited: a later one repairs it. */
export type Shipped = Readonly<Record<string, string>>;

export function thawed(shipped: Shipped, sources: readonly Source[]): readonly string[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return Object.entries(shipped).flatMap(([file, hash]) => {
    const text = texts.get(file);
    if (text === undefined) return [`${file} was shipped and is gone`];
    return hashOf(text) === hash ? [] : [`${file} was shipped and has changed: write a next migration`];
  });
}

export const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
