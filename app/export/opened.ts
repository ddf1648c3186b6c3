import type { ExportTable, ExportValue } from '#db/export/tables.ts';
import { rowsOf } from '#db/export/tables.ts';
import { openText } from '#db/keys/sealed-text.ts';
import { Refusal } from '#domain/refusal.ts';

const SEALED = '_sealed';

/** A table with, behind its own columns, the opened text of those that are sealed: `text` of `text_sealed`. */
export type OpenedTable = Readonly<{
  /** As the export describes it. */
  shown: ExportTable;
  stored: ExportTable;
  open: (values: readonly ExportValue[]) => readonly ExportValue[];
}>;

/** Without the key of the reflections nothing is opened, and a table is as it is stored. */
export function withOpened(stored: ExportTable, key: Uint8Array | null): OpenedTable {
  const id = stored.columns.findIndex(({ name }) => name === 'id');
  const sealed = stored.columns.flatMap(({ name }, at) => (name.endsWith(SEALED) ? [{ name: name.slice(0, -SEALED.length), at }] : []));
  if (key === null || id === -1 || sealed.length === 0) return { shown: stored, stored, open: () => [] };
  const columns = sealed.map(({ name }) => ({ name, type: 'TEXT', required: false, key: false }));
  return {
    shown: { ...stored, columns: [...stored.columns, ...columns] },
    stored,
    open: (values) => sealed.map(({ at }) => opened(key, values[id], values[at])),
  };
}

/** The rows one by one, in the order of the shown columns. */
export function* openedRows(native: Parameters<typeof rowsOf>[0], { stored, open }: OpenedTable): Iterable<readonly ExportValue[]> {
  for (const values of rowsOf(native, stored)) yield [...values, ...open(values)];
}

/** Null for what was sealed under a key that is not known here, or was changed: the sealed text beside it is all there is. */
function opened(key: Uint8Array, id: ExportValue | undefined, text: ExportValue | undefined): string | null {
  if (typeof id !== 'string' || typeof text !== 'string') return null;
  try {
    return openText(key, id, text);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
