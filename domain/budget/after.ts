import { z } from 'zod';
import { Line, Moment, Text } from './shapes.ts';

/** What happened after the decision. It is no part of the closed decision, and it is never closed itself. */
export const Payment = z.object({ paidAt: Moment, lateReason: Text, proof: Line });
export type Payment = z.infer<typeof Payment>;

export const emptyPayment: Payment = { paidAt: null, lateReason: '', proof: '' };

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
