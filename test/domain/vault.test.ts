import { costFor, floorCost, KeyCost, memoryCeiling } from '#domain/vault/key-cost.ts';
import { tooShort } from '#domain/vault/passphrase.ts';
import type { PlaceFacts } from '#domain/vault/place.ts';
import { NETWORK, ownerOfPlace, ROAMING } from '#domain/vault/place.ts';
import { attempted, delaySeconds, doubtfulDoor, freshDoor, opened, waitAt } from '#domain/vault/unlock-delay.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const GIB = 1024 ** 3;
const moment = (seconds: number) => new Date(Date.parse('2026-03-09T09:00:00Z') + seconds * 1000).toISOString();

describe('the wait after attempts in vain', () => {
  test('grows, and never over a quarter of an hour', () => {
    expect([0, 1, 2, 3, 5, 10, 11, 500].map(delaySeconds)).toEqual([0, 1, 2, 4, 16, 512, 900, 900]);
  });

  test('counts down with the clock', () => {
    const door = attempted(attempted(freshDoor, moment(0)), moment(10));
    expect(waitAt(door, moment(10)).seconds).toBe(2);
    expect(waitAt(door, moment(11.5)).seconds).toBe(1);
    expect(waitAt(door, moment(12)).seconds).toBe(0);
  });

  test('is never made shorter by a clock that was set back, and always ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 400_000_000 }), (failures, back) => {
        const door = { ...freshDoor, failures, since: moment(0) };
        const reset = waitAt(door, moment(-back));
        expect(reset.seconds).toBe(delaySeconds(failures));
        expect(waitAt(reset.door, moment(-back + reset.seconds)).seconds).toBe(0);
        expect(waitAt(reset.door, moment(-back + reset.seconds - 0.5)).seconds).toBe(1);
      }),
    );
  });

  test('is over once the vault was opened; what was in vain is kept until it is in the log', () => {
    const door = attempted(attempted(freshDoor, moment(0)), moment(10));
    expect(door.unlogged).toEqual([moment(0), moment(10)]);
    expect(opened(moment(20))).toEqual({
      version: 1,
      failures: 0,
      organisationLooks: [],
      since: null,
      unlogged: [],
      lastOpened: moment(20),
    });
  });

  test('starts over, not away, when the memory of the door cannot be read', () => {
    expect(waitAt(doubtfulDoor(moment(0)), moment(0)).seconds).toBe(16);
  });
});

describe('a place for a vault', () => {
  test.each([
    ['C:\\Users\\jp\\OneDrive\\Maatwerkbank', 'OneDrive'],
    ['C:\\Users\\jp\\OneDrive - Gemeente Lindewaard\\kluis', 'OneDrive'],
    ['/Users/jp/Library/CloudStorage/OneDrive-Lindewaard/kluis', 'OneDrive'],
    ['/Users/jp/Library/CloudStorage/Box-Box/kluis', 'cloud'],
    ['/Users/jp/Library/Mobile Documents/com~apple~CloudDocs', 'iCloud'],
    ['C:\\Users\\jp\\iCloudDrive\\kluis', 'iCloud'],
    ['/home/jp/Dropbox/kluis', 'Dropbox'],
    ['D:\\Dropbox (Persoonlijk)\\kluis', 'Dropbox'],
    ['G:\\Mijn Drive\\kluis', 'Google Drive'],
    ['/home/jp/Nextcloud/kluis', 'Nextcloud'],
    ['\\\\server\\thuis\\jp', 'netwerk'],
    ['//server/thuis/jp', 'netwerk'],
    ['\\\\?\\UNC\\server\\thuis', 'netwerk'],
  ])('%s belongs to %s', (place, owner) => expect(ownerOfPlace(place)).toBe(owner));

  const facts: PlaceFacts = {
    synced: [{ owner: 'OneDrive', root: 'D:\\Werkmap van de gemeente\\' }],
    roaming: ['C:\\Users\\jp\\AppData\\Roaming'],
    mounts: [
      { at: '/', type: 'ext4' },
      { at: '/home', type: 'nfs4' },
      { at: '/home/jp/lokaal', type: 'ext4' },
      { at: '/net/deel', type: 'autofs' },
      { at: '/net/deel', type: 'cifs' },
      { at: '/media/kluis', type: 'fuse.gocryptfs' },
      { at: '/media/ver', type: 'fuse.sshfs' },
      { at: '/media/ntfs', type: 'fuseblk' },
      { at: '/Volumes/thuis', type: 'smbfs' },
    ],
  };

  test.each([
    ['d:/werkmap van de gemeente/Bureaublad/kluis', 'OneDrive'],
    ['C:\\Users\\jp\\AppData\\Roaming\\Maatwerkbank', ROAMING],
    ['/home/jp/.config/Maatwerkbank', NETWORK],
    ['/net/deel/kluis', NETWORK],
    ['/media/ver', NETWORK],
    ['/Volumes/thuis/kluis', NETWORK],
    ['D:\\Werkmap van de gemeente Oost\\kluis', null],
    ['C:\\Users\\jp\\AppData\\Local\\Maatwerkbank', null],
    ['/home/jp/lokaal/kluis', null],
    ['/homes/jp/kluis', null],
    ['/media/kluis/x', null],
    ['/media/ntfs/x', null],
    ['/srv/kluis', null],
  ])('with what the system says, %s belongs to %s', (place, owner) => expect(ownerOfPlace(place, facts)).toBe(owner));

  test.each([
    'C:\\Users\\jp\\AppData\\Local\\Maatwerkbank',
    '\\\\?\\C:\\Users\\jp\\AppData\\Local\\Maatwerkbank',
    '/home/jp/.config/Maatwerkbank',
    '/Users/jp/Library/Application Support/Maatwerkbank',
    '/home/jp/dropboxen/kluis',
    '/home/mobile/documents',
  ])('%s is the laptop’s own', (place) => expect(ownerOfPlace(place)).toBeNull());
});

describe('the key cost', () => {
  test('is scaled to a second, within its bounds', () => {
    expect(costFor({ memoryKiB: 262_144, millis: 400 }, 32 * GIB)).toEqual({ ...floorCost, memoryKiB: 640 * 1024 });
    expect(costFor({ memoryKiB: 262_144, millis: 60_000 }, 32 * GIB)).toEqual(floorCost);
    expect(costFor({ memoryKiB: 262_144, millis: 10 }, 32 * GIB).memoryKiB).toBe(1024 * 1024);
    expect(costFor({ memoryKiB: 262_144, millis: 10 }, 2 * GIB).memoryKiB).toBe(512 * 1024);
  });

  test('is always one that the header accepts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 65_536, max: 262_144 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 2 ** 40 }),
        (memoryKiB, millis, bytes) => {
          const cost = costFor({ memoryKiB, millis }, bytes);
          expect(KeyCost.safeParse(cost).success).toBe(true);
          expect(cost.memoryKiB).toBeLessThanOrEqual(memoryCeiling(bytes));
        },
      ),
    );
  });
});

test('a passphrase is counted in characters as people see them', () => {
  expect(tooShort('x'.repeat(11))).toBe(true);
  expect(tooShort('x'.repeat(12))).toBe(false);
  expect(tooShort('😀'.repeat(6))).toBe(true);
  expect(tooShort('e\u0301'.repeat(11))).toBe(true);
});
