import { app } from 'electron';

const quiet = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'disable-quic',
  'no-pings',
  'disable-breakpad',
  'disable-crash-reporter',
];

/** What would let someone steer or look into a packed program from its command line. */
const doors = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'load-extension',
  'proxy-server',
  'log-net-log',
  'enable-logging',
];

/**
 * The browser engine has services of its own that call home. They are switched off one by one, and no name can be resolved at all.
 * No crash reporter is ever started: a dump of memory would hold what was on the screen.
 */
export function stayOffline(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const each of quiet) app.commandLine.appendSwitch(each);
  app.commandLine.appendSwitch(
    'disable-features',
    'Translate,OptimizationHints,AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying',
  );
  if (app.isPackaged) for (const door of doors) app.commandLine.removeSwitch(door);
}
