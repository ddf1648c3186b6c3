import { app } from 'electron';

/**
 * The browser engine has services of its own that call home. They are switched off one by one, and no name can be resolved at all.
 * No crash reporter is ever started: a dump of memory would hold what was on the screen.
 */
export function stayOffline(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const quiet of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-quic',
    'no-pings',
    'disable-breakpad',
    'disable-crash-reporter',
  ]) {
    app.commandLine.appendSwitch(quiet);
  }
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,OptimizationHints,AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying',
  );
}
