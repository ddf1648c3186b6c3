import type { Like } from '../like.ts';
import type { handOver as nl } from '../nl/hand-over.ts';
import { keys } from './hand-over/keys.ts';
import { needs } from './hand-over/needs.ts';

/** Handing over, covering and receiving. */
export const handOver: Like<typeof nl> = {
  ...keys,
  need: needs,
  refusal: {
    ...keys.refusal,
  },
};
