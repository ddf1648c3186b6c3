import { objectionUntil } from '#domain/budget/deadlines.ts';
import { fileKinds, whereToLook } from '#domain/content/file-kinds.ts';
import { addDays, addMonths } from '#domain/local-date.ts';
import { dueOf } from '#domain/retention/due.ts';
import { destructionGrounds } from '#domain/retention/grounds.ts';
import { freshKeeping, RecordedKeeping } from '#domain/retention/keeping.ts';
import type { DestructionWish, KeepingFacts } from '#domain/retention/obstacles.ts';
import { groundsFor, obstaclesOf, refuseDestruction } from '#domain/retention/obstacles.ts';
import type { RetentionRule } from '#domain/retention/rule.ts';
import { RuleForm, ruleOn } from '#domain/retention/rule.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const aRule = (own: Partial<RetentionRule> = {}): RetentionRule => ({
  id: 'r1',
  version: 1,
  kind: 'wmo',
  kindName: '',
  months: 12,
  countsFrom: 'closing',
  source: 'eigen lijst 2026, rij 7',
  mark: 'sure',
  fromOn: '2000-01-01',
  untilOn: null,
  withdrawn: false,
  reason: '',
  changedBy: 'T. Tester',
  changedAt: '2026-01-01T00:00:00.000Z',
  ...own,
});

const noDays = { closing: null, lastDecision: null, benefitEnd: null };
const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

describe('until when a file is kept', () => {
  test.each([
    ['2024-02-29', 12, '2025-02-28', '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29', '2028-03-01'],
    ['2023-02-28', 12, '2024-02-28', '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28', '2026-03-01'],
    ['2026-12-31', 12, '2027-12-31', '2028-01-01'],
    ['2026-03-10', 180, '2041-03-10', '2041-03-11'],
  ])('closed on %s and kept %i months: until %s, destroyed on %s', (closing, months, keptUntil, destroyOn) => {
    expect(dueOf('wmo', [aRule({ months })], { ...noDays, closing }, '2026-03-09')).toMatchObject({ kind: 'known', keptUntil, destroyOn });
  });

  test('never ends before its months are over, and the longer period never ends first', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 600 }), (closing, months) => {
        const end = (of: number) => {
          const due = dueOf('wmo', [aRule({ months: of, fromOn: '1980-01-01' })], { ...noDays, closing }, closing);
          return due.kind === 'known' ? due.destroyOn : '';
        };
        expect(end(months) > addMonths(closing, months)).toBe(true);
        expect(end(months + 1) > end(months)).toBe(true);
      }),
    );
  });

  test.each([
    ['no kind was chosen', null, [aRule()], noDays, 'noKind'],
    ['nobody made a rule for the kind', 'debt', [aRule()], noDays, 'noRule'],
    ['the rule has no period', 'wmo', [aRule({ months: null })], { ...noDays, closing: '2026-03-01' }, 'noPeriod'],
    ['the file is not closed', 'wmo', [aRule()], noDays, 'notStarted'],
    ['the benefit has not ended', 'wmo', [aRule({ countsFrom: 'benefitEnd' })], { ...noDays, closing: '2026-03-01' }, 'notStarted'],
    ['the rule was withdrawn', 'wmo', [aRule({ withdrawn: true })], { ...noDays, closing: '2026-03-01' }, 'noRule'],
  ] as const)('is not known when %s', (_, kind, rules, days, expected) => {
    expect(dueOf(kind, rules, days, '2026-03-09').kind).toBe(expected);
  });

  test('goes by the rule of the day that it counts from, not of today', () => {
    const rules = [aRule({ id: 'old', months: 60, untilOn: '2025-12-31' }), aRule({ id: 'new', months: 120, fromOn: '2026-01-01' })];
    expect(dueOf('wmo', rules, { ...noDays, closing: '2025-12-31' }, '2026-03-09')).toMatchObject({ destroyOn: '2031-01-01' });
    expect(dueOf('wmo', rules, { ...noDays, closing: '2026-01-01' }, '2026-03-09')).toMatchObject({ destroyOn: '2036-01-02' });
    expect(dueOf('wmo', rules, noDays, '2025-06-01')).toMatchObject({ kind: 'notStarted', rule: { id: 'old' } });
  });

  test('counts from what the rule says, whatever other days there are', () => {
    const days = { closing: '2026-03-01', lastDecision: '2025-02-01', benefitEnd: '2024-01-01' };
    for (const [from, day] of Object.entries(days)) {
      const rule = aRule({ countsFrom: from as keyof typeof days }); // The keys of a constant.
      expect(dueOf('wmo', [rule], days, '2026-03-09')).toMatchObject({ countedFrom: day });
    }
  });
});

test('of several rules the one that began last holds, and none outside its days', () => {
  const rules = [aRule({ id: 'a' }), aRule({ id: 'b', fromOn: '2020-01-01', untilOn: '2020-12-31' })];
  expect(ruleOn(rules, 'wmo', '2020-12-31')?.id).toBe('b');
  expect(ruleOn(rules, 'wmo', '2021-01-01')?.id).toBe('a');
  expect(ruleOn(rules, 'wmo', '1999-12-31')).toBeUndefined();
});

describe('what stands in the way', () => {
  const over = dueOf('wmo', [aRule()], { ...noDays, closing: '2020-01-01' }, '2026-03-09');
  const facts = (own: Partial<KeepingFacts> = {}): KeepingFacts => ({
    today: '2026-03-09',
    state: 'werkkopie',
    open: false,
    due: over,
    decisions: [],
    procedure: null,
    covers: [],
    ...own,
  });
  const running = dueOf('wmo', [aRule()], { ...noDays, closing: '2026-01-01' }, '2026-03-09');

  test.each([
    ['nothing', {}, []],
    ['a decision that can still be objected to', { decisions: [{ announcedOn: '2026-02-01' }] }, ['objection']],
    ['a decision of which it is not known when it was sent', { decisions: [{ announcedOn: null }] }, ['notAnnounced']],
    ['a decision of long ago', { decisions: [{ announcedOn: '2025-02-01' }] }, []],
    ['a procedure', { procedure: 'appeal' }, ['procedure']],
    ['waarneming', { covers: ['2026-04-01'] }, ['cover']],
    ['work that goes on', { open: true }, ['open']],
    ['a period that runs', { due: running }, ['period']],
    ['a period that nobody knows', { due: { kind: 'noKind' } }, ['noPeriod']],
    [
      'all of it',
      {
        open: true,
        due: running,
        procedure: 'objection',
        covers: [null],
        decisions: [{ announcedOn: '2026-03-01' }, { announcedOn: null }],
      },
      ['objection', 'notAnnounced', 'procedure', 'cover', 'open', 'period'],
    ],
  ] as const)('%s', (_, own, kinds) => {
    expect(obstaclesOf(facts(own)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('the objection holds up to and including its last day, the period likewise', () => {
    const announcedOn = '2026-02-02';
    const last = objectionUntil(announcedOn);
    const on = (today: string) => obstaclesOf(facts({ today, decisions: [{ announcedOn }] }));
    expect(on(last)).toMatchObject([{ kind: 'objection', until: last }]);
    expect(on(addDays(last, 1))).toEqual([]);
    const kept = (today: string) => obstaclesOf(facts({ today, due: running })).length;
    expect([kept('2027-01-01'), kept('2027-01-02')]).toEqual([1, 0]);
  });

  const wish = (own: Partial<DestructionWish> = {}): DestructionWish => ({
    ground: 'periodOver',
    reference: '',
    authority: '',
    authorityNumber: '',
    authorityOn: null,
    ...own,
  });
  const permitted = { authority: 'gemeentearchief', authorityNumber: 'V-2026-3', authorityOn: '2026-03-01' };

  test.each([
    [
      'a running objection, whatever the ground',
      { decisions: [{ announcedOn: '2026-03-01' }] },
      { ground: 'erasure', reference: 'x' },
      'blocked',
    ],
    ['a procedure', { procedure: 'objection' }, { ground: 'unlawful', reference: 'x' }, 'blocked'],
    ['waarneming', { covers: [null] }, {}, 'blocked'],
    ['a period that runs', { due: running }, {}, 'groundDoesNotFit'],
    ['an open file', { open: true }, {}, 'groundDoesNotFit'],
    ['a file that nobody else keeps', { due: running }, { ground: 'handedOver', reference: 'x' }, 'groundDoesNotFit'],
    ['an early end without a reference', { due: running }, { ground: 'erasure', reference: '  ' }, 'referenceNeeded'],
    ['a record without permission', { state: 'record' }, {}, 'authorityNeeded'],
    ['a record with half a permission', { state: 'record' }, { ...permitted, authorityOn: null }, 'authorityNeeded'],
  ] as const)('destroying is refused with %s', (_, own, asked, code) => {
    expect(() => refuseDestruction(facts(own), wish(asked))).toThrow(`retention.${code}`);
  });

  test.each([
    ['when its period is over', {}, {}],
    ['of a record with permission', { state: 'record' }, permitted],
    ['early, with a ground of law and a reference', { due: running, open: true }, { ground: 'erasure', reference: 'verzoek 2026-014' }],
    ['after a hand-over', { state: 'overgedragen', due: running }, { ground: 'handedOver', reference: 'pakket 12' }],
  ] as const)('destroying is allowed %s', (_, own, asked) => {
    expect(() => refuseDestruction(facts(own), wish(asked))).not.toThrow();
  });

  test('only grounds that fit can be chosen', () => {
    expect(groundsFor(facts(), destructionGrounds)).toEqual(['periodOver', 'erasure', 'unlawful', 'duplicate']);
    expect(groundsFor(facts({ due: running, state: 'overgedragen' }), destructionGrounds)).toEqual([
      'erasure',
      'unlawful',
      'duplicate',
      'handedOver',
    ]);
  });
});

describe('what is filled in', () => {
  const issues = (result: { success: boolean; error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }) =>
    (result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

  test('a record names its archive authority, other states need not', () => {
    expect(RecordedKeeping.safeParse(freshKeeping).success).toBe(true);
    expect(issues(RecordedKeeping.safeParse({ ...freshKeeping, state: 'record' }))).toEqual([
      'authority required',
      'authorityNumber required',
      'authorityOn required',
    ]);
    const named = { ...freshKeeping, state: 'record', authority: 'archivaris', authorityNumber: '7', authorityOn: '2026-01-01' };
    expect(RecordedKeeping.safeParse(named).success).toBe(true);
  });

  const form = {
    kind: 'wmo',
    kindName: '',
    months: null,
    countsFrom: 'closing',
    source: '',
    mark: 'unsure',
    fromOn: '2026-01-01',
    untilOn: null,
    reason: '',
  };
  test('a period comes with its source, an own kind with its name, an end after its beginning', () => {
    expect(RuleForm.safeParse(form).success).toBe(true);
    expect(issues(RuleForm.safeParse({ ...form, months: 12 }))).toEqual(['source required']);
    expect(issues(RuleForm.safeParse({ ...form, kind: null }))).toEqual(['kindName required']);
    expect(issues(RuleForm.safeParse({ ...form, untilOn: '2025-12-31' }))).toEqual(['untilOn order']);
  });

  test('the program brings kinds and where to look, and no period', () => {
    expect(new Set(fileKinds.map(({ id }) => id)).size).toBe(fileKinds.length);
    expect(whereToLook.mark).not.toBe('sure');
  });
});
