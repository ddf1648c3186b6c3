import { z } from 'zod';
import { Mark } from '../content/dated.ts';
import type { LocalDate } from '../local-date.ts';
import { Day, Line, requiredDay, requiredLine } from '../shapes.ts';

/** From which day a period counts. */
export const countsFrom = ['closing', 'lastDecision', 'benefitEnd'] as const;
export const CountsFrom = z.enum(countsFrom);
export type CountsFrom = z.infer<typeof CountsFrom>;

const months = z.int({ message: 'number' }).min(1, { message: 'number' }).max(1200, { message: 'number' });

/**
 * How long one kind of file is kept. Dated: `fromOn` and `untilOn` say for which files, by the day from which the period
 * counts. `months` is null as long as nobody filled in what the organisation's own list says.
 */
export const RetentionRule = z.object({
  id: z.string(),
  version: z.int().min(1),
  /** An id of `content/file-kinds.ts`, or one of the organisation's own with its name in `kindName`. */
  kind: z.string(),
  kindName: z.string(),
  months: months.nullable(),
  countsFrom: CountsFrom,
  source: z.string(),
  mark: Mark,
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  withdrawn: z.boolean(),
  reason: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

/** A rule as it is filled in. With a period comes its source; a change says why. */
export const RuleForm = z
  .object({
    kind: z.string().max(100).nullable(),
    kindName: Line,
    months: months.nullable(),
    countsFrom: CountsFrom,
    source: Line,
    mark: Mark,
    fromOn: requiredDay,
    untilOn: Day.nullable(),
    reason: Line,
  })
  .superRefine((form, context) => {
    const miss = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
    if (form.kind === null && !requiredLine.safeParse(form.kindName).success) miss('kindName', 'required');
    if (form.months !== null && form.source === '') miss('source', 'required');
    if (form.untilOn !== null && form.untilOn < form.fromOn) miss('untilOn', 'order');
  });
export type RuleForm = z.infer<typeof RuleForm>;

/** Of a kind, the rule that holds for a period that counts from this day; the one that began last when several do. */
export const ruleOn = (rules: readonly RetentionRule[], kind: string, day: LocalDate): RetentionRule | undefined =>
  rules
    .filter((rule) => rule.kind === kind && !rule.withdrawn && rule.fromOn <= day && (rule.untilOn === null || day <= rule.untilOn))
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn) || a.id.localeCompare(b.id))
    .at(-1);
