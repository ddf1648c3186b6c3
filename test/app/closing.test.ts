import { createClosing } from '#app/closing.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { createWorkList } from '#app/work-list.ts';
import { nodeChores } from '#build/node-chores.ts';
import { noorHead } from '#app/example/case-file.ts';
import { all, sql } from '#db/sql.ts';
import type { TestDesk } from '#test/desk.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { testPorts } from '#test/ports.ts';
import JSZip from 'jszip';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const wait = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

describe('a report under way at a lock', () => {
  test('is there whole or not at all, whatever the moment, and the log says the same', async () => {
    const desk = await anOpenDesk();
    const { write } = machinePorts(desk.userData, noDialogs, nodeChores).files;
    const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
    const { id: subjectId } = await desk.say('intake.start', { caseFileId });
    const folder = path.join(desk.userData, 'saved');
    mkdirSync(folder, { recursive: true });
    // The real disk, and one that is slow: the lock falls before, in and after every part of the way.
    Object.assign(desk.files, {
      write: async (target: string, bytes: Uint8Array) => {
        await wait(15);
        await write(target, bytes);
      },
    });
    const seen = { whole: 0, none: 0 };
    for (let round = 0; round < 20; round += 1) {
      const target = path.join(folder, `${round}.docx`);
      desk.files.answerSavePath(target);
      const lines = linesOf(desk);
      const saving = desk.ask('report.save', { kind: 'intake', subjectId, language: 'nl' });
      await wait(round * 4);
      await desk.lock();
      const whole = existsSync(target);
      // A file that comes after the lock would be one that nobody accounts for.
      await saving;
      await wait(20);
      expect(existsSync(target), `round ${round}`).toBe(whole);
      expect(whole ? (await JSZip.loadAsync(readFileSync(target))).file('word/document.xml') : 'none').not.toBeNull();
      await desk.unlock();
      expect(linesOf(desk) - lines, `round ${round}`).toBe(whole ? 1 : 0);
      if (whole) seen.whole += 1;
      else seen.none += 1;
    }
    expect(readdirSync(folder).filter((name) => !/^\d+\.docx$/.test(name))).toEqual([]);
    expect(seen.whole).toBeGreaterThan(0);
  });

  test('does not keep the lock waiting for a person who has a dialog open: no file, and no line', async () => {
    const desk = await anOpenDesk();
    const { id: caseFileId } = await desk.say('caseFile.create', noorHead);
    const { id: subjectId } = await desk.say('intake.start', { caseFileId });
    Object.assign(desk.files, { chooseSavePath: () => new Promise(() => undefined) });
    const saving = desk.ask('report.save', { kind: 'intake', subjectId, language: 'nl' });
    await wait(20);
    const started = performance.now();
    await desk.lock();
    expect(performance.now() - started).toBeLessThan(500);
    expect(await saving).toEqual({ ok: true, value: { savedAs: null } });
    await desk.unlock();
    expect(linesOf(desk)).toBe(0);
  });
});

/** How many lines of the log say that a report was saved. */
const linesOf = ({ db }: TestDesk): number =>
  all(db, z.object({ event: z.string() }), sql`SELECT event FROM audit WHERE event = 'report.saved'`).length;

test('a door that closes waits for what is under way, for three seconds at most, and cancels what would begin', async () => {
  const closing = createClosing();
  const ports = testPorts(aFolder());
  const work = createWorkList(ports, () => undefined, closing.isClosing);
  let done = false;
  void closing.during(async () => {
    await wait(100);
    done = true;
  });
  await closing.close();
  expect(done).toBe(true);
  expect(await closing.ask(async () => 'a path')).toBeNull();
  await expect(
    work.run('backup', async ({ signal }) => nodeChores.run('checkVault', { database: 'x', key: '', how: 'quick' }, { signal })),
  ).rejects.toMatchObject({ code: 'work.cancelled' });
  closing.over();
  expect(await closing.ask(async () => 'a path')).toBe('a path');

  void closing.during(() => new Promise(() => undefined));
  const started = performance.now();
  await closing.close();
  expect(performance.now() - started).toBeGreaterThan(2_900);
});
