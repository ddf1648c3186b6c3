import { nextHeader } from '#db/keys/change-header.ts';
import { writeHeader } from '#db/keys/header-file.ts';
import { digestOf } from '#db/keys/header-seal.ts';
import { organisationSlot, passphraseSlot, recoverySlot } from '#db/keys/slot.ts';
import { unlockKeys } from '#db/keys/ways.ts';
import { inspectVault, openVault } from '#db/vault.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Header } from '#domain/vault/header.ts';
import { floorCost } from '#domain/vault/key-cost.ts';
import type { Secret } from '#domain/vault/secret.ts';
import { passphrase } from '#test/passphrase.ts';
import { fingerprint } from '#test/fingerprint.ts';
import { aVault, now } from '#test/vault.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** A vault with every kind of way in, and what opens each. */
async function aVaultWithThreeWays() {
  const { folder, header, dataKey, reflectionKey } = await aVault();
  const keys = { dataKey, reflectionKey };
  const identity = await generateX25519Identity();
  const recoveryKey = randomBytes(20);
  const made = { madeAt: now, owner: header };
  const slots = [
    await passphraseSlot(keys, passphrase, floorCost, made),
    recoverySlot(keys, recoveryKey, made),
    await organisationSlot(keys, await identityToRecipient(identity), made),
  ];
  writeHeader(folder.header, nextHeader(header, slots, dataKey));
  const secrets: readonly Secret[] = [
    { kind: 'recovery', key: recoveryKey },
    { kind: 'organisation', identities: [identity] },
    { kind: 'passphrase', passphrase },
  ];
  return { folder, secrets, text: readFileSync(folder.header, 'utf8') };
}

/** Every place in a value: fields, members of lists, and what holds them. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((each: Json, index) => [index, each] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

/** The value with something else in one place; `undefined` takes the place away. */
function changed(value: Json, [first, ...rest]: Path, change: (was: Json) => Json | undefined): Json | undefined {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return list.flatMap((each, index) => (index === first ? [changed(each, rest, change)].filter((one) => one !== undefined) : [each]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const next = key === first ? changed(each, rest, change) : each;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As someone writes it who can reckon a checksum. */
const withChecksum = (value: Json | undefined): Json | undefined => (isObject(value) ? { ...value, checksum: digestOf(value) } : value);

const anything = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    true,
    0,
    -1,
    1,
    2,
    3,
    9_007_199_254_740_991,
    1e300,
    '',
    'passphrase',
    'organisation',
    [],
  ),
  fc.integer(),
  fc.string({ maxLength: 80 }),
  fc.base64String({ minLength: 4, maxLength: 120 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>, // It says unknown; JSON is what it makes.
);

/** What may be said of a header that was tampered with. */
const names = [
  'vault.damagedHeader',
  'vault.foreignHeader',
  'vault.newerVersion',
  'vault.weakHeader',
  'vault.olderHeader',
  'vault.tooLittleMemory',
];

const parse = (text: string): Json => JSON.parse(text) as Json; // What JSON is.

test('a header changed in any field is refused by name, never opens, and no file is touched', { timeout: 240_000 }, async () => {
  const { folder, secrets, text } = await aVaultWithThreeWays();
  const whole = parse(text);
  const places = placesIn(whole);
  // Every field of every kind of slot is among them.
  const wanted = ['mac', 'generation', 'slots.0.cost.memoryKiB', 'slots.0.tag', 'slots.1.salt', 'slots.2.recipient', 'slots.2.sealed'];
  expect(places.map((place) => place.join('.'))).toEqual(expect.arrayContaining(wanted));
  const heard = new Map<string, number>();
  let opened = 0;

  async function tryHeader(header: Json | undefined): Promise<void> {
    const written = JSON.stringify(header) ?? '';
    // A checksum that was changed and then repaired is no change.
    if (canonicalize(header) === canonicalize(whole)) return;
    writeFileSync(folder.header, written);
    const before = fingerprint(folder);
    const outcome = await outcomeOf(secrets);
    heard.set(outcome, (heard.get(outcome) ?? 0) + 1);
    if (outcome === 'opened') opened += 1;
    expect([...names, 'no secret opens it'], `${outcome}: ${written.slice(0, 2000)}`).toContain(outcome);
    expect(fingerprint(folder)).toEqual(before);
  }

  async function outcomeOf(all: readonly Secret[]): Promise<string> {
    try {
      const found: Header = inspectVault(folder);
      for (const secret of all) {
        // A header may ask for minutes of work within its bounds: that costs time and nothing else.
        const costly = found.slots.some((slot) => 'cost' in slot && slot.cost.memoryKiB * slot.cost.passes > 400_000);
        if (secret.kind === 'passphrase' && costly) continue;
        const keys = await unlockKeys(found, secret);
        if (!keys) continue;
        openVault(folder, found, keys.dataKey, now).close();
        return 'opened';
      }
      return 'no secret opens it';
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  // As damage, and as someone who repairs the checksum but has no key.
  for (const repaired of [false, true]) {
    for (const place of places) {
      await fc.assert(
        fc.asyncProperty(anything, async (value) => {
          const next = changed(whole, place, () => value);
          await tryHeader(repaired ? withChecksum(next) : next);
        }),
        { numRuns: repaired ? 4 : 8 },
      );
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.string({ minLength: 1, maxLength: 12 }), anything, async (place, key, value) => {
      const added = changed(whole, place, (was) => (isObject(was) ? { ...was, [key]: value ?? 1 } : was));
      await tryHeader(withChecksum(added));
    }),
    { numRuns: 60 },
  );
  expect(opened).toBe(0);
  // The names were really heard, each for its own reason.
  expect([...heard.keys()]).toEqual(expect.arrayContaining(['vault.damagedHeader', 'vault.foreignHeader']));
});

test.each([
  ['less memory', { memoryKiB: 65_535 }],
  ['fewer passes', { passes: 2 }],
  ['no lanes', { lanes: 0 }],
])('a header that asks for %s than any vault was made with is refused as a downgrade', async (_, less) => {
  const { folder, header } = await aVault();
  const weak = { ...header, slots: header.slots.map((slot) => ({ ...slot, cost: { ...floorCost, ...less } })) };
  writeFileSync(folder.header, JSON.stringify({ ...weak, checksum: digestOf(weak) }));
  const before = fingerprint(folder);
  expect(() => inspectVault(folder)).toThrow('vault.weakHeader');
  expect(fingerprint(folder)).toEqual(before);
});

test.each([
  ['a number without end', '{"format":"maatwerkbank-vault","version":2,"generation":1e999}'],
  ['a nest of lists', `{"format":"maatwerkbank-vault","version":2,"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ['a name that means something to the language', '{"format":"maatwerkbank-vault","version":2,"__proto__":{"checksum":"x"}}'],
])('%s in a header is refused as damage', async (_, text) => {
  const { folder } = await aVault();
  writeFileSync(folder.header, text);
  expect(() => inspectVault(folder)).toThrow('vault.damagedHeader');
});
