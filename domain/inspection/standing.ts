import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import type { Entry, Reason } from './copy.ts';
import type { Blacking, ClosedReview, ReviewHead, Seen } from './review.ts';

/** An entry with the digest of what it says now. */
export type Digested = Readonly<{ entry: Entry; digest: string }>;

/** How one entry stands in a review: `changed` was looked at, and says something else by now. */
export type Standing = Readonly<{
  looked: 'seen' | 'unseen' | 'changed';
  /** A proposal that waits for a choice. */
  open: boolean;
  kept: boolean;
}>;

/** What the program made itself in answering a request needs no look. */
export const needsNoLook = ({ table, ours }: Pick<Entry, 'table' | 'ours'>): boolean => table === 'inspection_review' || ours;

export function standingOf({ entry, digest }: Digested, seen: ReadonlyMap<string, Seen>, blackings: readonly Blacking[]): Standing {
  if (needsNoLook(entry)) return { looked: 'seen', open: false, kept: false };
  const mine = seen.get(entry.key);
  const looked = mine === undefined ? 'unseen' : mine.digest === digest ? 'seen' : 'changed';
  const kept = mine?.kept === true && looked === 'seen';
  const decided = kept || blackings.some((blacking) => blacking.entry === entry.key);
  return { looked, kept, open: entry.proposal !== null && !decided };
}

export const bySeen = (seen: readonly Seen[]): ReadonlyMap<string, Seen> => new Map(seen.map((each) => [each.entry, each]));

type Looked = Readonly<{
  head: ReviewHead;
  entries: readonly Digested[];
  seen: readonly Seen[];
  blackings: readonly Blacking[];
  hasContact: boolean;
}>;

/** What is still missing before a review can be finished. Nothing of a person is given unseen. */
export function reviewNeeds({ head, entries, seen, blackings, hasContact }: Looked): readonly Need[] {
  const known = bySeen(seen);
  const standings = entries.map((each) => ({ each, standing: standingOf(each, known, blackings) }));
  const unseen = standings.filter(({ standing }) => standing.looked !== 'seen').length;
  return [
    ...(head.requestedOn === null ? [must('inspection.requestedOn', 'requestedOn')] : []),
    ...(!filled(head.requestedBy) ? [must('inspection.requestedBy', 'requestedBy')] : []),
    ...(!filled(head.identity) ? [must('inspection.identity', 'identity')] : []),
    ...standings
      .filter(({ standing }) => standing.open)
      .map(({ each }) => must('inspection.proposal', `entry:${each.entry.key}`, { entry: each.entry.title })),
    ...(unseen > 0 ? [must('inspection.unseen', 'unseen', { entries: unseen })] : []),
    ...(hasContact ? [] : [asks('inspection.noContact', 'contact')]),
  ];
}

/** How much is left out of the entries that `blackOut` answered, by reason, in the order of the list. */
export function countLeftOut(entries: readonly Entry[], order: readonly Reason[]): ClosedReview['counts'] {
  return order.flatMap((reason) => {
    const whole = entries.filter(({ leftOut }) => leftOut?.reason === reason).length;
    const passages = entries.flatMap(({ fields }) => fields).filter(({ leftOut }) => leftOut?.reason === reason).length;
    return whole + passages === 0 ? [] : [{ reason, entries: whole, passages }];
  });
}

type Params = Need['params'];
const must = (code: Need['code'], field: string, params?: Params): Need => ({ code, field, weight: 'must', ...(params && { params }) });
const asks = (code: Need['code'], field: string): Need => ({ code, field, weight: 'asks' });
