import { expect } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { makeVault, test } from './launched.ts';
import type { Socket } from './processes.ts';
import { below, canLook, isLoopback, socketsOf } from './processes.ts';

test.skip(!canLook, 'looks into /proc');

test('no process has a network socket, and Chromium connects to nothing', async ({ launch }) => {
  const log = path.join(mkdtempSync(path.join(os.tmpdir(), 'maatwerkbank-netlog-')), 'net.json');
  const app = await launch({ args: [`--log-net-log=${log}`] });
  const { page, pid } = app;
  await makeVault(page);
  const seen = [];
  for (let looks = 0; looks < 30; looks += 1) {
    seen.push(...socketsOf([pid, ...below(pid).map((each) => each.pid)]));
    await page.waitForTimeout(100);
  }
  // The test's own line into Chromium is on the loopback. No other process has even that; of Chromium's UDP the log below tells.
  const browser = new Set(
    below(pid).flatMap((each) => (each.command.includes('--remote-debugging-port') || each.command.includes('--type=') ? [each.pid] : [])),
  );
  const allowed = (socket: Socket): boolean => browser.has(socket.pid) && (isLoopback(socket) || socket.kind.startsWith('udp'));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((socket) => !allowed(socket))).toEqual([]);
  await app.close();
  expect(existsSync(log)).toBe(true);
  expect(connectionsIn(readFileSync(log, 'utf8'))).toEqual([]);
  rmSync(path.dirname(log), { recursive: true });
});

const NetEvent = z.object({
  type: z.number(),
  params: z.object({ address: z.string().optional(), host: z.string().optional() }).optional(),
});

/**
 * Every attempt to connect, to send or to look up a name, by Chromium's own log of its network. A UDP socket that is connected and never
 * written to is how it asks the system for a route; nothing is sent by that.
 */
function connectionsIn(netLog: string): readonly string[] {
  const [constants = '', ...events] = netLog.split('\n');
  const numbers = /"logEventTypes":(\{[^}]*\})/.exec(constants)?.[1];
  if (numbers === undefined) throw new Error('this is not a network log');
  const types = z.record(z.string(), z.number()).parse(JSON.parse(numbers));
  const attempts = ['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT', 'HOST_RESOLVER_DNS_TASK', 'HOST_RESOLVER_SYSTEM_TASK'].map((name) => {
    const number = types[name];
    if (number === undefined) throw new Error(`Chromium no longer logs ${name}`);
    return number;
  });
  return events
    .filter((line) => line.startsWith('{"'))
    .map((line) => NetEvent.parse(JSON.parse(line.replace(/,?\s*$/, '').replace(/\}\]\}?$/, '}'))))
    .filter(({ type }) => attempts.includes(type))
    .map((event) => JSON.stringify(event));
}
