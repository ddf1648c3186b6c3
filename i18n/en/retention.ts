import type { Like } from '../like.ts';
import type { retention as nl } from '../nl/retention.ts';

/** Keeping and destroying case files. */
export const retention: Like<typeof nl> = {
  refusal: {
    tombstonesDamaged:
      'The list of destroyed files beside the vault is damaged or belongs to another vault. Nothing was changed; the list inside the vault holds.',
  },
};
