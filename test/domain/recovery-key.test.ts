import { differingGroups, readRecoveryKey, recoveryBytes, recoveryGroups } from '#domain/vault/recovery-key.ts';
import { readIdentities, readRecipient } from '#domain/vault/organisation-key.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const aKey = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes });
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ?'.split('');

describe('a recovery key', () => {
  test('is at least 128 bits, as eight groups of five', () => {
    expect(recoveryBytes * 8).toBeGreaterThanOrEqual(128);
    const groups = recoveryGroups(new Uint8Array(recoveryBytes));
    expect(groups).toHaveLength(8);
    // Whatever is written down here must be read forever.
    expect(groups).toEqual(['00001', '00002', '00003', '00004', '00005', '00006', '00007', '00008']);
    expect(recoveryGroups(Uint8Array.from({ length: recoveryBytes }, (_, at) => at * 13)).join(' ')).toBe(
      '006H9 M9SMZ 85750 PT3N5 GA7SS SADPS RF8DF VTQQ7',
    );
  });

  test('comes back however it was typed over', () => {
    fc.assert(
      fc.property(aKey, fc.constantFrom(' ', '-', '\n', '   ', '', ', '), fc.boolean(), (key, between, small) => {
        const typed = recoveryGroups(key).join(between);
        const asTyped = small ? typed.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l') : typed;
        expect(readRecoveryKey(` ${asTyped} `)).toEqual(key);
      }),
    );
  });

  test('with one wrong character is refused with the number of that group', () => {
    fc.assert(
      fc.property(aKey, fc.nat(7), fc.nat(4), fc.constantFrom(...letters), (key, group, place, letter) => {
        const groups = [...recoveryGroups(key)];
        const right = groups[group] ?? '';
        fc.pre(right[place] !== letter);
        groups[group] = right.slice(0, place) + letter + right.slice(place + 1);
        expect(() => readRecoveryKey(groups.join(' '))).toThrow(
          expect.objectContaining({ code: 'keys.groupWrong', params: { groups: String(group + 1) } }),
        );
      }),
    );
  });

  test('with two characters or two groups that changed places is refused with the numbers of those', () => {
    fc.assert(
      fc.property(aKey, fc.nat(6), fc.nat(3), (key, group, place) => {
        const groups = [...recoveryGroups(key)];
        const right = groups[group] ?? '';
        fc.pre(right[place] !== right[place + 1]);
        const turned = groups.with(group, right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2));
        expect(() => readRecoveryKey(turned.join('-'))).toThrow(expect.objectContaining({ params: { groups: String(group + 1) } }));
        const swapped = groups.with(group, groups[group + 1] ?? '').with(group + 1, right);
        expect(() => readRecoveryKey(swapped.join('-'))).toThrow(
          expect.objectContaining({ code: 'keys.groupWrong', params: { groups: `${group + 1}, ${group + 2}` } }),
        );
      }),
    );
  });

  test('with a character too few or too many is refused with the number of that group', () => {
    const groups = recoveryGroups(new Uint8Array(recoveryBytes).fill(77));
    const without = groups.with(2, (groups[2] ?? '').slice(1));
    expect(() => readRecoveryKey(without.join(' '))).toThrow(expect.objectContaining({ params: { groups: '3' } }));
    expect(() => readRecoveryKey(groups.with(4, `${groups[4]}7`).join(' '))).toThrow(expect.objectContaining({ params: { groups: '5' } }));
    // Without blanks nobody can tell more than where it begins.
    expect(() => readRecoveryKey(without.join(''))).toThrow(expect.objectContaining({ params: { groups: expect.stringMatching(/^3/) } }));
  });

  test('with groups too few or too many says how many there are', () => {
    const groups = recoveryGroups(new Uint8Array(recoveryBytes).fill(5));
    expect(() => readRecoveryKey(groups.slice(0, 7).join(' '))).toThrow(
      expect.objectContaining({ code: 'keys.groupsMissing', params: { found: 7, wanted: 8 } }),
    );
    expect(() => readRecoveryKey([...groups, groups[0]].join(' '))).toThrow(expect.objectContaining({ params: { found: 9, wanted: 8 } }));
    expect(() => readRecoveryKey('  ')).toThrow(expect.objectContaining({ code: 'keys.groupsMissing' }));
  });

  test('that is whole but another one differs in the groups that differ', () => {
    const key = new Uint8Array(recoveryBytes).fill(9);
    expect(differingGroups(key, key)).toEqual([]);
    expect(
      differingGroups(
        Uint8Array.from(key, (byte, at) => (at === 19 ? byte ^ 1 : byte)),
        key,
      ),
    ).toEqual([8]);
  });
});

describe('what someone pastes as the key of the organisation', () => {
  const publicKey = `age1${'q'.repeat(58)}`;
  const secretKey = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`;

  test('is found among the comments of a key file', () => {
    expect(readRecipient(`# created: 2026-03-09\n# public key: ${publicKey}\n`)).toBe(publicKey);
    expect(readIdentities(`# public key: ${publicKey}\n${secretKey}\n${secretKey.toLowerCase()}\n`)).toEqual([secretKey]);
  });

  test.each([
    [`# public key: ${publicKey}\n${secretKey}`, 'keys.secretInsteadOfPublic'],
    [`${publicKey}\nage1${'p'.repeat(58)}`, 'keys.severalRecipients'],
    [`age1pq1${'q'.repeat(300)}`, 'keys.otherKindOfKey'],
    [publicKey.slice(0, -1), 'keys.noRecipient'],
    ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', 'keys.noRecipient'],
    ['', 'keys.noRecipient'],
  ])('is refused by name as a public key: %s', (text, code) => expect(() => readRecipient(text)).toThrow(code));

  test.each([
    [publicKey, 'keys.publicInsteadOfSecret'],
    ['-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'keys.identityLocked'],
    ['age-encryption.org/v1\n-> scrypt', 'keys.identityLocked'],
    [secretKey.slice(0, -1), 'keys.noIdentity'],
    ['', 'keys.noIdentity'],
  ])('is refused by name as a secret key: %s', (text, code) => expect(() => readIdentities(text)).toThrow(code));
});
