import type { ExportValue } from '#db/export/tables.ts';

/** The mark at the beginning by which spreadsheets know that the letters are UTF-8. */
export const BOM = '\uFEFF';

/** A row as RFC 4180 wants it: comma, quotes doubled, CR LF. */
export const csvLine = (values: readonly ExportValue[]): string => `${values.map(csvCell).join(',')}\r\n`;

/**
 * One value. A text that a spreadsheet would take for a formula gets an apostrophe before it; so does one that begins with an
 * apostrophe itself, so that taking one away always gives the text back. Numbers stay numbers; null is empty, and an empty
 * text is "". Bytes are base64.
 */
export function csvCell(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return Buffer.from(value).toString('base64');
  const safe = /^['=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return safe === '' || /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
