import { z } from 'zod';

/** The one channel between a window and the main process. */
export const channel = 'desk';

/** What a window may say. Everything else on the channel is refused. */
export const FromWindow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), name: z.string().max(100), input: z.unknown() }),
  z.strictObject({ kind: z.literal('lock') }),
  /** The drafts are saved: the lock may go on. */
  z.strictObject({ kind: z.literal('flushed') }),
  /** Someone touched the keyboard, the mouse or the screen. */
  z.strictObject({ kind: z.literal('active') }),
]);
export type FromWindow = z.input<typeof FromWindow>;

/** What the main process tells a window without being asked. */
export type ToWindow = Readonly<{ kind: 'touched'; topics: readonly string[] } | { kind: 'aboutToLock' }>;
