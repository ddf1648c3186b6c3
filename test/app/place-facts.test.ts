import type { Machine } from '#app/place-facts.ts';
import { ownerOfFolder, placeFacts } from '#app/place-facts.ts';
import { aFolder } from '#test/folder.ts';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const machine = (over: Partial<Machine>): Machine => ({ platform: 'linux', env: {}, mounts: () => '', exists: () => false, ...over });

describe('what a machine says of its places', () => {
  test('Windows: the folders of OneDrive whatever they are called, and the profile that travels', () => {
    const env = {
      OneDrive: 'D:\\Werkmap',
      OneDriveCommercial: 'D:\\Werkmap',
      APPDATA: 'C:\\Users\\jp\\AppData\\Roaming',
      LOCALAPPDATA: 'C:\\Users\\jp\\AppData\\Local',
    };
    expect(placeFacts(machine({ platform: 'win32', env }))).toEqual({
      synced: [
        { owner: 'OneDrive', root: 'D:\\Werkmap' },
        { owner: 'OneDrive', root: 'D:\\Werkmap' },
      ],
      roaming: ['C:\\Users\\jp\\AppData\\Roaming'],
      mounts: [],
    });
  });

  test('macOS: what is mounted, and Desktop and Documents where iCloud Drive is in use', () => {
    const text = [
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//jp@server/thuis map on /Volumes/thuis map (smbfs, nodev, nosuid, mounted by jp)',
    ].join('\n');
    const mac = machine({ platform: 'darwin', env: { HOME: '/Users/jp' }, mounts: () => text, exists: (at) => at.endsWith('CloudDocs') });
    expect(placeFacts(mac)).toEqual({
      synced: [
        { owner: 'iCloud', root: '/Users/jp/Desktop' },
        { owner: 'iCloud', root: '/Users/jp/Documents' },
      ],
      roaming: [],
      mounts: [
        { at: '/', type: 'apfs' },
        { at: '/Volumes/thuis map', type: 'smbfs' },
      ],
    });
    expect(placeFacts({ ...mac, exists: () => false }).synced).toEqual([]);
  });

  test('Linux: what is mounted, with the spaces in its names; nothing when that cannot be read', () => {
    const text = '/dev/sda2 / ext4 rw 0 0\nserver:/thuis /home/jp/thuis\\040map nfs4 rw,vers=4.2 0 0\n';
    expect(placeFacts(machine({ mounts: () => text })).mounts).toEqual([
      { at: '/', type: 'ext4' },
      { at: '/home/jp/thuis map', type: 'nfs4' },
    ]);
    const unreadable = () => {
      throw new Error('EACCES');
    };
    expect(placeFacts(machine({ mounts: unreadable })).mounts).toEqual([]);
  });
});

test('a link is judged by where it leads, also for a folder that is still to be made', () => {
  const folder = aFolder();
  const cloud = path.join(folder, 'Dropbox');
  mkdirSync(cloud);
  symlinkSync(cloud, path.join(folder, 'kluizen'), 'junction');
  expect(ownerOfFolder(path.join(folder, 'kluizen', 'nieuw', 'vault'))).toBe('Dropbox');
  expect(ownerOfFolder(path.join(folder, 'gewoon', 'vault'))).toBeNull();
});
