import type { handOverCalls } from '#contract/hand-over.ts';
import { colleagueHandlers } from './hand-over/colleagues.ts';
import { receivingHandlers } from './hand-over/receiving.ts';
import { sharingHandlers } from './hand-over/sharing.ts';
import type { Handlers } from './handlers.ts';

export const handOverHandlers: Handlers<typeof handOverCalls> = {
  ...colleagueHandlers,
  ...sharingHandlers,
  ...receivingHandlers,
};
