import type { Backup } from '#domain/backup/manifest.ts';
import { backupName, isBackupName, Manifest } from '#domain/backup/manifest.ts';
import { expired, goneOn } from '#domain/backup/rotation.ts';
import { addDays, daysBetween } from '#domain/local-date.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const today = '2026-03-11';

/** A backup of a day, `back` days ago, the `nth` of that day. */
function aBackup(back: number, nth = 0, change: Partial<Manifest> = {}): Backup {
  const day = addDays(today, -back);
  const at = `${day}T${String(8 + nth).padStart(2, '0')}:00:00.000Z`;
  return {
    name: backupName(at, '00000000-0000-0000'),
    manifest: {
      format: 'maatwerkbank-backup',
      version: 1,
      vaultId: '019506a0-0000-7000-8000-000000000001',
      at,
      day,
      why: 'regular',
      schema: 7,
      files: 3,
      bytes: 1000,
      sha256: 'a'.repeat(64),
      audit: { sequence: 100_000 - back * 10 + nth, hash: 'b'.repeat(64) },
      ...change,
    },
  };
}

const left = (backups: readonly Backup[], day = today): readonly string[] => {
  const gone = new Set(expired(backups, day, null));
  return backups.filter(({ name }) => !gone.has(name)).map(({ manifest }) => manifest.at.slice(0, 13));
};

/** Any pile of backups of up to a year and a half, some dated in the future. */
const pile = fc
  .uniqueArray(fc.record({ back: fc.integer({ min: -30, max: 500 }), nth: fc.integer({ min: 0, max: 9 }) }), {
    selector: ({ back, nth }) => `${back} ${nth}`,
    maxLength: 80,
  })
  .map((all) => all.map(({ back, nth }) => aBackup(back, nth)));

describe('what stays of the backups', () => {
  test('three of today, the last of each of seven days, the last of each of eight weeks', () => {
    const twicePerDay = Array.from({ length: 100 }, (_, back) => [aBackup(back, 0), aBackup(back, 1)]).flat();
    const ofToday = [aBackup(0, 2), aBackup(0, 3), aBackup(0, 4)];
    expect(left([...twicePerDay, ...ofToday]).toSorted()).toEqual(
      [
        '2026-03-11T10',
        '2026-03-11T11',
        '2026-03-11T12',
        '2026-03-10T09',
        '2026-03-09T09',
        '2026-03-08T09',
        '2026-03-07T09',
        '2026-03-06T09',
        '2026-03-05T09',
        '2026-03-04T09',
        // The Sundays of the weeks before; this week's last one is today's, last week's is the eighth of March.
        '2026-03-01T09',
        '2026-02-22T09',
        '2026-02-15T09',
        '2026-02-08T09',
        '2026-02-01T09',
        '2026-01-25T09',
      ].toSorted(),
    );
  });

  test('one made before a migration stays for eight weeks, also beside a later one of its day', () => {
    const before = { ...aBackup(20, 0, { why: 'beforeMigration' }), name: 'before-version-8-from-7-20260219080000000' };
    const others = [aBackup(0), aBackup(1), aBackup(2), aBackup(20, 1)];
    expect(expired([before, ...others], today, null)).toEqual([]);
    expect(expired([before, ...others, aBackup(-90)], addDays(today, 60), null)).toContain(before.name);
  });

  test('after a long leave the newest three are still there', () => {
    expect(left([aBackup(0), aBackup(1), aBackup(2), aBackup(3)], addDays(today, 400))).toEqual([
      '2026-03-11T08',
      '2026-03-10T08',
      '2026-03-09T08',
    ]);
  });

  test('never goes: the newest three and the one that was just made, whatever day it seems to be', () => {
    fc.assert(
      fc.property(pile, fc.integer({ min: -1000, max: 1000 }), fc.nat(79), (backups, shift, which) => {
        const justMade = backups[which]?.name ?? null;
        const gone = new Set(expired(backups, addDays(today, shift), justMade));
        const newest = backups.toSorted((a, b) => b.manifest.at.localeCompare(a.manifest.at)).slice(0, 3);
        expect([...newest.map(({ name }) => name), justMade ?? ''].filter((name) => gone.has(name))).toEqual([]);
        expect(backups.length - gone.size).toBeGreaterThanOrEqual(Math.min(3, backups.length));
      }),
    );
  });

  test('a clock that is set back deletes nothing that it did not before', () => {
    fc.assert(
      fc.property(pile, fc.integer({ min: 1, max: 600 }), (backups, back) => {
        const earlier = addDays(today, -back);
        const gone = expired(backups, earlier, null);
        const dated = new Map(backups.map(({ name, manifest }) => [name, manifest.day]));
        // What is dated after the day that the clock says is never among them.
        expect(gone.every((name) => daysBetween(dated.get(name) ?? '', earlier) >= 0)).toBe(true);
      }),
    );
  });

  test('going through it twice takes nothing more, and the days that follow never bring one back', () => {
    fc.assert(
      fc.property(pile, (backups) => {
        const first = new Set(expired(backups, today, null));
        const rest = backups.filter(({ name }) => !first.has(name));
        expect(expired(rest, today, null)).toEqual([]);
      }),
    );
  });

  test('with one more each day, every day of the past week and every week of the past eight is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 120 }), fc.integer({ min: 1, max: 4 }), (days, perDay) => {
        let there: readonly Backup[] = [];
        for (let back = days; back >= 0; back -= 1) {
          there = [...there, ...Array.from({ length: perDay }, (_, nth) => aBackup(back, nth))];
          const gone = new Set(expired(there, addDays(today, -back), null));
          there = there.filter(({ name }) => !gone.has(name));
        }
        for (let back = 0; back <= 7; back += 1) expect(there.some(({ manifest }) => daysBetween(manifest.day, today) === back)).toBe(true);
        for (let week = 1; week < 8; week += 1)
          expect(there.some(({ manifest }) => Math.abs(daysBetween(manifest.day, today) - week * 7) <= 6)).toBe(true);
        expect(there.length).toBeLessThanOrEqual(3 + 7 + 8);
      }),
      { numRuns: 20 },
    );
  });

  test('the day on which a backup is gone is at most eight weeks away, and then it is, once newer ones were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (back) => {
        const one = aBackup(back);
        const end = goneOn(one.manifest.day);
        expect(daysBetween(one.manifest.day, end)).toBeLessThanOrEqual(56);
        const later = [1, 2, 3].map((days) => aBackup(back - days));
        expect(expired([one, ...later], end, null)).toContain(one.name);
      }),
    );
  });
});

test('only a name of ours is looked at', () => {
  expect(aBackup(0).name).toBe('20260311-080000Z-000-0000');
  expect([aBackup(3).name, 'before-version-8-from-7-20260309090000000'].every(isBackupName)).toBe(true);
  expect(["foto's", '..', '', '20260311-080000Z-000-0000.making', '../20260311-080000Z-000-0000'].some(isBackupName)).toBe(false);
});

test('a manifest holds no words: whatever is added is not ours', () => {
  const { manifest } = aBackup(0);
  expect(Manifest.safeParse(manifest).success).toBe(true);
  expect(Manifest.safeParse({ ...manifest, name: 'Noor' }).success).toBe(false);
  expect(Manifest.safeParse({ ...manifest, day: '2026-02-30' }).success).toBe(false);
});
