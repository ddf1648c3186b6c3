import type { Chores } from '#app/chores-client.ts';
import { choreTable } from '#app/chores-table.ts';
import type { z } from 'zod';

/**
 * The same work without a process of its own, for tests that are about what comes of it: starting one takes longer than most of
 * the work. It cannot be stopped.
 */
export const choresHere: Chores = {
  async run(name, input, { progress = () => undefined } = {}) {
    const one = choreTable[name] as unknown as AnyChore; // Its schemas and its work belong together since the table was written.
    return one.output.parse(await one.work(one.input.parse(input) as never, progress)) as never; // By this chore's own schemas.
  },
};

type AnyChore = Readonly<{
  input: z.ZodType;
  output: z.ZodType;
  work: (input: never, progress: (done: number, total: number) => void) => unknown;
}>;
