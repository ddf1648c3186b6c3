import { z } from 'zod';
import { isLocalDate } from '../local-date.ts';
import { Line, Moment, Text } from './shapes.ts';

/** What happened after the decision. It is no part of the closed decision, and it is never closed itself. */
export const Payment = z.object({ paidAt: Moment, lateReason: Text, proof: Line });
export type Payment = z.infer<typeof Payment>;

export const evaluationMoments = ['week6', 'month6', 'month12'] as const;
export type EvaluationMoment = (typeof evaluationMoments)[number];

/** Exactly the scale of Zaanstad's pilot. */
export const evaluationResults = ['yes', 'partly', 'no', 'contactLost'] as const;
/** Could the ordinary way have done it? */
export const couldBeOrdinary = ['yesTooLate', 'yesRefused', 'no', 'unknown'] as const;

export const Evaluation = z.object({
  moment: z.enum(evaluationMoments),
  on: z.string(),
  result: z.enum(evaluationResults),
  explanation: Text,
  ordinary: z.enum(couldBeOrdinary),
  signal: Text,
});
export type Evaluation = z.infer<typeof Evaluation>;

/** A look back as it is filled in: nothing is chosen beforehand, and nothing may be left open. */
export const LookBack = Evaluation.extend({
  on: z.string().refine(isLocalDate, { message: 'date' }),
  result: chosen(z.enum(evaluationResults)),
  explanation: Text.refine((text) => text.trim() !== '', { message: 'required' }),
  ordinary: chosen(z.enum(couldBeOrdinary)),
});

/** An answer that a form holds as null until it was given. */
function chosen<T extends z.ZodType>(answer: T) {
  return answer.nullable().transform((value, { issues }): z.output<T> => {
    if (value !== null) return value;
    issues.push({ code: 'custom', message: 'required', input: value });
    return z.NEVER;
  });
}
