import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a sentence was found: the file, and in which dress it stood there. */
export type Found = Readonly<{ file: string; as: string }>;

/**
 * Searches every file below `places` for a sentence that a test typed: as UTF-8, as UTF-16 in both byte orders, in base64
 * at each of its three offsets, percent-encoded, and as JSON escapes. Files that cannot be read are an error, not a pass.
 * Never call it in a process that has a vault open there: reading a locked file lets its lock go.
 */
export function findMarker(marker: string, places: readonly string[]): readonly Found[] {
  const dresses = dressesOf(marker);
  return places.flatMap(filesBelow).flatMap((file) => {
    const bytes = readFileSync(file);
    return dresses.filter(({ needle }) => bytes.includes(needle)).map(({ as }) => ({ file, as }));
  });
}

/** How many files a search would read: a search of nothing finds nothing. */
export const countFiles = (places: readonly string[]): number => places.flatMap(filesBelow).length;

function dressesOf(marker: string): readonly { as: string; needle: Buffer }[] {
  const littleEndian = Buffer.from(marker, 'utf16le');
  const utf8 = Buffer.from(marker, 'utf8');
  const escaped = [...marker]
    .map((sign) =>
      sign.charCodeAt(0) < 128
        ? sign
        : [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    )
    .join('');
  return [
    { as: 'utf8', needle: utf8 },
    { as: 'utf16le', needle: littleEndian },
    { as: 'utf16be', needle: Buffer.from(littleEndian).swap16() },
    { as: 'percent', needle: Buffer.from(encodeURIComponent(marker), 'latin1') },
    { as: 'escapes', needle: Buffer.from(escaped, 'latin1') },
    ...[0, 1, 2].map((offset) => ({ as: `base64+${offset}`, needle: Buffer.from(base64At(utf8, offset), 'latin1') })),
  ];
}

/** The part of the base64 text that is the same whatever stands around the marker, when it starts at this offset of three. */
function base64At(bytes: Buffer, offset: number): string {
  const lead = offset === 0 ? 0 : 3 - offset;
  const whole = bytes.subarray(lead, lead + Math.floor((bytes.length - lead) / 3) * 3);
  return whole.toString('base64');
}

/** Every file below a folder, or the file itself. Links, sockets and pipes hold no text of their own. */
function filesBelow(place: string): readonly string[] {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isFile()) return [place];
  if (!found?.isDirectory()) return [];
  return readdirSync(place).flatMap((name) => filesBelow(path.join(place, name)));
}
