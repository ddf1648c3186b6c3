import type { Intake } from '../intake/intake.ts';
import { bodyOf, IntakeBody } from '../intake/intake.ts';
import { z } from 'zod';
import { computedOrder } from './order.ts';
import type { Parts, Column } from './score.ts';
import { FORMULA, scoreOf } from './score.ts';
import { scoreSensitivity, weightSensitivity } from './sensitivity.ts';
import type { Theme } from './theme.ts';
import { Weighing } from './weighing.ts';

const PartsShape = z.object({
  severity: z.int(),
  influence: z.int(),
  urgency: z.int(),
  weightTenths: z.int(),
  product: z.int(),
  weightedTenths: z.int(),
  urgencyTenths: z.int(),
  totalTenths: z.int(),
}) satisfies z.ZodType<Parts>;

const Place = z.object({ place: z.int(), totalTenths: z.int(), themeIds: z.array(z.string()) });
const Turn = z.object({
  themeId: z.string(),
  part: z.enum(['severity', 'influence', 'urgency', 'weightTenths']),
  from: z.int(),
  to: z.int(),
  leaders: z.array(z.string()),
});
const Turns = z.object({ size: z.int().nullable(), turns: z.array(Turn) });
const Computed = z.object({
  order: z.array(Place),
  parts: z.array(z.object({ themeId: z.string(), parts: PartsShape.nullable() })),
  sensitivity: Turns,
});

/**
 * What a closed weging says, complete in itself: the intake it stands on, every score, and what the program computed with
 * which formula, so that it reads the same years later whatever the program computes by then.
 */
export const WegingBody = Weighing.omit({ createdAt: true, changedAt: true }).extend({
  intake: IntakeBody,
  formula: z.string(),
  computed: z.object({ professional: Computed, client: Computed, weights: Turns }),
});
export type WegingBody = z.infer<typeof WegingBody>;
export const WEGING_BODY_VERSION = 1;

export function wegingBody(weighing: Weighing, intake: Intake): WegingBody {
  const { createdAt: _, changedAt: __, ...own } = weighing;
  const { themes } = weighing;
  return WegingBody.parse({
    ...own,
    intake: bodyOf(intake),
    formula: FORMULA,
    computed: { professional: computed(themes, 'professional'), client: computed(themes, 'client'), weights: weightSensitivity(themes) },
  });
}

const computed = (themes: readonly Theme[], column: Column) => ({
  order: computedOrder(themes, column),
  parts: themes.map((theme) => ({ themeId: theme.id, parts: scoreOf(theme, column) })),
  sensitivity: scoreSensitivity(themes, column),
});
