import { z } from 'zod';
import { Day } from './shapes.ts';

/**
 * What a worker thinks about their own acting, with a file at hand. It is for the worker alone: under a key of its own, in no
 * hand-over, copy, report or search.
 */
export const Reflection = z.object({ id: z.string(), writtenOn: Day, text: z.string(), changedAt: z.string() });
export type Reflection = z.infer<typeof Reflection>;
