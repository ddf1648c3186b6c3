import { keys } from './hand-over/keys.ts';
import { needs } from './hand-over/needs.ts';

/** Overdragen, waarnemen en ontvangen. */
export const handOver = {
  ...keys,
  need: needs,
  refusal: {
    ...keys.refusal,
  },
} as const;
