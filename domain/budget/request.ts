import { z } from 'zod';
import { Contribution, emptyContribution } from './contribution.ts';
import { Decision, emptyDecision } from './decision.ts';
import { Effect, emptyEffect } from './effect.ts';
import { Effects, emptyEffects } from './effects.ts';
import { emptyLegal, Legal } from './legal.ts';
import { emptyOptions, Options } from './options.ts';
import { emptySituation, Fact, Situation } from './situation.ts';
import { emptyValues, Values } from './values.ts';

/** How deep a request goes, chosen with a reason. `normal` is offered today; the others add their own rules and order. */
export const paths = ['small', 'normal', 'urgent'] as const;
export type Path = (typeof paths)[number];

/** The steps of a request, by name: Stimulansz' order, with what stands before, between and after. */
export const Steps = z.object({
  situation: Situation,
  effect: Effect,
  values: Values,
  options: Options,
  effects: Effects,
  legal: Legal,
  contribution: Contribution,
  decision: Decision,
});
export type Steps = z.infer<typeof Steps>;
export type StepName = keyof Steps;

export const emptySteps: Steps = {
  situation: emptySituation,
  effect: emptyEffect,
  values: emptyValues,
  options: emptyOptions,
  effects: emptyEffects,
  legal: emptyLegal,
  contribution: emptyContribution,
  decision: emptyDecision,
};

/** The facts as they were when the legal test opened: law does not get to shape them any more. */
export const FrozenFacts = z.object({ at: z.string(), facts: z.array(Fact) });
export type FrozenFacts = z.infer<typeof FrozenFacts>;

/** What a closed decision says, complete in itself. Payment and evaluation come after it and are no part of it. */
export const ClosedDecision = z.object({
  path: z.enum(paths),
  steps: Steps,
  frozen: FrozenFacts.nullable(),
  writer: z.object({ name: z.string(), jobTitle: z.string(), organisation: z.string(), mandateNumber: z.string() }),
  lawDate: z.string(),
});
export type ClosedDecision = z.infer<typeof ClosedDecision>;
export const CLOSED_DECISION_VERSION = 1;
