/**
 * One value in a copy for the client, under its label. Only what someone typed (`text`, and `own` for the client's own
 * words) can be left out in part; the rest is said in words of the program.
 */
export type Field = Readonly<{
  /** Where it stands in its entry: `text`, `body.facts.0.text`. Stable over time. */
  key: string;
  label: string;
  kind: 'text' | 'own' | 'value';
  text: string;
  /** The same for computers: a code, a day, cents. Null for what was typed or put together. */
  value: string | number | boolean | null;
  /** The row it is part of, "Feiten", 2, or a part with a name and no number; null outside both. */
  row: Row | null;
  /** Where someone can be found. */
  address: boolean;
  /** Not even its label may be said when addresses are left out. */
  secret: boolean;
  /** In a closed version: the field of the record that this is a copy of. */
  copyOf: Readonly<{ entry: string; key: string }> | null;
  /** Set when something of it was left out. */
  leftOut: LeftOut | null;
}>;

export type Row = Readonly<{ name: string; number: number | null }>;

/** One thing that is kept about someone: a note, a finding, a step of a decision, a closed version. */
export type Entry = Readonly<{
  /** `finding:<id>`: stable over time. */
  key: string;
  table: string;
  group: string;
  /** What it is, by number or day and never by what it says: "Bevinding 3". */
  title: string;
  /** The entry that it stands under. */
  under: string | null;
  /** Headings go one deeper for every entry around it. */
  depth: number;
  fields: readonly Field[];
  /** Why it asks for a second look before it is given; null when nothing asks. */
  proposal: ProposalReason | null;
  /** The program made it itself in answering a request for access: it needs no second look. */
  ours: boolean;
  /** Set when all of it was left out: then it has no fields, and its title says only why. */
  leftOut: LeftOut | null;
}>;

export const proposalReasons = ['thirdParty', 'thirdPartyConfidential', 'workingNote'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** Why something may stay out of a copy. `other` is explained in words. */
export const reasons = ['thirdParty', 'secretAddress', 'thirdPartyConfidential', 'workingNote', 'other'] as const;
export type Reason = (typeof reasons)[number];

export type LeftOut = Readonly<{ reason: Reason; explanation: string }>;

/** True for what was typed: the kind of value in which words can be marked. */
export const isTyped = ({ kind }: Pick<Field, 'kind'>): boolean => kind !== 'value';
