import { firstBreak } from '#db/audit-chain.ts';
import { all, sql } from '#db/sql.ts';
import { vaultFolder } from '#db/vault-folder.ts';
import type { TestDesk } from '#test/desk.ts';
import { aDesk, anOpenDesk } from '#test/desk.ts';
import { passphrase } from '#test/passphrase.ts';
import { refusal } from '#test/refusal.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const placeOf = (desk: TestDesk) => vaultFolder(path.join(desk.userData, 'vault'));
const NINE = '2026-03-09T09:00:00.000Z';

describe('a wrong passphrase', () => {
  test('is refused without a hint and makes the door wait, for the right one too', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    expect(await desk.ask('vault.unlock', { passphrase: 'x' })).toEqual(refusal('vault.wrongPassphrase', { seconds: 1 }));
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wait', { seconds: 1 }));
    expect(await desk.say('vault.state', {})).toMatchObject({ waitSeconds: 1 });
    desk.clock.set('2026-03-09T09:00:01Z');
    await desk.say('vault.unlock', { passphrase });
    expect(await desk.say('vault.state', {})).toEqual({ kind: 'open' });
  });

  test('waits longer each time, also after a restart, and a clock set back does not help', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    let at = Date.parse(NINE);
    for (const seconds of [1, 2, 4, 8]) {
      desk.clock.set(new Date(at).toISOString());
      expect(await desk.ask('vault.unlock', { passphrase: 'x' })).toEqual(refusal('vault.wrongPassphrase', { seconds }));
      at += seconds * 1000;
    }
    const restarted = aDesk(desk.userData);
    restarted.clock.set(new Date(at - 1000).toISOString());
    expect(await restarted.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wait', { seconds: 1 }));
    restarted.clock.set('2020-01-01T00:00:00Z');
    expect(await restarted.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wait', { seconds: 8 }));
    restarted.clock.set('2020-01-01T00:00:08Z');
    await restarted.say('vault.unlock', { passphrase });
  });

  test('stands in the log after the next unlock, and the chain of the log holds', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    await desk.ask('vault.unlock', { passphrase: 'een geheim dat bijna klopte' });
    desk.clock.set('2026-03-09T09:05:00Z');
    await desk.unlock();
    const lines = all(
      desk.db,
      z.object({ event: z.string(), at: z.string(), who: z.string() }),
      sql`SELECT event, at, who FROM audit ORDER BY sequence`,
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'vault.created',
      'vault.unlocked',
      'vault.locked',
      'vault.unlockFailed',
      'vault.unlocked',
    ]);
    expect(lines.at(-2)).toEqual({ event: 'vault.unlockFailed', at: NINE, who: '' });
    expect(firstBreak(desk.db)).toBeNull();
    await desk.lock();
    await desk.unlock();
    expect(all(desk.db, z.object({ at: z.string() }), sql`SELECT at FROM audit WHERE event = ${'vault.unlockFailed'}`)).toHaveLength(1);
  });

  test('leaves beside the vault moments and counts, and nothing of what was typed', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    await desk.ask('vault.unlock', { passphrase: 'een geheim dat bijna klopte' });
    const door = readFileSync(placeOf(desk).door, 'utf8');
    expect(JSON.parse(door)).toEqual({ version: 1, failures: 1, organisationLooks: [], since: NINE, unlogged: [NINE], lastOpened: NINE });
  });

  test('cannot be forgotten by damaging what the door remembers', async () => {
    const desk = await anOpenDesk();
    await desk.lock();
    await desk.ask('vault.unlock', { passphrase: 'x' });
    writeFileSync(placeOf(desk).door, '{"version":1,"failures":-1');
    expect(await desk.ask('vault.unlock', { passphrase })).toEqual(refusal('vault.wait', { seconds: 16 }));
    desk.clock.set('2026-03-09T09:00:16Z');
    await desk.say('vault.unlock', { passphrase });
  });
});
