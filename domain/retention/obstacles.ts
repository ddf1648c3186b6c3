import { objectionUntil } from '../budget/deadlines.ts';
import type { LocalDate } from '../local-date.ts';
import { refuse } from '../refusal.ts';
import type { Due } from './due.ts';
import type { DestructionGround, KeepingState } from './grounds.ts';
import type { Procedure } from './keeping.ts';

/**
 * Why a file may not be destroyed now. The first four hold whatever the ground: while someone can still object, or a file is
 * needed by a judge or a colleague, it stays. The others say that its period is not over, and give way to a ground of law.
 */
export const obstacleKinds = ['objection', 'notAnnounced', 'procedure', 'cover', 'open', 'period', 'noPeriod'] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];
export type Obstacle = Readonly<{ kind: ObstacleKind; until: LocalDate | null; yields: boolean }>;

/** Everything about one file that counts here. */
export type KeepingFacts = Readonly<{
  today: LocalDate;
  state: KeepingState;
  open: boolean;
  due: Due;
  /** Decisions that were taken: the day each was sent or handed over, or null when that is not known. */
  decisions: readonly Readonly<{ announcedOn: LocalDate | null }>[];
  procedure: Procedure | null;
  /** Days on which waarneming that is under way ends. */
  covers: readonly (LocalDate | null)[];
}>;

/** What stands in the way of destroying a file, firmest first. */
export function obstaclesOf({ today, open, due, decisions, procedure, covers }: KeepingFacts): readonly Obstacle[] {
  const announced = decisions.flatMap(({ announcedOn }) => (announcedOn === null ? [] : [objectionUntil(announcedOn)]));
  const objection = announced
    .filter((until) => today <= until)
    .toSorted()
    .at(-1);
  const firm = (kind: ObstacleKind, until: LocalDate | null = null): Obstacle => ({ kind, until, yields: false });
  return [
    ...(objection === undefined ? [] : [firm('objection', objection)]),
    ...(decisions.some(({ announcedOn }) => announcedOn === null) ? [firm('notAnnounced')] : []),
    ...(procedure === null ? [] : [firm('procedure')]),
    ...covers.map((until) => firm('cover', until)),
    ...(open ? [{ kind: 'open', until: null, yields: true } as const] : []),
    ...periodObstacle(due, today),
  ];
}

function periodObstacle(due: Due, today: LocalDate): readonly Obstacle[] {
  if (due.kind !== 'known') return [{ kind: 'noPeriod', until: null, yields: true }];
  return today < due.destroyOn ? [{ kind: 'period', until: due.keptUntil, yields: true }] : [];
}

/** What a destruction is asked with. */
export type DestructionWish = Readonly<{
  ground: DestructionGround;
  reference: string;
  authority: string;
  authorityNumber: string;
  authorityOn: LocalDate | null;
}>;

/**
 * Refuses a destruction that may not be (`retention.blocked`), whose ground does not fit (`retention.groundDoesNotFit`), that
 * does not say by which request or decision it happens before its time (`retention.referenceNeeded`), or that is of a record
 * without the archive authority's permission (`retention.authorityNeeded`).
 */
export function refuseDestruction(facts: KeepingFacts, wish: DestructionWish): void {
  const obstacles = obstaclesOf(facts);
  if (obstacles.some(({ yields }) => !yields)) refuse('retention.blocked');
  if (wish.ground === 'periodOver' ? obstacles.length > 0 : !fits(wish.ground, facts.state)) refuse('retention.groundDoesNotFit');
  if (wish.ground !== 'periodOver' && wish.reference.trim() === '') refuse('retention.referenceNeeded');
  const named = wish.authority.trim() !== '' && wish.authorityNumber.trim() !== '' && wish.authorityOn !== null;
  if (facts.state === 'record' && !named) refuse('retention.authorityNeeded');
}

/** Someone else keeps it by now: only of a file that was handed over. */
const fits = (ground: DestructionGround, state: KeepingState): boolean => ground !== 'handedOver' || state === 'overgedragen';

/** The grounds that can be chosen now. */
export const groundsFor = (facts: KeepingFacts, grounds: readonly DestructionGround[]): readonly DestructionGround[] =>
  grounds.filter((ground) => (ground === 'periodOver' ? obstaclesOf(facts).length === 0 : fits(ground, facts.state)));
