import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const scheme = 'app';
const host = 'maatwerkbank';
/** The one page there is. Its origin is the only one that a window ever shows and that may call. */
export const page = `${scheme}://${host}/index.html`;

/** True for an address of our own origin. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** One file of the window. Only plain names below the folder, only known types: no path leads out. */
export async function answer(method: string, address: string, folder: string): Promise<Response> {
  const file = method === 'GET' && isOurs(address) ? fileOf(address, folder) : undefined;
  const type = file === undefined ? undefined : types[path.extname(file)];
  if (file === undefined || type === undefined) return notFound();
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return notFound();
  }
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes);
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': policy(nonce), ...alwaysHeaders } });
}

function fileOf(address: string, folder: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (!/^(?:\/[\w-][\w.-]*)+$/.test(name)) return undefined;
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

const notFound = (): Response => new Response(null, { status: 404, headers: alwaysHeaders });

const alwaysHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Nothing runs but our own files, nothing is fetched from anywhere, and text never becomes code (trusted types). */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
