import { redact } from '#app/fault-log.ts';
import { machinePorts, noDialogs } from '#app/machine.ts';
import { nodeChores } from '#build/node-chores.ts';
import { isLocalDate } from '#domain/local-date.ts';
import { aFolder } from '#test/folder.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const portsIn = (folder: string) => machinePorts(folder, noDialogs, nodeChores);

test('the log keeps what went wrong and where, and nothing of what was said', () => {
  const folder = aFolder();
  const error = Object.assign(new TypeError('Naïma zei: "ik kan niet"\n    at Naima.geheim (/thuis/Naima.ts:1:1)'), {
    code: 'SQLITE_FULL',
  });
  portsIn(folder).log.fault('ref12345', 'draft.put', error);
  const text = readFileSync(path.join(folder, 'logs', 'faults.log'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ ref: 'ref12345', where: 'draft.put', name: 'TypeError', code: 'SQLITE_FULL' });
  const { frames } = z.object({ frames: z.array(z.string()) }).parse(JSON.parse(text));
  expect(frames[0]).toMatch(/^machine\.test\.ts:\d+:\d+$/);
  for (const word of ['Naïma', 'Naima', 'geheim', 'thuis', 'kan niet']) expect(text).not.toContain(word);
});

test('a name or code that is a sentence is not kept', () => {
  const error = Object.assign(new Error('x'), { name: 'Naïma is boos', code: 'een zin over haar' });
  expect(redact(error)).toMatchObject({ name: 'Error', code: '' });
  expect(redact('een zin')).toEqual({ name: 'string', code: '', frames: [] });
});

test('the log does not grow for ever, and never stops the work', () => {
  const folder = aFolder();
  const { log } = portsIn(folder);
  for (let each = 0; each < 2500; each += 1) log.fault('ref', 'call', new Error('x'));
  const sizes = readdirSync(path.join(folder, 'logs')).map((file) => readFileSync(path.join(folder, 'logs', file)).length);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(300_000);
  const blocked = aFolder();
  writeFileSync(path.join(blocked, 'logs'), 'a file');
  portsIn(blocked).log.fault('ref', 'call', new Error('x'));
});

test('a file is written whole under its name, and nothing else is left', async () => {
  const folder = aFolder();
  const { files } = portsIn(folder);
  const target = path.join(folder, 'verslag.docx');
  await files.write(target, Buffer.from('eerste'));
  await files.write(target, Buffer.from('tweede'));
  expect(readFileSync(target, 'utf8')).toBe('tweede');
  await expect(files.write(path.join(folder, 'absent', 'x.docx'), Buffer.from('x'))).rejects.toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['verslag.docx']);
});

test('ids are UUIDs that sort by time, the clock speaks UTC and the day is the local one', () => {
  const { ids, clock } = portsIn(aFolder());
  const made = Array.from({ length: 50 }, () => ids.next());
  for (const id of made) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(z.iso.datetime().safeParse(clock.now()).success).toBe(true);
  expect(isLocalDate(clock.today())).toBe(true);
});
