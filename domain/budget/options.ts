import { z } from 'zod';
import { provisionKeys } from '../content/provisions.ts';
import { Amount, Day, Line, rows, Text } from './shapes.ts';

export const inTime = ['yes', 'no', 'doubtful', 'notApplicable'] as const;

export const Option = z.object({
  /** Doing nothing is an option too, and always the first one. */
  zero: z.boolean(),
  label: Line,
  amount: Amount,
  leadTime: Line,
  inTime: z.enum(inTime).nullable(),
  pros: Text,
  cons: Text,
  chosen: z.boolean(),
});
export type Option = z.infer<typeof Option>;

export const provisionStates = ['notApplicable', 'requested', 'refused', 'tooLate', 'notSuitable', 'granted'] as const;

/** One provision of the checklist, or one of the worker's own (`key` null, with its `label`). */
export const ProvisionCheck = z.object({
  key: z.enum(provisionKeys).nullable(),
  label: Line,
  state: z.enum(provisionStates).nullable(),
  on: Day,
  /** When it can be expected: it tells whether it is on time. */
  expectedOn: Day,
  withWhom: Line,
  reason: Text,
});
export type ProvisionCheck = z.infer<typeof ProvisionCheck>;

/** Between step 2 and 3: what else could bring the effect about, and what goes first by law. */
export const Options = z.object({ options: rows(Option), whyChosen: Text, provisions: rows(ProvisionCheck) });
export type Options = z.infer<typeof Options>;

export const zeroOption: Option = {
  zero: true,
  label: '',
  amount: 0,
  leadTime: '',
  inTime: 'notApplicable',
  pros: '',
  cons: '',
  chosen: false,
};

export const emptyOptions: Options = {
  options: [zeroOption],
  whyChosen: '',
  provisions: provisionKeys.map((key) => ({ key, label: '', state: null, on: null, expectedOn: null, withWhom: '', reason: '' })),
};

export const chosenOption = (options: Options): Option | undefined => options.options.find((option) => option.chosen);
