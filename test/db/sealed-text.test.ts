import { openText, resealTexts, sealText } from '#db/keys/sealed-text.ts';
import { all, asWriteDb, sql } from '#db/sql.ts';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';

const key = randomBytes(32);

test('a text comes back from under the key and row it was sealed for, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.uuid(), (text, id) => {
      const sealed = sealText(key, id, text);
      expect(openText(key, id, sealed)).toBe(text);
      expect(sealed).toMatch(/^[\w-]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/);
      expect(sealText(key, id, text)).not.toBe(sealed);
    }),
  );
});

test('in another row, changed, or cut off it is refused as damaged', () => {
  const sealed = sealText(key, 'a', 'ik twijfelde');
  expect(() => openText(key, 'b', sealed)).toThrow('keys.reflectionDamaged');
  const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  // One bit of the nonce, the tag or the text.
  for (const part of [1, 2, 3]) {
    const changed = parts.map((each, index) => (index === part ? Buffer.from(each).fill((each[0] ?? 0) ^ 1, 0, 1) : each));
    expect(() => openText(key, 'a', changed.map((each) => each.toString('base64url')).join('.'))).toThrow('keys.reflectionDamaged');
  }
  for (const damaged of ['', '.', '...', sealed.slice(0, 30), `${sealed}.x`, 'iets anders']) {
    expect(() => openText(key, 'a', damaged)).toThrow('keys.reflectionDamaged');
  }
});

test('without the key, or under another, it is closed and says so', () => {
  const sealed = sealText(key, 'a', 'ik twijfelde');
  expect(() => openText(null, 'a', sealed)).toThrow('keys.reflectionsClosed');
  expect(() => openText(randomBytes(32), 'a', sealed)).toThrow('keys.reflectionsClosed');
  expect(() => sealText(null, 'a', 'ik twijfelde')).toThrow('keys.reflectionsClosed');
});

test('a new key takes over every sealed text of the database, and leaves what it cannot open', () => {
  const native = new Database(':memory:');
  native.exec(`
    CREATE TABLE reflection (id TEXT PRIMARY KEY, text_sealed TEXT NOT NULL, learnt_sealed TEXT, other TEXT) STRICT;
    CREATE TABLE elsewhere (id TEXT PRIMARY KEY, unsealed TEXT) STRICT;`);
  const db = asWriteDb(native);
  const fresh = randomBytes(32);
  const lost = sealText(randomBytes(32), 'c', 'van een eerdere sleutel');
  const put = native.prepare('INSERT INTO reflection VALUES (?, ?, ?, ?)');
  put.run('a', sealText(key, 'a', 'een'), sealText(key, 'a', 'geleerd'), 'open');
  put.run('b', sealText(key, 'b', 'twee'), null, 'open');
  put.run('c', lost, null, 'open');
  expect(resealTexts(db, key, fresh)).toBe(3);
  const Row = z.object({ id: z.string(), text: z.string(), learnt: z.string().nullable(), other: z.string() });
  const [a, b, c] = all(db, Row, sql`SELECT id, text_sealed AS text, learnt_sealed AS learnt, other FROM reflection ORDER BY id`);
  expect(openText(fresh, 'a', a?.text ?? '')).toBe('een');
  expect(openText(fresh, 'a', a?.learnt ?? '')).toBe('geleerd');
  expect(openText(fresh, 'b', b?.text ?? '')).toBe('twee');
  expect([b?.learnt, c?.text, a?.other]).toEqual([null, lost, 'open']);
});
