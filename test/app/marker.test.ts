import { aDesk, anOpenDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { countFiles, findMarker } from '#test/marker.ts';
import Database from 'better-sqlite3';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const marker = 'De rode fiets van tante Zoë stond scheef';

test('a typed sentence stands in clear in no file of the vault, open, locked or after a failed call', async () => {
  const desk = await anOpenDesk();
  await desk.say('profile.put', { ...(await desk.say('profile.get', {})), jobTitle: marker });
  await desk.say('draft.put', { key: 'k', caseFileId: null, place: 'intake', body: { text: marker } });
  await desk.ask('draft.get', { key: marker.repeat(9) });

  // A copy, as someone would take it while the worker is busy.
  const taken = path.join(aFolder(), 'copy');
  cpSync(desk.userData, taken, { recursive: true });
  expect(countFiles([taken])).toBeGreaterThan(4);
  expect(findMarker(marker, [taken])).toEqual([]);

  await desk.lock();
  expect(findMarker(marker, [desk.userData])).toEqual([]);
  // The sentence was really there to be found.
  const again = aDesk(desk.userData);
  await again.unlock();
  expect(await again.say('draft.get', { key: 'k' })).toMatchObject({ body: { text: marker } });
});

test('the search finds the sentence in a database that is not encrypted', () => {
  const folder = aFolder();
  const file = path.join(folder, 'plain.db');
  new Database(file).exec(`CREATE TABLE t (a); INSERT INTO t VALUES ('${marker}')`).close();
  expect(findMarker(marker, [folder])).toEqual([{ file, as: 'utf8' }]);
});
