import { columnsOf, tablesOfFiles } from '#db/case-file-rows.ts';
import { DocumentKind } from '#db/documents.ts';
import { migrate } from '#db/migrate.ts';
import { asWriteDb } from '#db/sql.ts';
import { ClosedDecision, Steps } from '#domain/budget/request.ts';
import { Permission } from '#domain/enterprise/permission.ts';
import { ClosedStatement } from '#domain/enterprise/statement.ts';
import { instruments } from '#domain/content/instruments.ts';
import { IntakeBody } from '#domain/intake/intake.ts';
import { ClosedPlacement, ClosedReport } from '#domain/placement/closed.ts';
import { ClosedPlan } from '#domain/plan/closed-plan.ts';
import { WegingBody } from '#domain/weighing/body.ts';
import { createWords } from '#i18n/index.ts';
import { camel } from '#reports/inspection/placed.ts';
import type { Shape } from '#reports/inspection/shape.ts';
import { shapeFor, worded } from '#reports/inspection/shape.ts';
import { bodyWords, linkWords, notPrinted, tableWords } from '#reports/inspection/words.ts';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const native = new Database(':memory:');
migrate(native);
const db = asWriteDb(native);
const { own, shared } = tablesOfFiles(db);

/** Rows on which the shape of a table depends; every variant must word every column. */
const variants: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  budget_step: Object.keys(Steps.shape).map((step) => ({ step })),
  instrument_result: [{ of: instruments[0] }, { of: null }],
  instrument_score: [...instruments.map((of) => ({ of })), { of: null }],
};

const shapesOf = (table: string): readonly Shape[] => {
  const shape = tableWords[table]?.shape;
  if (shape === undefined) return [];
  return typeof shape === 'function' ? (variants[table] ?? []).map((row) => shape(row)) : [shape];
};

describe('a copy for the client', () => {
  // Add a new table, or a new column, to reports/inspection/<feature>-words.ts: nothing of a person is left off by forgetting.
  test.each([...own, ...shared])('has words for the table %s, or says why it is not printed', (table) => {
    expect(missingWords(table)).toEqual([]);
  });

  test('names no table that is not there', () => {
    const known = [...own, ...shared];
    expect(
      [...Object.keys(tableWords), ...Object.keys(linkWords), ...Object.keys(notPrinted)].filter((table) => !known.includes(table)),
    ).toEqual([]);
  });

  test('has words for every kind of closed document', () => {
    expect(Object.keys(bodyWords).toSorted()).toEqual(DocumentKind.options.toSorted());
    for (const { table } of Object.values(bodyWords)) expect(own).toContain(table);
  });

  // A settlement is worded step by step by a function of its own; `inzage` holds what was left out, and is not printed.
  test.each([
    ['intake', IntakeBody],
    ['weging', WegingBody],
    ['plan', ClosedPlan],
    ['besluit', ClosedDecision],
    ['toestemming', Permission],
    ['maandopgave', ClosedStatement],
    ['coachingsplan', ClosedPlacement],
    ['begeleidingsverslag', ClosedReport],
  ] as const)('has words for every field of a closed document of the kind %s', (kind, schema) => {
    expect(unworded(schema, bodyWords[kind].shape, '')).toEqual([]);
  });

  test('a field without words is found', () => {
    expect(unworded(z.object({ a: z.string(), list: z.array(z.object({ b: z.string() })) }), {}, '')).toEqual(['a', 'list']);
  });
});

/** What lacks words of a table: a column, a key that its rows are ordered or named by, or all of it. */
function missingWords(table: string): readonly string[] {
  const columns = columnsOf(db, table).map(camel);
  const link = linkWords[table];
  if (link) return columns.filter((column) => column !== link.from.by && column !== link.to.by);
  const reason = notPrinted[table];
  if (reason) return /\S/.test(worded(createWords('nl'), reason)) ? [] : [`${table} is not printed, and does not say why`];
  const named = tableWords[table];
  const shapes = shapesOf(table);
  if (!named || shapes.length === 0) return [`${table} has no words`];
  const used = [...(named.keys ?? ['id']), ...(named.order ?? []), named.at, named.which, named.under?.by].filter(
    (key) => key !== undefined,
  );
  return [
    ...shapes.flatMap((shape) => columns.filter((column) => !shape[column])),
    // What only a closed version has is no column; said is then nothing of it.
    ...shapes.flatMap((shape) => Object.keys(shape).filter((key) => !columns.includes(key) && shape[key]?.is !== 'off')),
    ...used.filter((key) => !columns.includes(key)),
  ];
}

/** The paths of a schema that a shape does not word. */
function unworded(schema: z.core.$ZodType, shape: Shape, path: string): readonly string[] {
  const of = bare(schema);
  if (!(of instanceof z.ZodObject)) return [];
  const parts: Readonly<Record<string, z.core.$ZodType>> = of.shape;
  return Object.entries(parts).flatMap(([key, part]) => {
    const leaf = shape[key];
    const at = path === '' ? key : `${path}.${key}`;
    if (!leaf) return [at];
    if (leaf.is === 'part') return unworded(part, shapeFor(leaf.shape, {}), at);
    if (leaf.is !== 'rows') return [];
    const rows = bare(part);
    return rows instanceof z.ZodArray ? unworded(rows.element, shapeFor(leaf.shape, {}), at) : [`${at} is no list`];
  });
}

/** The schema behind null and defaults. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap());
  return schema;
}
