import { z } from 'zod';
import { lawNames } from '../content/grondwaarden.ts';
import { rows, Text } from './shapes.ts';

export const fits = ['yes', 'partly', 'no'] as const;

/** Per law: its grondwaarde (worded by the worker), whether the effect fits it, why, and what pulls the other way. */
export const ValueRow = z.object({
  law: z.enum(lawNames).nullable(),
  value: Text,
  fits: z.enum(fits).nullable(),
  why: Text,
  tension: Text,
});
export type ValueRow = z.infer<typeof ValueRow>;

/** Step 2, grondwaarden: does the effect fit the reason why these laws were written? */
export const Values = z.object({ laws: rows(ValueRow), conclusion: Text });
export type Values = z.infer<typeof Values>;

export const emptyValues: Values = { laws: [], conclusion: '' };
