import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import type { LocalDate } from '#domain/local-date.ts';
import { dayOf } from '#i18n/format.ts';

export type Note = Output<Calls['journal.list']>[number];
export type Closed = Output<Calls['document.list']>[number];
export type Said = Output<Calls['clientStatement.list']>[number];
export type TimelineItem = Readonly<
  { id: string; at: string } & ({ kind: 'note'; note: Note } | { kind: 'closed'; closed: Closed } | { kind: 'said'; said: Said })
>;

/** Notes, closed documents and what the client wanted said in one order of time, newest first. */
export const merge = (notes: readonly Note[], documents: readonly Closed[], statements: readonly Said[]): readonly TimelineItem[] =>
  [
    ...notes.map((note) => ({ kind: 'note', id: note.id, at: note.at, note }) as const),
    ...documents.map((closed) => ({ kind: 'closed', id: closed.id, at: closed.closedAt, closed }) as const),
    ...statements.map((said) => ({ kind: 'said', id: said.id, at: momentOf(said), said }) as const),
  ].toSorted((a, b) => b.at.localeCompare(a.at));

/** The same items under their Dutch calendar day, in the same order. */
export const byDay = (items: readonly TimelineItem[]): readonly [LocalDate, readonly TimelineItem[]][] => [
  ...Map.groupBy(items, (item) => dayOf(item.at)),
];

/** Under the day on which it was said: of an earlier day only the day is known. */
const momentOf = ({ statedOn, createdAt }: Said): string => (dayOf(createdAt) === statedOn ? createdAt : `${statedOn}T12:00:00.000Z`);
