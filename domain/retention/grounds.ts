import { z } from 'zod';

/** How a file is kept here: a copy to work with, one whose owner is elsewhere by now, or the record itself (DESIGN §9.10). */
export const keepingStates = ['werkkopie', 'overgedragen', 'record'] as const;
export const KeepingState = z.enum(keepingStates);
export type KeepingState = z.infer<typeof KeepingState>;

/**
 * Why a file is destroyed. `periodOver`: its period has passed. The others are the only reasons to destroy one before that:
 * the person asked for it (AVG 17(1)), it should never have been kept (AVG 17(1)(d)), it was made twice or by mistake
 * (AVG 5(1)(c)), or someone else keeps it by now (AVG 5(1)(e)).
 */
export const destructionGrounds = ['periodOver', 'erasure', 'unlawful', 'duplicate', 'handedOver'] as const;
export const DestructionGround = z.enum(destructionGrounds);
export type DestructionGround = z.infer<typeof DestructionGround>;

/** Why data are taken out of what stays: it may not be kept, the person asked, it is about someone else, or it was a mistake. */
export const removalGrounds = ['unlawful', 'erasure', 'otherPerson', 'mistake'] as const;
export const RemovalGround = z.enum(removalGrounds);
export type RemovalGround = z.infer<typeof RemovalGround>;
