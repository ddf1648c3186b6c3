import * as rows from '#db/case-file-rows.ts';
import { sealPackage } from '#db/hand-over/seal-package.ts';
import { unsealPackage } from '#db/hand-over/unseal-package.ts';
import { parts } from '#domain/hand-over/parts.ts';
import { openDatabase } from '#db/open.ts';
import * as search from '#db/search.ts';
import { asWriteDb } from '#db/sql.ts';
import type { TestDesk } from '#test/desk.ts';
import { aFileWish, anUnsealWish, aSealWish, idsOf, twoWorkers } from '#test/hand-over.ts';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let ids: readonly string[];

beforeAll(async () => {
  ({ here, there } = await twoWorkers());
  ids = await idsOf(here);
});

test('both example files go to the waiting room of another vault whole, with what makes them findable', async () => {
  const wish = aSealWish(here, there, ids);
  const heard: number[] = [];
  const sealed = await sealPackage(wish, (done, total) => void heard.push(done / total));
  expect(heard.at(-1)).toBeLessThanOrEqual(1);
  const into = anUnsealWish(there, wish.target);
  const opened = await unsealPackage(into);
  expect(opened).toMatchObject({
    kind: 'share',
    sha256: sealed.sha256,
    manifest: { reason: wish.page.reason, schema: expect.any(Number) },
  });
  expect(opened.kind === 'share' && opened.manifest).toEqual(sealed.manifest);

  const native = openDatabase(into.staging, into.stagingKey, 'open');
  const db = asWriteDb(native);
  for (const id of ids) {
    const withoutOwn = (taken: rows.FileRows) => ({ ...taken, own: taken.own.filter(({ rows: each }) => each.length > 0) });
    expect(withoutOwn(rows.read(db, id))).toEqual(withoutOwn(rows.read(here.db, id)));
    expect(search.ofFile(db, id)).toEqual(search.ofFile(here.db, id));
  }
  native.close();
  // Both are large enough to say something.
  expect(sealed.manifest.body.lines).toBeGreaterThan(100);
  expect(sealed.sent.flat().length).toBeGreaterThan(100);
});

test('what is left out stays here: parts, guidance, drafts; a loose reference is let go and told', async () => {
  const [naima = ''] = ids.filter((id) => rows.count(here.db, id).some(({ table }) => table === 'weighing'));
  await here.say('draft.put', { key: 'x', caseFileId: naima, place: 'intake', body: { text: 'half' } });
  const chosen = parts.filter((part) => part !== 'weighing' && part !== 'intake' && part !== 'placement');
  const wish = aSealWish(here, there, [naima], { files: [aFileWish(naima, { parts: chosen, guidance: false })] });
  const { manifest } = await sealPackage(wish);
  const [file] = manifest.files;
  expect(file?.left).toMatchObject({
    parts: ['intake', 'weighing', 'placement'],
    drafts: 1,
    cuts: [{ table: 'plan', to: 'weighing', rows: 1 }],
  });
  expect(file?.left.guidance).toBeGreaterThan(0);
  expect(Object.keys(file?.counts ?? {}).filter((table) => /weighing|theme|finding|intake|placement|draft|employer/.test(table))).toEqual(
    [],
  );
  expect(manifest.shared).toEqual({});
  expect(file?.documents.map(({ kind }) => kind)).not.toContain('weging');
  const into = anUnsealWish(there, wish.target);
  await unsealPackage(into);
  const native = openDatabase(into.staging, into.stagingKey, 'open');
  const texts = JSON.stringify(rows.read(asWriteDb(native), naima).own.filter(({ table }) => table !== 'document'));
  native.close();
  for (const { text } of search.ofFile(here.db, naima).filter(({ place }) => place === 'weighing')) expect(texts).not.toContain(text);
});

test('a package with a passphrase says that it asks for one, and opens with it in any form of typing', async () => {
  const wish = aSealWish(here, there, ids, { seal: { kind: 'passphrase', passphrase: 'zeven kano\u0308s op het dak' } });
  const sealed = { ...wish, page: { ...wish.page, recipient: { kind: 'passphrase', name: 'M. Aydin', organisation: '' } as const } };
  await sealPackage(sealed);
  expect(await unsealPackage(anUnsealWish(there, wish.target))).toEqual({ kind: 'needsPassphrase' });
  await expect(unsealPackage(anUnsealWish(there, wish.target, 'acht kano’s'))).rejects.toMatchObject({ code: 'handOver.wrongPassphrase' });
  expect(await unsealPackage(anUnsealWish(there, wish.target, 'zeven kan\u00f6s op het dak'))).toMatchObject({ kind: 'share' });
});

test('nothing in a package can be read from outside, not even whom it is about or for', async () => {
  const wish = aSealWish(here, there, ids);
  await sealPackage(wish);
  const bytes = readFileSync(wish.target).toString('latin1');
  for (const word of ['Verkerk', 'Ouardi', 'MW-2026', 'Boer', 'Aydin', 'handOver', 'MWB1']) expect(bytes).not.toContain(word);
});

test('a package is never written over another file, and what fails leaves no waiting room', async () => {
  const wish = aSealWish(here, there, ids);
  await sealPackage(wish);
  await expect(sealPackage(wish)).rejects.toMatchObject({ code: 'EEXIST' });
  const into = anUnsealWish(here, wish.target);
  await expect(unsealPackage(into)).rejects.toMatchObject({ code: 'handOver.notForYou' });
  expect(existsSync(into.staging)).toBe(false);
});
