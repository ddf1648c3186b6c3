import type Database from 'better-sqlite3';
import { z } from 'zod';

/** What can be bound to a statement. Booleans are stored as 0 and 1 by `flag`. */
export type Bindable = string | number | bigint | null | Uint8Array;

/** A statement with its values apart: nothing but a value can be put into its text. */
export type Statement = Readonly<{ strings: TemplateStringsArray; values: readonly Bindable[] }>;

declare const mayRead: unique symbol;
declare const mayWrite: unique symbol;

/** A connection that reads. Queries get this one, so that a query that writes does not compile. */
export type ReadDb = Readonly<{ [mayRead]: true }>;
/** A connection inside a transaction that may write. */
export type WriteDb = ReadDb & Readonly<{ [mayWrite]: true }>;

/** The connections behind the brands, with their prepared statements by template. */
const connections = new WeakMap<ReadDb, { native: Database.Database; prepared: Map<TemplateStringsArray, Database.Statement> }>();

/** Wraps an open connection. Only `db/open.ts`, migrations and tests of this room call it. */
export function asWriteDb(native: Database.Database): WriteDb {
  const db = Object.freeze({}) as WriteDb; // The brands exist only for the compiler.
  connections.set(db, { native, prepared: new Map() });
  return db;
}

/** The tagged template for every statement: sql`SELECT … WHERE id = ${id}`. */
export const sql = (strings: TemplateStringsArray, ...values: readonly Bindable[]): Statement => ({ strings, values });

const texts = new Map<string, TemplateStringsArray>();

/**
 * A statement whose table and column names were read from the schema itself. Only for `db/case-file-rows.ts` and what checks
 * or saves whole databases: nothing that anyone typed may be part of the text.
 */
export function composed(text: string, values: readonly Bindable[] = []): Statement {
  const parts = text.split('?');
  const known = texts.get(text) ?? Object.assign(parts, { raw: parts });
  texts.set(text, known);
  return { strings: known, values };
}

/** All rows, each parsed by its schema. */
export function all<T>(db: ReadDb, row: z.ZodType<T>, statement: Statement): readonly T[] {
  return prepare(db, statement)
    .all(...statement.values)
    .map((each) => row.parse(each));
}

/** Row by row, for what must not be in memory all at once. Nothing else may be done with the connection meanwhile. */
export function* each<T>(db: ReadDb, row: z.ZodType<T>, statement: Statement): Generator<T> {
  for (const found of prepare(db, statement).iterate(...statement.values)) yield row.parse(found);
}

/** The only row, or undefined. */
export function get<T>(db: ReadDb, row: z.ZodType<T>, statement: Statement): T | undefined {
  const found: unknown = prepare(db, statement).get(...statement.values);
  return found === undefined ? undefined : row.parse(found);
}

/** Writes; answers how many rows changed. */
export function run(db: WriteDb, statement: Statement): number {
  return prepare(db, statement).run(...statement.values).changes;
}

/** Several statements without values: for migrations. */
export function exec(db: WriteDb, text: string): void {
  connectionOf(db).native.exec(text);
}

/** One transaction; a thrown error undoes all of it. Not for use inside another. */
export function transaction<T>(db: WriteDb, work: () => T): T {
  return connectionOf(db).native.transaction(work).immediate();
}

/** A JSON column: parsed by the schema of its content. */
export const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** A 0/1 column as a boolean, and a boolean as a 0/1 value. */
export const Flag = z
  .int()
  .min(0)
  .max(1)
  .transform((value) => value === 1);
export const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

function prepare(db: ReadDb, statement: Statement): Database.Statement {
  const { native, prepared } = connectionOf(db);
  const known = prepared.get(statement.strings);
  if (known) return known;
  const fresh = native.prepare(statement.strings.join('?'));
  prepared.set(statement.strings, fresh);
  return fresh;
}

function connectionOf(db: ReadDb) {
  const connection = connections.get(db);
  if (!connection) throw new Error('this database connection is closed or not ours');
  return connection;
}
