import { Result } from '#contract/result.ts';
import { Profile } from '#domain/profile.ts';
import { z } from 'zod';
import { fileKinds } from './ports.ts';

/** What the vault process may ask the main process to ask a person, and the answers it gets. */
export const Wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chooseSavePath'), name: z.string().min(1).max(255), format: z.enum(fileKinds) }),
  z.strictObject({ kind: z.literal('chooseOpenPath'), format: z.enum(fileKinds) }),
  z.strictObject({ kind: z.literal('chooseFolder') }),
]);
export type Wish = z.infer<typeof Wish>;
/** The chosen path, or null when the person cancelled. */
export const WishAnswer = z.string().min(1).nullable();
export type WishAnswer = z.infer<typeof WishAnswer>;

const Number = z.int().min(0);

/** What the main process says to the vault process. `call` carries the window's words unread: `dispatch` parses them. */
export const ToVault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), number: Number, name: z.string(), input: z.unknown() }),
  z.strictObject({ kind: z.literal('wishAnswer'), number: Number, answer: WishAnswer }),
  /** Words of a chores process, sealed for the vault process, and the news that it is gone. */
  z.strictObject({ kind: z.literal('choreSays'), number: Number, text: z.string() }),
  z.strictObject({ kind: z.literal('choreEnded'), number: Number }),
  /**
   * Checkpoint, close, erase the keys and end. The end of the process is the answer. `quitting`: what is due once more before the program
   * ends is done first; a second `lock` without it cuts that short.
   */
  z.strictObject({ kind: z.literal('lock'), quitting: z.boolean() }),
]);
export type ToVault = z.infer<typeof ToVault>;

/** The worker's own choices that the shell acts upon. */
export const ShellSettings = Profile.pick({ idleMinutes: true, language: true, lockWhenHidden: true, protectScreen: true });
export type ShellSettings = z.infer<typeof ShellSettings>;

/** What the vault process says to the main process. */
export const FromVault = z.discriminatedUnion('kind', [
  /** It stands and takes calls. */
  z.strictObject({ kind: z.literal('ready') }),
  /** This call may open the door: who wants to lock then waits for it, and locks. */
  z.strictObject({ kind: z.literal('opening'), number: Number }),
  z.strictObject({ kind: z.literal('answer'), number: Number, result: Result }),
  z.strictObject({ kind: z.literal('wish'), number: Number, wish: Wish }),
  z.strictObject({ kind: z.literal('touched'), topics: z.array(z.string()) }),
  /** Start a chores process, hand it sealed words, end it. Main can read none of these words. */
  z.strictObject({ kind: z.literal('startChore'), number: Number }),
  z.strictObject({ kind: z.literal('tellChore'), number: Number, text: z.string() }),
  z.strictObject({ kind: z.literal('stopChore'), number: Number }),
  /** What the shell must know of the open vault; null while it is locked: then there is nothing to lock. */
  z.strictObject({ kind: z.literal('door'), settings: ShellSettings.nullable() }),
  /** Closed in good order; the process ends right after. */
  z.strictObject({ kind: z.literal('locked') }),
]);
export type FromVault = z.infer<typeof FromVault>;
