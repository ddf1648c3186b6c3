import { alias, renumber } from '#domain/hand-over/alias.ts';
import type { MergeInput, MergeTable, StoredRow } from '#domain/hand-over/merge.ts';
import { entryId, planMerge } from '#domain/hand-over/merge.ts';
import { freeNumber, freshIds, remapRow, remapText } from '#domain/hand-over/remap.ts';
import type { Choice } from '#domain/hand-over/settle.ts';
import { settle } from '#domain/hand-over/settle.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const text = (row: StoredRow): string => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const schema = [
  { table: 'goal', refs: [] },
  {
    table: 'step',
    refs: [
      { column: 'goal_id', parent: 'goal', to: 'id', required: true },
      { column: 'follows_id', parent: 'step', to: 'id', required: false },
    ],
  },
  { table: 'person', refs: [] },
] as const;

type Rows = Readonly<Record<string, readonly StoredRow[]>>;

const tablesOf = (here: Rows, there: Rows): readonly MergeTable[] =>
  schema.map(({ table, refs }) => ({
    table,
    key: ['id'],
    refs,
    fixed: false,
    here: here[table] ?? [],
    there: there[table] ?? [],
    whole: () => true,
  }));

const inputOf = (tables: readonly MergeTable[], base: ReadonlyMap<string, string>): MergeInput => ({
  tables,
  base,
  hash: text,
  text,
  asSent: (_, row) => [row],
  adopt: (_, __, theirs) => theirs,
});

/** What the vault holds after a settlement. */
function applied(here: Rows, { put, change, remove }: ReturnType<typeof settle>): Rows {
  return Object.fromEntries(
    schema.map(({ table }) => {
      const gone = new Set(remove.map(({ id }) => id));
      const changed = new Map(change.map(({ id, row }) => [id, row]));
      const stay = (here[table] ?? []).flatMap((row) => {
        const id = entryId(table, row, ['id']);
        return gone.has(id) ? [] : [changed.get(id) ?? row];
      });
      return [table, [...stay, ...put.filter((each) => each.table === table).map(({ row }) => row)]];
    }),
  );
}

/** What both sides know of each other after it, as the vault keeps it. */
const learnt = (tables: readonly MergeTable[], twins: readonly Readonly<{ id: string; row: StoredRow }>[]): ReadonlyMap<string, string> =>
  new Map([
    ...tables.flatMap(({ table, key, there }) => there.map((row): [string, string] => [entryId(table, row, key), text(row)])),
    ...twins.map(({ id, row }): [string, string] => [id, text(row)]),
  ]);

const word = fc.constantFrom('a', 'b', 'c');
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const id = fc.constantFrom('1', '2', '3', '4', '5');
const unique = (rows: readonly StoredRow[]): readonly StoredRow[] => [...new Map(rows.map((row) => [row['id'], row])).values()];

/** A file in which every reference points at something. */
const aFile: fc.Arbitrary<Rows> = fc
  .record({
    goal: some(fc.record({ id, words: word })).map(unique),
    step: some(fc.record({ id, goal_id: id, follows_id: fc.option(id), action: word })).map(unique),
    person: some(fc.record({ id, name: word })).map(unique),
  })
  .map(({ goal, step, person }) => {
    const goals = new Set(goal.map((row) => row['id']));
    const steps = step.filter((row) => goals.has(row['goal_id'] ?? ''));
    const known = new Set(steps.map((row) => row['id']));
    return {
      goal,
      person,
      step: steps.map((row) => ({ ...row, follows_id: known.has(row['follows_id'] ?? '') ? (row['follows_id'] ?? null) : null })),
    };
  });

const chosen = fc.infiniteStream(fc.constantFrom<Choice>('here', 'there'));
const known = (file: Rows): ReadonlyMap<string, string> =>
  new Map(schema.flatMap(({ table }) => (file[table] ?? []).map((row): [string, string] => [entryId(table, row, ['id']), text(row)])));

function mergeOnce(here: Rows, there: Rows, base: ReadonlyMap<string, string>, side: Iterator<Choice, Choice>) {
  const tables = tablesOf(here, there);
  const plan = planMerge(inputOf(tables, base));
  const choices = Object.fromEntries(plan.conflicts.map((conflict): [string, Choice] => [conflict.id, side.next().value]));
  const settled = settle(plan, choices, tables);
  return { plan, settled, after: applied(here, settled), base: learnt(tables, plan.twins) };
}

const loose = (file: Rows): readonly StoredRow[] => {
  const has = (table: string, value: unknown) => (file[table] ?? []).some((row) => row['id'] === value);
  return (file['step'] ?? []).filter(
    (row) => !has('goal', row['goal_id']) || (row['follows_id'] !== null && !has('step', row['follows_id'])),
  );
};

describe('merging', () => {
  test('what is the same on both sides changes nothing, whatever both knew before', () => {
    fc.assert(
      fc.property(aFile, aFile, chosen, (file, before, sides) => {
        const { settled } = mergeOnce(file, file, known(before), sides);
        expect(settled).toEqual({ put: [], change: [], remove: [] });
      }),
    );
  });

  test('a second time changes nothing, whatever was chosen the first time', () => {
    fc.assert(
      fc.property(aFile, aFile, aFile, fc.boolean(), chosen, (here, there, before, met, sides) => {
        const first = mergeOnce(here, there, met ? known(before) : new Map(), sides);
        const second = mergeOnce(first.after, there, first.base, sides);
        expect(second.plan.conflicts).toEqual([]);
        expect(second.settled.put).toEqual([]);
        expect(second.settled.remove).toEqual([]);
        expect(second.settled.change).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('never leaves a reference that points at nothing', () => {
    fc.assert(
      fc.property(aFile, aFile, aFile, fc.boolean(), chosen, (here, there, before, met, sides) => {
        expect(loose(mergeOnce(here, there, met ? known(before) : new Map(), sides).after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('loses no row that only one side has, unless both knew it and it was taken away there', () => {
    fc.assert(
      fc.property(aFile, aFile, chosen, (here, there, sides) => {
        const { after } = mergeOnce(here, there, new Map(), sides);
        for (const { table } of schema) {
          const ids = new Set((after[table] ?? []).map((row) => row['id']));
          expect((here[table] ?? []).filter((row) => !ids.has(row['id']))).toEqual([]);
        }
      }),
    );
  });

  test('without anything exchanged before, every row that differs is asked', () => {
    const plan = planMerge(inputOf(tablesOf({ goal: [{ id: '1', words: 'a' }] }, { goal: [{ id: '1', words: 'b' }] }), new Map()));
    expect(plan.conflicts).toMatchObject([{ table: 'goal', here: { words: 'a' }, there: { words: 'b' } }]);
  });

  test('of what both knew, only what both changed is asked', () => {
    const before: Rows = { goal: ['1', '2', '3', '4'].map((each) => ({ id: each, words: 'a' })) };
    const here: Rows = {
      goal: [
        { id: '1', words: 'a' },
        { id: '2', words: 'ours' },
        { id: '3', words: 'ours' },
        { id: '4', words: 'a' },
      ],
    };
    const there: Rows = {
      goal: [
        { id: '1', words: 'theirs' },
        { id: '2', words: 'a' },
        { id: '3', words: 'theirs' },
      ],
    };
    const plan = planMerge(inputOf(tablesOf(here, there), known(before)));
    expect(plan.taken).toMatchObject([{ row: { id: '1', words: 'theirs' } }]);
    expect(plan.conflicts).toMatchObject([{ here: { id: '3' } }]);
    expect(plan.removed).toMatchObject([{ row: { id: '4' } }]);
    expect(plan.kept).toBe(1);
  });

  test('a row that only says when it was saved is no difference to ask about', () => {
    const here: Rows = { goal: [{ id: '1', words: 'a', changed_at: '2026-01-01' }] };
    const there: Rows = { goal: [{ id: '1', words: 'a', changed_at: '2026-01-02' }] };
    expect(planMerge(inputOf(tablesOf(here, there), new Map())).taken).toHaveLength(1);
    expect(planMerge(inputOf(tablesOf(there, here), new Map())).taken).toEqual([]);
  });

  test('a household that was written anew is the same household; who left it is gone', () => {
    const people = (...names: readonly string[]) => names.map((name, index) => ({ id: `${name}${index}`, name }));
    const before: Rows = { person: people('Lina', 'Sam') };
    const there: Rows = {
      person: [
        { id: 'new1', name: 'Lina' },
        { id: 'new2', name: 'Noa' },
      ],
    };
    const plan = planMerge(inputOf(tablesOf(before, there), known(before)));
    expect(plan.added).toMatchObject([{ row: { name: 'Noa' } }]);
    expect(plan.removed).toMatchObject([{ row: { name: 'Sam' } }]);
    expect(plan.twins).toMatchObject([{ row: { name: 'Lina' } }]);
  });
});

describe('renaming', () => {
  const uuid = (end: string) => `019506a0-0000-7000-8000-${end.padStart(12, '0')}`;

  test('gives every id another one wherever it stands, and leaves closed texts alone', () => {
    const there = [{ id: uuid('1'), subject_id: uuid('1'), body: `{"id":"${uuid('1')}"}`, note: `zie ${uuid('1')} en ${uuid('9')}` }];
    const ids = freshIds([{ key: ['id'], there }], () => uuid('ff'));
    expect(remapRow('document', there[0] ?? {}, ids)).toEqual({
      id: uuid('ff'),
      subject_id: uuid('ff'),
      body: `{"id":"${uuid('1')}"}`,
      note: `zie ${uuid('ff')} en ${uuid('9')}`,
    });
    expect(remapText(`plan:${uuid('1')}`, ids)).toBe(`plan:${uuid('ff')}`);
  });

  test('a number that is taken gets the first count that is free', () => {
    expect(freeNumber('MW-1', (number) => ['MW-1-2', 'MW-1-3'].includes(number))).toBe('MW-1-4');
  });

  test('one thing that both sides made is one entry: the statement of one month, and what belongs to it', () => {
    const table = (name: string, unique: readonly (readonly string[])[], here: readonly StoredRow[], there: readonly StoredRow[]) => ({
      table: name,
      key: ['id'],
      refs: [],
      fixed: false,
      whole: () => true,
      unique,
      here,
      there,
    });
    const [mine, theirs] = [uuid('a'), uuid('b')];
    const [statements, costs] = alias(
      [
        table(
          'statement',
          [['permission_id', 'month']],
          [{ id: mine, permission_id: 'p', month: '2026-03' }],
          [{ id: theirs, permission_id: 'p', month: '2026-03' }],
        ),
        table('cost', [], [], [{ id: uuid('c'), statement_id: theirs }]),
      ],
      new Map(),
    );
    expect(statements?.there).toEqual([{ id: mine, permission_id: 'p', month: '2026-03' }]);
    expect(costs?.there).toEqual([{ id: uuid('c'), statement_id: mine }]);
  });

  test('a closed version whose number is taken gets the next one that is free, and says why', () => {
    const row = (version: number, some = 'x') => ({
      table: 'document',
      row: { kind: 'plan', subject_id: 's', version, reason: null, sha256: some },
    });
    const here = [row(1).row, row(2).row];
    const numbered = renumber([row(2, 'other'), row(3)], here, () => 'ontvangen');
    expect(numbered).toMatchObject([
      { was: 2, row: { version: 4, reason: 'ontvangen', sha256: 'other' } },
      { was: null, row: { version: 3, reason: null } },
    ]);
  });
});
