/** What rows are about, in the words of a proof: no table's own name is ever printed. */
export const rowKinds = [
  'head',
  'journal',
  'intake',
  'weighing',
  'plan',
  'budget',
  'enterprise',
  'placement',
  'documents',
  'instruments',
  'reflections',
  'drafts',
  'keeping',
  'sharing',
  'inspection',
  'other',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** By how a table's name begins; a table of tomorrow is counted under `other` until it stands here. */
const beginnings: readonly (readonly [start: string, kind: RowKind])[] = [
  ['case_file', 'head'],
  ['household_member', 'head'],
  ['journal', 'journal'],
  ['client_statement', 'journal'],
  ['intake', 'intake'],
  ['finding', 'intake'],
  ['factor', 'intake'],
  ['weighing', 'weighing'],
  ['reading', 'weighing'],
  ['theme', 'weighing'],
  ['contradiction', 'weighing'],
  ['first_matter', 'weighing'],
  ['hypothesis', 'weighing'],
  ['plan', 'plan'],
  ['budget', 'budget'],
  ['enterprise', 'enterprise'],
  ['placement', 'placement'],
  ['employer', 'placement'],
  ['workplace', 'placement'],
  ['visit', 'placement'],
  ['guidance_report', 'placement'],
  ['document', 'documents'],
  ['redaction', 'documents'],
  ['instrument', 'instruments'],
  ['bridge', 'instruments'],
  ['evaluation', 'plan'],
  ['client_experience', 'plan'],
  ['reflection', 'reflections'],
  ['draft', 'drafts'],
  ['file_', 'keeping'],
  ['share', 'sharing'],
  ['exchanged', 'sharing'],
  ['inspection', 'inspection'],
];

/** What a table's rows are about. */
export const kindOf = (table: string): RowKind =>
  beginnings.toSorted(([a], [b]) => b.length - a.length).find(([start]) => table.startsWith(start))?.[1] ?? 'other';

/** How many rows of each kind, in the order of the list; kinds without any are left out. */
export function rowsByKind(
  counts: readonly Readonly<{ table: string; rows: number }>[],
): readonly Readonly<{ kind: RowKind; rows: number }>[] {
  return rowKinds
    .map((kind) => ({ kind, rows: counts.reduce((sum, { table, rows }) => sum + (kindOf(table) === kind ? rows : 0), 0) }))
    .filter(({ rows }) => rows > 0);
}
