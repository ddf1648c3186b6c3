import { app } from 'electron';

/** Services of the browser engine that would call its maker. */
const quiet = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-crash-reporter',
  'disable-domain-reliability',
  'disable-field-trial-config',
  'disable-quic',
  'disable-sync',
  'no-pings',
];

const featuresOff = [
  'Translate',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'AutofillServerCommunication',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
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
 * No name can be resolved and nothing calls home. What is left is the engine asking the system for a route to learn whether there is IPv6,
 * which sends nothing. No crash reporter is ever started: a dump of memory would hold what was on the screen.
 */
export function stayOffline(): void {
  const { commandLine } = app;
  for (const each of quiet) commandLine.appendSwitch(each);
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-features', featuresOff.join(','));
  if (app.isPackaged) for (const door of doors) commandLine.removeSwitch(door);
}
