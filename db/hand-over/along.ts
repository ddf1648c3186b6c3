import { mayTravel } from '#domain/hand-over/parts.ts';
import type { Row, TableRows } from '../case-file-rows.ts';
import * as rows from '../case-file-rows.ts';
import type { ReadDb } from '../sql.ts';
import { all, composed } from '../sql.ts';
import { z } from 'zod';

/** Instruments of an organisation are named by results without a reference: the same column names those of the registry. */
const INSTRUMENT = 'own_instrument';
const AnyRow: z.ZodType<Row> = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.instanceof(Uint8Array)]));

/** The tables of rows that files share and that may go along, as this version of the schema has them. */
export const sharedTables = (db: ReadDb): readonly string[] =>
  [...rows.tablesOfFiles(db).shared, ...(hasInstruments(db) ? [INSTRUMENT] : [])].filter(mayTravel);

/** The shared rows that one case file leans on. */
export const sharedAlong = (db: ReadDb, caseFileId: string): readonly TableRows[] =>
  [...rows.sharedOf(db, caseFileId), ...(hasInstruments(db) ? [{ table: INSTRUMENT, rows: instrumentsOf(db, caseFileId) }] : [])].filter(
    ({ table }) => mayTravel(table),
  );

/** False in the schema of a package that is older than instruments. */
const hasInstruments = (db: ReadDb): boolean => rows.columnsOf(db, INSTRUMENT).length > 0;

const instrumentsOf = (db: ReadDb, caseFileId: string): readonly Row[] =>
  all(
    db,
    AnyRow,
    composed('SELECT * FROM own_instrument WHERE id IN (SELECT instrument FROM instrument_result WHERE case_file_id = ?) ORDER BY id', [
      caseFileId,
    ]),
  );
