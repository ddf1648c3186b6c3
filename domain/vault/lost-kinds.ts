/** In which words a table is told of when part of it is lost: what a worker would call it (`damage:kind.<kind>`). */
export const lostKinds = [
  'head',
  'household',
  'timeline',
  'draft',
  'document',
  'intake',
  'instrument',
  'weighing',
  'plan',
  'budget',
  'enterprise',
  'placement',
  'reflection',
  'statement',
  'sharing',
  'inspection',
  'keeping',
  'knowledge',
  'log',
  'settings',
  'unknown',
] as const;
export type LostKind = (typeof lostKinds)[number];

const tablesOf: Readonly<Record<Exclude<LostKind, 'unknown'>, readonly string[]>> = {
  head: ['case_file'],
  household: ['household_member'],
  timeline: ['journal_entry'],
  draft: ['draft'],
  document: ['document', 'redaction', 'lawful_exception'],
  intake: ['intake', 'finding', 'contradiction', 'contradiction_finding', 'factor_set_aside'],
  instrument: ['instrument_result', 'instrument_score', 'own_instrument'],
  weighing: [
    'weighing',
    'theme',
    'theme_finding',
    'theme_reading',
    'reading',
    'reading_finding',
    'hypothesis',
    'hypothesis_theme',
    'first_matter',
  ],
  plan: [
    'plan',
    'plan_goal',
    'plan_step',
    'bridge',
    'bridge_pillar',
    'own_pillar_set',
    'evaluation',
    'evaluation_goal',
    'client_experience',
  ],
  budget: ['budget_request', 'budget_step', 'budget_frozen_facts', 'budget_evaluation'],
  enterprise: ['enterprise_permission', 'enterprise_statement', 'enterprise_cost', 'enterprise_settlement'],
  placement: ['placement', 'placement_goal', 'placement_evaluation', 'workplace', 'employer', 'visit', 'guidance_report'],
  reflection: ['reflection'],
  statement: ['client_statement'],
  sharing: ['share', 'share_file', 'exchanged_row', 'colleague', 'own_identity'],
  inspection: ['inspection_review', 'inspection_blacking', 'inspection_contact', 'inspection_seen'],
  keeping: ['file_keeping', 'file_closing', 'retention_rule', 'tombstone', 'compaction'],
  knowledge: ['own_card', 'practice_note'],
  log: ['audit', 'audit_check', 'audit_loss'],
  settings: ['profile', 'bookmark', 'vault_check', 'vault_header', 'salvage', 'salvaged_row', 'search_entry'],
};

const kinds: ReadonlyMap<string, LostKind> = new Map(
  lostKinds.flatMap((kind) => (kind === 'unknown' ? [] : tablesOf[kind].map((table) => [table, kind] as const))),
);

/** `unknown` for what nobody named: a house test finds it. */
export const lostKindOf = (table: string): LostKind => kinds.get(table) ?? 'unknown';

/** Adds up by kind, in the order of the list. */
export function countByKind(
  rows: readonly Readonly<{ table: string; rows: number }>[],
): readonly Readonly<{ kind: LostKind; count: number }>[] {
  return lostKinds
    .map((kind) => ({ kind, count: rows.reduce((sum, each) => sum + (lostKindOf(each.table) === kind ? each.rows : 0), 0) }))
    .filter(({ count }) => count > 0);
}
