import type { Need } from '#domain/need.ts';
import { z } from 'zod';

/** A `Need` as it crosses the wire. */
export const NeedShape = z
  .object({
    code: z.templateLiteral([z.string(), '.', z.string()]),
    field: z.string(),
    weight: z.enum(['must', 'asks']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .transform(({ params, ...need }): Need => (params ? { ...need, params } : need));
