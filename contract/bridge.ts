import { Bridge, BridgeHead, BridgePillar, OwnPillarSet } from '#domain/bridge/bridge.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { NeedShape } from './need.ts';
import { Id } from './values.ts';

/** A bridge as the screen shows it, with what is still worth asking. */
export const BridgeView = Bridge.extend({ needs: z.array(NeedShape) });
export type BridgeView = z.infer<typeof BridgeView>;

export const BridgeInput = BridgeHead.extend({ pillars: z.array(BridgePillar).min(1).max(12) });

const touches = ['bridge', 'intake'] as const;

export const bridgeCalls = {
  /** The bridges of one client, oldest first. */
  'bridge.list': query({ input: z.object({ caseFileId: Id }), output: z.array(BridgeView), reads: ['bridge'] }),
  /** Keeps a bridge as it was drawn, or with an id corrects it. */
  'bridge.save': command({
    input: BridgeInput.extend({ id: Id.nullable(), caseFileId: Id }),
    output: z.object({ id: z.string() }),
    touches,
    audit: 'file.changed',
  }),
  'bridge.remove': command({ input: z.object({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'bridge.ownSets': query({ input: z.object({}), output: z.array(OwnPillarSet), reads: ['bridge'] }),
  /** Keeps a division into pillars of one's own. Bridges that were drawn on it keep the names of then. */
  'bridge.putOwnSet': command({
    input: OwnPillarSet.extend({ id: Id.nullable() }),
    output: z.object({ id: z.string() }),
    touches: ['bridge'],
    audit: null,
  }),
} as const;
