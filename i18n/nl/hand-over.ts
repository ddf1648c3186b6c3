import { keys } from './hand-over/keys.ts';
import { needs } from './hand-over/needs.ts';
import { proof } from './hand-over/proof.ts';
import { merge, receive, refusals, today } from './hand-over/receive.ts';
import { fileName, send, shared, talk } from './hand-over/send.ts';

/** Overdragen, waarnemen en ontvangen. */
export const handOver = {
  ...keys,
  send,
  shared,
  talk,
  fileName,
  receive,
  merge,
  proof,
  today,
  need: needs,
  refusal: {
    ...keys.refusal,
    ...refusals,
  },
} as const;
