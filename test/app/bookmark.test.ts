import { Bookmark } from '#contract/bookmark.ts';
import { run, sql, transaction } from '#db/sql.ts';
import * as bookmark from '#db/bookmark.ts';
import { anOpenDesk } from '#test/desk.ts';
import { aCaseFileId } from '#test/make-case-file.ts';
import { expect, test } from 'vitest';

const at = (caseFileId: string | null): Bookmark => ({
  path: caseFileId === null ? '/today' : `/files/${caseFileId}/plan`,
  caseFileId,
  stands: { 'plan:1:part': 'goals', 'plan:1:editing': { kind: 'goal', id: null } },
  focus: { form: 'plan:1:goal:new', field: 'goal', control: 0, start: 4, end: 9 },
  scroll: 240,
});

test('what is kept comes back after a lock, neither logged nor announced', async () => {
  const desk = await anOpenDesk();
  const caseFileId = await aCaseFileId(desk);
  const before = desk.touched.length;
  expect(await desk.say('bookmark.get', {})).toBeNull();
  await desk.say('bookmark.put', at(caseFileId));
  await desk.lock();
  expect(await desk.ask('bookmark.get', {})).toMatchObject({ ok: false, error: { code: 'vault.isLocked' } });
  await desk.unlock();
  expect(await desk.say('bookmark.get', {})).toMatchObject({ ...at(caseFileId), ofToday: true });
  expect(desk.touched.slice(before).flat()).toEqual([]);
});

test('one that leads to a file that is gone, or has the shape of another version, leads nowhere', async () => {
  const desk = await anOpenDesk();
  await desk.say('bookmark.put', at('01982d9c-0000-7000-8000-000000000000'));
  expect(await desk.say('bookmark.get', {})).toBeNull();
  transaction(desk.db, () => bookmark.put(desk.db, { body: { page: 'today' }, savedAt: desk.clock.now() }));
  expect(await desk.say('bookmark.get', {})).toBeNull();
  await desk.say('bookmark.put', at(null));
  transaction(desk.db, () => void run(desk.db, sql`UPDATE bookmark SET saved_at = '2026-01-01T00:00:00Z'`));
  expect(await desk.say('bookmark.get', {})).toMatchObject({ path: '/today', ofToday: false });
});

test('nothing that was typed fits into it', () => {
  const fits = (change: object): boolean => Bookmark.safeParse({ ...at(null), ...change }).success;
  expect(fits({})).toBe(true);
  expect(fits({ path: '/files/Naïma de Vries/plan' })).toBe(false);
  expect(fits({ path: 'https://example.com/' })).toBe(false);
  expect(fits({ stands: { 'een zin met spaties': 1 } })).toBe(false);
  expect(fits({ focus: { form: 'x', field: 'wat zij zei', control: 0, start: null, end: null } })).toBe(false);
  expect(fits({ scroll: -1 })).toBe(false);
});
