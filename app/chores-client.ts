import { Refusal } from '#domain/refusal.ts';
import type { z } from 'zod';
import type { Watch } from './chore.ts';
import { ChoreFailed } from './chore-failed.ts';
import { Envelope, FromChore } from './chore.ts';
import type { ChoreName, ChoreTable } from './chores-table.ts';
import { choreTable } from './chores-table.ts';
import type { SealedTalk } from './sealed-talk.ts';
import { openTalk } from './sealed-talk.ts';

/** What a chore takes as it is given, and answers. Keys are base64. */
export type ChoreInput<N extends ChoreName> = z.input<ChoreTable[N]['input']>;
export type ChoreOutput<N extends ChoreName> = z.output<ChoreTable[N]['output']>;

/** Long work, done in a process of its own. */
export type Chores = Readonly<{
  /**
   * Does one piece of work. Throws what the chore refused, `work.cancelled` when it was stopped or its process was ended by
   * someone else, and `ChoreFailed` for anything unforeseen.
   */
  run<N extends ChoreName>(name: N, input: ChoreInput<N>, watch?: Watch): Promise<ChoreOutput<N>>;
}>;

/** Starts a chores process and carries words to and from it. Who carries them cannot read them. */
export type StartChore = (
  hear: Readonly<{ says(text: string): void; ended(): void }>,
) => Readonly<{ tell(text: string): void; stop(): void }>;

/** The work of others, reached through a process that `start` starts. */
export const createChores = (start: StartChore): Chores => ({
  run: (name, input, { progress, signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Refusal('work.cancelled'));
      const talk = openTalk('vault');
      let them: SealedTalk | undefined;
      const process = start({
        says(text) {
          const { publicKey, sealed } = Envelope.parse(JSON.parse(text));
          if (!them && publicKey !== undefined) {
            them = talk.with(publicKey);
            process.tell(JSON.stringify({ publicKey: talk.publicKey, sealed: them.seal({ name, input }) }));
          } else if (them && sealed !== undefined) hear(FromChore.parse(them.unseal(sealed)));
        },
        // After an answer this changes nothing: a promise settles once.
        ended: () => end(() => reject(new Refusal('work.cancelled'))),
      });
      const stop = (): void => process.stop();
      signal?.addEventListener('abort', stop);
      const end = (settle: () => void): void => {
        signal?.removeEventListener('abort', stop);
        settle();
      };
      const hear = (message: FromChore): void => {
        if (message.kind === 'progress') progress?.(message.done, message.total);
        else if (message.kind === 'done') end(() => resolve(choreTable[name].output.parse(message.value) as ChoreOutput<typeof name>)); // By this chore's own schema.
        else if (message.kind === 'refused') end(() => reject(new Refusal(message.code, message.params)));
        else end(() => reject(new ChoreFailed(name, message)));
      };
    }),
});
