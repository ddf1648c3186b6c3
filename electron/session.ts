import { session } from 'electron';
import { serveWindow } from './protocol.ts';
import { isOurs, scheme } from './window-files.ts';

/** Without `persist:` the session lives in memory: nothing of a page ever reaches the disk. */
const partition = 'window';
let closed: Electron.Session | undefined;

/** The one session that windows use: it serves our own files and knows no network. */
export function windowSession(): Electron.Session {
  if (closed) return closed;
  closed = session.fromPartition(partition, { cache: false });
  serveWindow(closed);
  return closed;
}

/** By Electron's documentation: -2 is a failure. */
const REFUSED = -2;

/** Shuts a session: nothing but our own scheme, no permission, no device, no download, no spelling dictionary. For every session there is. */
export function shut(each: Electron.Session): void {
  each.webRequest.onBeforeRequest((details, done) => done({ cancel: !isOurs(details.url) && !isLocal(details.url) }));
  each.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  each.setPermissionCheckHandler(() => false);
  each.setDevicePermissionHandler(() => false);
  each.setDisplayMediaRequestHandler((_request, give) => give(null));
  // There is no network; should there ever be one, then no certificate is good enough.
  each.setCertificateVerifyProc((_request, done) => done(REFUSED));
  // Off, without a language, and with nowhere to get a dictionary from.
  each.setSpellCheckerEnabled(false);
  each.setSpellCheckerLanguages([]);
  each.setSpellCheckerDictionaryDownloadURL(`${scheme}://nowhere/`);
  each.on('will-download', (event) => event.preventDefault());
}

/** Addresses without a host, made by the page itself from what it already has: an image in a style sheet, a drawing. */
const isLocal = (address: string): boolean => address.startsWith('data:') || address.startsWith('blob:app://');
