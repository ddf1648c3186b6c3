import { gather } from '#db/hand-over/gather.ts';
import type { Line } from '#db/hand-over/lines.ts';
import { sealPackage } from '#db/hand-over/seal-package.ts';
import type { Sealed } from '#db/hand-over/seal-package.ts';
import { unsealPackage } from '#db/hand-over/unseal-package.ts';
import { latestVersion } from '#db/migrate.ts';
import { packageLimit } from '#domain/hand-over/manifest.ts';
import { craft } from '#test/craft-package.ts';
import type { TestDesk } from '#test/desk.ts';
import { aFolder } from '#test/folder.ts';
import { aFileWish, anUnsealWish, aSealWish, aWorker, idsOf, keysOf, twoWorkers } from '#test/hand-over.ts';
import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

let here: TestDesk;
let there: TestDesk;
let sealed: Sealed;
let whole: Buffer;
let lines: readonly Line[];

beforeAll(async () => {
  ({ here, there } = await twoWorkers());
  const ids = (await idsOf(here)).slice(0, 1);
  const wish = aSealWish(here, there, ids);
  sealed = await sealPackage(wish);
  whole = readFileSync(wish.target);
  lines = [
    ...gather(
      here.db,
      ids.map((id) => aFileWish(id)),
    ),
  ];
});

/** Opens bytes as a package, and answers by which name it was refused; nothing may be left of a waiting room. */
async function refused(source: Uint8Array | string, desk = there, passphrase: string | null = null): Promise<string> {
  const file = typeof source === 'string' ? source : path.join(aFolder(), 'x.mwb');
  if (typeof source !== 'string') writeFileSync(file, source);
  const wish = anUnsealWish(desk, file, passphrase);
  const code = await unsealPackage(wish).then(
    ({ kind }) => kind,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
  expect(readdirSync(path.dirname(wish.staging))).toEqual(code === 'share' ? ['waiting.db'] : []);
  return code;
}

/** A package for `there` that only its maker could have signed. */
const crafted = (some: Partial<Parameters<typeof craft>[0]>): Promise<string> =>
  craft({
    seal: { kind: 'key', agePublic: keysOf(there).agePublic },
    signSecret: keysOf(here).signSecret,
    page: sealed.manifest,
    lines,
    ...some,
  });

describe('on the way', () => {
  test('a package that was cut off is damaged, wherever it was cut', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999])
      expect(await refused(whole.subarray(0, Math.floor(whole.length * part)))).toBe('handOver.damaged');
    expect(await refused(whole.subarray(0, -1))).toBe('handOver.damaged');
    expect(await refused(whole)).toBe('share');
  });

  test('one flipped bit anywhere is noticed', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(whole);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(['handOver.damaged', 'handOver.notAPackage', 'handOver.notForYou']).toContain(await refused(changed));
      }),
      // The header is small: it gets its share.
      { numRuns: 60, examples: [[0], [180], [400], [900], [1400], [whole.length * 8 - 1]] },
    );
  });

  test('bytes behind the end are noticed', async () => {
    expect(await refused(Buffer.concat([whole, Buffer.from('x')]))).toBe('handOver.damaged');
  });
});

describe('what is no package of ours, or not for us', () => {
  test('an empty file, a picture, a Word file and a folder are told apart from a damaged package', async () => {
    expect(await refused(Buffer.alloc(0))).toBe('handOver.notAPackage');
    expect(await refused(Buffer.from('PK\u0003\u0004 word'))).toBe('handOver.notAPackage');
    expect(await refused(Buffer.alloc(100_000, 7))).toBe('handOver.notAPackage');
    expect(await refused(aFolder())).toBe('handOver.notAPackage');
    expect(await refused(path.join(aFolder(), 'gone.mwb'))).toBe('file.unreadable');
    // age's first line, and then a header without an end.
    expect(await refused(Buffer.from(`age-encryption.org/v1\n${'-> X25519 aaaa\n'.repeat(5000)}`))).toBe('handOver.damaged');
  });

  test('something else that was sealed for us with age is no package', async () => {
    const age = new Encrypter();
    age.addRecipient(keysOf(there).agePublic);
    expect(await refused(await age.encrypt('just a letter to a friend'))).toBe('handOver.notAPackage');
    expect(await refused(await age.encrypt('hi'))).toBe('handOver.damaged');
  });

  test('another worker’s key does not open it; a former key of ours does', async () => {
    const other = await aWorker('B. Vreemd', '');
    expect(await refused(whole, other)).toBe('handOver.notForYou');
    const wish = aSealWish(here, other, (await idsOf(here)).slice(0, 1));
    await sealPackage(wish);
    await other.say('handOver.makeKey', {});
    expect(await refused(wish.target, other)).toBe('share');
  });

  test('a package that was signed for someone else and sealed again for us is refused', async () => {
    const other = await aWorker('B. Vreemd', '');
    const file = await crafted({ seal: { kind: 'key', agePublic: keysOf(other).agePublic } });
    expect(await refused(file, other)).toBe('handOver.forSomeoneElse');
    expect(await refused(await crafted({ seal: { kind: 'passphrase', passphrase: 'abc' } }), there, 'abc')).toBe('handOver.forSomeoneElse');
  });

  test('a passphrase that asks for a gigabyte of memory is not tried', async () => {
    const age = new Encrypter();
    age.setPassphrase('abc');
    age.setScryptWorkFactor(2);
    const light = Buffer.from(await age.encrypt('x')).toString('latin1');
    expect(light).toContain(' 2\n');
    expect(await refused(Buffer.from(light.replace(' 2\n', ' 20\n'), 'latin1'), there, 'abc')).toBe('handOver.damaged');
  });
});

describe('the first page', () => {
  test('must be signed by the key that it names', async () => {
    const { signSecret } = keysOf(there);
    expect(await refused(await crafted({ signSecret }))).toBe('handOver.badSignature');
  });

  test('of a later form or schema is refused with words of its own, whatever else it says', async () => {
    expect(await refused(await crafted({ page: { format: 'maatwerkbank-package', version: 2, what: 'else' } }))).toBe(
      'handOver.newerFormat',
    );
    expect(await refused(await crafted({ page: { ...sealed.manifest, schema: latestVersion + 1 } }))).toBe('handOver.newerVersion');
  });

  test('that says too little, too much or nonsense is damaged', async () => {
    const { reason: _, ...less } = sealed.manifest;
    for (const page of [less, { ...sealed.manifest, more: 1 }, { ...sealed.manifest, files: [] }, { ...sealed.manifest, schema: 'x' }])
      expect(await refused(await crafted({ page }))).toBe('handOver.damaged');
    expect(await refused(await crafted({ page: { format: 'something-else', version: 1 } }))).toBe('handOver.notAPackage');
  });
});

describe('limits', () => {
  test('a file of over 2 GB is refused by its size alone', async () => {
    const file = path.join(aFolder(), 'large.mwb');
    writeFileSync(file, 'age-encryption.org/v1\n');
    // A file with a hole: it takes no room.
    truncateSync(file, packageLimit + 1);
    const began = performance.now();
    expect(await refused(file)).toBe('handOver.tooLarge');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('a body that says to be over 2 GB is refused before it is unpacked', async () => {
    expect(await refused(await crafted({ body: { ...sealed.manifest.body, bytes: packageLimit + 1 } }))).toBe('handOver.tooLarge');
  });

  test('a bomb is stopped: more than was signed, one endless line, or too well packed', { timeout: 60_000 }, async () => {
    expect(await refused(await crafted({ lines: [...lines, 'x'.repeat(100_000)], body: sealed.manifest.body }))).toBe('handOver.bomb');
    const megabyte = Buffer.alloc(1024 * 1024, 32);
    const body = { sha256: '0'.repeat(64), bytes: packageLimit, lines: 1 };
    const before = process.memoryUsage().rss;
    expect(await refused(await crafted({ packed: Array.from({ length: 400 }, () => megabyte), body }))).toBe('handOver.bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});

describe('the rows', () => {
  test('must be what was signed: in number, in kind, and each of a file of the first page', async () => {
    const journal = lines.find((line) => line.kind === 'row' && line.table === 'journal_entry');
    const row = journal?.kind === 'row' ? journal.row : {};
    const line = (table: string, some: object): Line => ({ kind: 'row', table, row: { ...row, ...some } });
    const stranger = { id: '019506a0-0000-7000-8000-00000000ffff', case_file_id: '019506a0-0000-7000-8000-00000000fffe' };
    const odd: readonly (Line | string)[] = [
      line('journal_entry', { id: stranger.id }), // one more than was signed
      line('journal_entry', stranger), // of a file that is not there
      line('journal_entry', { kind: 'secret' }), // a kind that does not exist
      line('journal_entry', { extra: 1 }), // a column that does not exist
      line('journal_entry', { text: 7.5 }), // the wrong type of value
      line('profile', { id: 1 }), // a table that never travels
      line('audit', { sequence: 1 }),
      line('own_identity', { id: 'x' }),
      line('draft', { key: 'x' }),
      line('../../etc/passwd', {}),
      line('journal_entry"; DROP TABLE case_file; --', {}),
      'no json',
      '["row","journal_entry"]',
      '["file","C:\\\\Windows\\\\x.dll","aGk="]',
      '["found","no-id","r","timeline","2026","t"]',
    ];
    for (const each of odd)
      expect(await refused(await crafted({ lines: [...lines, each] })), JSON.stringify(each).slice(0, 60)).toBe('handOver.damaged');
    expect(await refused(await crafted({ lines: lines.slice(0, -1) }))).toBe('handOver.damaged');
    expect(await refused(await crafted({ lines: [...lines, ...lines.slice(0, 1)] }))).toBe('handOver.damaged');
  });

  test('a closed document that does not say what its hash says is noticed', async () => {
    const changed = lines.map((line): Line =>
      line.kind === 'row' && line.table === 'document'
        ? { ...line, row: { ...line.row, body: String(line.row['body']).replace('a', 'b') } }
        : line,
    );
    expect(await refused(await crafted({ lines: changed }))).toBe('handOver.damaged');
  });

  test('no name from a package becomes the name of a file', async () => {
    const page = {
      ...sealed.manifest,
      files: sealed.manifest.files.map((file) => ({ ...file, number: '../../../tmp/mwb-evil', name: '..\\..\\x' })),
    };
    const wish = anUnsealWish(there, await crafted({ page }));
    await expect(unsealPackage(wish)).rejects.toMatchObject({ code: 'handOver.damaged' });
    expect(existsSync('/tmp/mwb-evil')).toBe(false);
    expect(readdirSync(path.dirname(wish.staging))).toEqual([]);
  });
});
