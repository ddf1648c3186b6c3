import { z } from 'zod';
import { CARRIES_FROM } from '../content/pillars.ts';
import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { refuse } from '../refusal.ts';
import { Day, filled, Line, Text } from '../shapes.ts';

/** A place on a pillar, 1 to 5 (`bridgeLevels`); null: not talked about, which is never the lowest. */
const Level = z.int().min(1).max(5).nullable();

/** Where the client stands on one pillar and wants to stand. The client sets both; a professional may only add a remark. */
export const BridgePillar = z.object({
  code: z.string().min(1),
  /** The name of a pillar of an own set, as it was then; empty for pillars of the registry. */
  name: Line,
  now: Level,
  wanted: Level,
  /** What the client said about it, as said. */
  words: Text,
  remark: Text,
});
export type BridgePillar = z.infer<typeof BridgePillar>;

/** The Brug naar zelfredzaamheid as it was drawn with one client on one day. */
export const BridgeHead = z.object({
  /** A set of the registry, or the id of an own set. */
  setCode: z.string().min(1),
  drawnOn: Day,
  /** The answer to "what do you need to be free of stress?", as said. */
  stressFree: Text,
  /** Where the client wants to stand by then, usually within two years. */
  wantedBy: Day.nullable(),
});

export const Bridge = BridgeHead.extend({
  id: z.string(),
  caseFileId: z.string(),
  pillars: z.array(BridgePillar).min(1).max(12),
  changedAt: z.string(),
});
export type Bridge = z.infer<typeof Bridge>;

/** A division into pillars of the worker's own organisation, a name per line. */
export const OwnPillarSet = z.object({
  id: z.string(),
  name: Line.min(1, { message: 'required' }),
  pillars: z
    .string()
    .max(3_000, { message: 'tooLong' })
    .refine((text) => linesOf(text).length >= 1, { message: 'required' })
    .refine((text) => linesOf(text).length <= 12, { message: 'tooManyPillars' })
    .refine((text) => new Set(linesOf(text)).size === linesOf(text).length, { message: 'pillarTwice' }),
});
export type OwnPillarSet = z.infer<typeof OwnPillarSet>;

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Refuses what cannot be a bridge: a day still to come (`bridge.inFuture`), a wish below where one stands (`bridge.wantedBelowNow`,
 * with the pillar's place), a wish for a day that is over (`bridge.wantedInPast`), pillars of another set (`bridge.otherPillars`).
 */
export function checkBridge(bridge: Pick<Bridge, 'drawnOn' | 'wantedBy' | 'pillars'>, codes: readonly string[], today: LocalDate): void {
  if (bridge.drawnOn > today) refuse('bridge.inFuture');
  if (bridge.wantedBy !== null && bridge.wantedBy < bridge.drawnOn) refuse('bridge.wantedInPast');
  const here = bridge.pillars.map(({ code }) => code);
  if (here.length !== codes.length || codes.some((code) => !here.includes(code))) refuse('bridge.otherPillars');
  for (const [index, { now, wanted }] of bridge.pillars.entries()) {
    if (now !== null && wanted !== null && wanted < now) refuse('bridge.wantedBelowNow', { pillar: index + 1 });
  }
}

/** What a pillar does for the bridge. `open`: not talked about. */
export function strengthOf({ now }: Pick<BridgePillar, 'now'>): 'carries' | 'notYet' | 'open' {
  if (now === null) return 'open';
  return now >= CARRIES_FROM ? 'carries' : 'notYet';
}

/** What is still worth asking; nothing here ever stands in the way of saving. */
export function bridgeNeeds(bridge: Bridge): readonly Need[] {
  const asks = (code: Need['code'], field: string): Need => ({ weight: 'asks', code, field });
  return [
    ...(bridge.pillars.every(({ now }) => now === null) ? [asks('bridge.noPlaces', 'pillars.0.now')] : []),
    ...(bridge.pillars.some(({ wanted }) => wanted !== null) && bridge.wantedBy === null ? [asks('bridge.wantedBy', 'wantedBy')] : []),
    ...(filled(bridge.stressFree) ? [] : [asks('bridge.stressFree', 'stressFree')]),
  ];
}

/** Bridges on the same pillars, oldest first: the only ones that may stand beside each other. */
export const sameSet = (bridges: readonly Bridge[], setCode: string): readonly Bridge[] =>
  bridges.filter((bridge) => bridge.setCode === setCode).toSorted((a, b) => a.drawnOn.localeCompare(b.drawnOn) || a.id.localeCompare(b.id));
