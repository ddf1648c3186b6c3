/** The parts of a file that go along or stay, by feature. The file itself (head and household) always goes along. */
export const parts = ['timeline', 'intake', 'weighing', 'plan', 'budget', 'enterprise', 'placement'] as const;
export type Part = (typeof parts)[number];

/**
 * What each table belongs to. `file`: always along. `byKind`: a closed document goes with the part it closes. `never`: stays
 * here whatever is chosen. A table that is not named here stays too; a test asks for it to be named.
 */
const partOfTable: Readonly<Record<string, Part | 'file' | 'byKind' | 'never'>> = {
  case_file: 'file',
  household_member: 'file',
  /** What was blacked out for the client's copy: whoever answers the next request must know. */
  inspection_review: 'file',
  inspection_blacking: 'file',
  inspection_seen: 'file',
  /** How it is kept, what was closed, taken out and stated by the client: part of the file itself. */
  file_keeping: 'file',
  file_closing: 'file',
  redaction: 'file',
  client_statement: 'file',
  journal_entry: 'timeline',
  intake: 'intake',
  finding: 'intake',
  factor_set_aside: 'intake',
  bridge: 'intake',
  bridge_pillar: 'intake',
  instrument_result: 'intake',
  instrument_score: 'intake',
  own_instrument: 'intake',
  weighing: 'weighing',
  first_matter: 'weighing',
  contradiction: 'weighing',
  contradiction_finding: 'weighing',
  reading: 'weighing',
  reading_finding: 'weighing',
  theme: 'weighing',
  theme_finding: 'weighing',
  theme_reading: 'weighing',
  hypothesis: 'weighing',
  hypothesis_theme: 'weighing',
  plan: 'plan',
  plan_goal: 'plan',
  plan_step: 'plan',
  /** Looked back on goal by goal, and what the client said of the help. */
  evaluation: 'plan',
  evaluation_goal: 'plan',
  client_experience: 'plan',
  budget_request: 'budget',
  budget_step: 'budget',
  budget_evaluation: 'budget',
  budget_frozen_facts: 'budget',
  enterprise_permission: 'enterprise',
  enterprise_statement: 'enterprise',
  enterprise_cost: 'enterprise',
  enterprise_settlement: 'enterprise',
  placement: 'placement',
  placement_goal: 'placement',
  placement_evaluation: 'placement',
  visit: 'placement',
  guidance_report: 'placement',
  employer: 'placement',
  workplace: 'placement',
  document: 'byKind',
  /** Half-typed forms are nobody's record yet. */
  draft: 'never',
  /** What went where is kept by each side for itself. */
  share: 'never',
  share_file: 'never',
  exchanged_row: 'never',
  /** What damage left loose here is not the file. */
  salvaged_row: 'never',
};

const partByKind: Readonly<Record<string, Part>> = {
  intake: 'intake',
  weging: 'weighing',
  plan: 'plan',
  besluit: 'budget',
  toestemming: 'enterprise',
  maandopgave: 'enterprise',
  verrekening: 'enterprise',
  coachingsplan: 'placement',
  begeleidingsverslag: 'placement',
};

/** The part, and the tab, in which a closed document of this kind was made. */
export const partOfDocument = (kind: string): Part | undefined => partByKind[kind];

/** A reflection of supervision is under a key of its own and goes along with nothing, whatever its tables will be called. */
const isReflection = (table: string): boolean => /^(reflection|supervision)/.test(table);

export const isNamed = (table: string): boolean => isReflection(table) || Object.hasOwn(partOfTable, table);
export const mayTravel = (table: string): boolean => !isReflection(table) && (partOfTable[table] ?? 'never') !== 'never';

/** True when a row goes along with these parts. `kind` is that of a closed document. */
export function goesWith(table: string, kind: string | null, chosen: ReadonlySet<Part>): boolean {
  if (isReflection(table)) return false;
  const of = partOfTable[table] ?? 'never';
  const part = of === 'byKind' ? (partOfDocument(kind ?? '') ?? 'never') : of;
  return part === 'file' || (part !== 'never' && chosen.has(part));
}

/** What a part cannot do without: a weighing weighs the findings of its intake. */
export const needsPart: Readonly<Partial<Record<Part, Part>>> = { weighing: 'intake' };

/** Who holds the file says how it is kept there: a package brings a work copy. */
export const freshState = {
  table: 'file_keeping',
  row: { state: 'werkkopie', authority: '', authority_number: '', authority_on: null },
} as const;

/** A row without what is only true in the vault that it leaves. */
export const travelling = <T extends object>(table: string, row: T): T =>
  table === freshState.table ? { ...row, ...freshState.row } : row;

/** A reference that is let go when the part it points at stays behind; the package says so. */
export const looseReferences = [{ table: 'plan', column: 'hypothesis_id', to: 'weighing' }] as const satisfies readonly Readonly<{
  table: string;
  column: string;
  to: Part;
}>[];

/** How many entries of each part there are among counts by table. Closed documents are counted apart. */
export const countsByPart = (counts: Readonly<Record<string, number>>): readonly Readonly<{ part: Part; count: number }>[] =>
  parts.map((part) => ({
    part,
    count: Object.entries(counts).reduce((sum, [table, count]) => (partOfTable[table] === part ? sum + count : sum), 0),
  }));
