import { Refusal } from '#domain/refusal.ts';
import { Envelope, ToChore } from './chore.ts';
import type { FromChore, Progress } from './chore.ts';
import type { z } from 'zod';
import { choreTable } from './chores-table.ts';
import { endOnFault } from './last-words.ts';
import { redact } from './fault-log.ts';
import type { SealedTalk } from './sealed-talk.ts';
import { openTalk } from './sealed-talk.ts';

/**
 * The chores process: does one piece of long work and ends. It is started by the main process, which carries its words but
 * cannot read them; killing it is how work is stopped, and the end of it erases the keys it was given.
 */
const parent = process.parentPort;
const talk = openTalk('chore');
// It knows no folder to write to: that it ended is all that anyone hears.
endOnFault();

parent.on('message', ({ data }) => {
  const text: unknown = data;
  const envelope = Envelope.safeParse(typeof text === 'string' ? JSON.parse(text) : undefined);
  if (!envelope.success || envelope.data.publicKey === undefined || envelope.data.sealed === undefined) return;
  const them = talk.with(envelope.data.publicKey);
  void perform(them, ToChore.parse(them.unseal(envelope.data.sealed))).finally(() => setImmediate(() => process.exit(0)));
});
parent.postMessage(JSON.stringify({ publicKey: talk.publicKey }));

async function perform(them: SealedTalk, job: ReturnType<typeof ToChore.parse>): Promise<void> {
  const say = (message: FromChore): void => parent.postMessage(JSON.stringify({ sealed: them.seal(message) }));
  let told = 0;
  try {
    const value = await doChore(job.name, job.input, (done, total) => {
      // Ten times a second is all that an eye can follow.
      const now = performance.now();
      if (now - told < 100 && done < total) return;
      told = now;
      say({ kind: 'progress', done, total });
    });
    say({ kind: 'done', value });
  } catch (error) {
    if (error instanceof Refusal) say({ kind: 'refused', code: error.code, params: error.params });
    else say({ kind: 'failed', ...safe(error) });
  }
}

async function doChore(name: string, input: unknown, progress: Progress): Promise<unknown> {
  if (!Object.hasOwn(choreTable, name)) throw new Error('no such chore');
  const one: AnyChore = choreTable[name as keyof typeof choreTable]; // It is one of the table's own names.
  return one.work(one.input.parse(input) as never, progress); // Parsed by this chore's own schema.
}

/** A chore as this process holds it: its schema and its work belong together since the table was written. */
type AnyChore = Readonly<{ input: z.ZodType; work: (input: never, progress: Progress) => unknown }>;

function safe(error: unknown): Readonly<{ name: string; code: string; frames: string[] }> {
  const { name, code, frames } = redact(error);
  return { name, code, frames: [...frames] };
}
