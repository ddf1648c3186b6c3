import { aFolder } from '#test/folder.ts';
import { countFiles, findMarker } from '#test/marker.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';

const marker = 'De rode fiets van tante Zoë stond scheef';

test.each([
  ['utf8', Buffer.from(`voor ${marker} na`)],
  ['utf16le', Buffer.from(`x${marker}`, 'utf16le')],
  ['utf16be', Buffer.from(marker, 'utf16le').swap16()],
  ['base64+0', Buffer.from(Buffer.from(`${marker}!`).toString('base64'))],
  ['base64+1', Buffer.from(Buffer.from(`a${marker}`).toString('base64'))],
  ['base64+2', Buffer.from(Buffer.from(`ab${marker} en verder`).toString('base64'))],
  ['percent', Buffer.from(`https://x/?q=${encodeURIComponent(marker)}`)],
  ['escapes', Buffer.from(marker.replace('ë', '\\u00eb'))],
])('a sentence is found as %s, deep in a folder', (as, bytes) => {
  const folder = aFolder();
  const file = path.join(folder, 'a', 'b', 'Cookies-journal');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([Buffer.alloc(70_000, 7), bytes, Buffer.alloc(10)]));
  expect(findMarker(marker, [folder])).toContainEqual({ file, as });
});

test('what is not there is not found, and a search of nothing shows in its count', () => {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'x'), gzipSync(marker));
  expect(findMarker(marker, [folder, path.join(folder, 'absent')])).toEqual([]);
  expect(countFiles([folder])).toBe(1);
  expect(countFiles([path.join(folder, 'absent')])).toBe(0);
});
