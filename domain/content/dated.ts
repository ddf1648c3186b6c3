import { z } from 'zod';

/** How sure we are of a row: `likely` and `unsure` are said wherever the row is used. */
export const Mark = z.enum(['sure', 'likely', 'unsure']);
export type Mark = z.infer<typeof Mark>;

/** Words that belong to dated data and not to a screen: names of norms, sources. */
export const Said = z.object({ nl: z.string(), en: z.string() });
export type Said = z.infer<typeof Said>;

/** `until` is the last day on which the row holds; null as long as no end is known. */
export const Dated = z.object({
  from: z.string(),
  until: z.string().nullable(),
  source: Said,
  mark: Mark,
});
export type Dated = z.infer<typeof Dated>;

const order: readonly Mark[] = ['sure', 'likely', 'unsure'];

/** The weakest of several marks: a sum is only as sure as its least sure part. */
export const weakest = (marks: readonly Mark[]): Mark => order[Math.max(0, ...marks.map((mark) => order.indexOf(mark)))] ?? 'unsure';
