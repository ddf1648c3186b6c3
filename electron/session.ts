import { session } from 'electron';
import { serveWindow } from './protocol.ts';
import { isOurs } from './window-files.ts';

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

/** Shuts a session: nothing but our own scheme, no permission, no device, no download, no spelling dictionary. For every session there is. */
export function shut(each: Electron.Session): void {
  each.webRequest.onBeforeRequest((details, done) => done({ cancel: !isOurs(details.url) && !isLocal(details.url) }));
  each.setPermissionRequestHandler((_contents, _permission, done) => done(false));
  each.setPermissionCheckHandler(() => false);
  each.setDevicePermissionHandler(() => false);
  each.setSpellCheckerEnabled(false);
  each.on('will-download', (event) => event.preventDefault());
}

/** Addresses without a host, made by the page itself from what it already has: an image in a style sheet, a drawing. */
const isLocal = (address: string): boolean => address.startsWith('data:') || address.startsWith('blob:app://');
