import { protocol } from 'electron';
import { builtRenderer } from './places.ts';
import { answer, scheme } from './window-files.ts';

/** A real origin with its own storage and security rules, unlike `file:`. Must be said before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built window to one session. Anything else that is asked for does not exist. */
export function serveWindow(session: Electron.Session): void {
  session.protocol.handle(scheme, (request) => answer(request.method, request.url, builtRenderer));
}
