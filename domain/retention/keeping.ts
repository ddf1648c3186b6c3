import { z } from 'zod';
import { Day, Line, requiredDay, requiredLine } from '../shapes.ts';
import { KeepingState } from './grounds.ts';

/** What may be going on before a court or with those who decide on an objection: as long as it runs, nothing is destroyed. */
export const procedures = ['objection', 'appeal', 'furtherAppeal', 'complaint', 'other'] as const;
export const Procedure = z.enum(procedures);
export type Procedure = z.infer<typeof Procedure>;

/** How one file is kept, and the days that its period may count from. Until when follows from these and is never stored. */
export const Keeping = z.object({
  state: KeepingState,
  /** The archive authority (zorgdrager or archivaris) and its decision; a record has one. */
  authority: Line,
  authorityNumber: Line,
  authorityOn: Day.nullable(),
  /** Which kind of file, by the list of kinds in the settings. */
  kind: z.string().max(100).nullable(),
  lastDecisionOn: Day.nullable(),
  benefitEndedOn: Day.nullable(),
  procedure: Procedure.nullable(),
  procedureSince: Day.nullable(),
  procedureReference: Line,
});
export type Keeping = z.infer<typeof Keeping>;

export const freshKeeping: Keeping = {
  state: 'werkkopie',
  authority: '',
  authorityNumber: '',
  authorityOn: null,
  kind: null,
  lastDecisionOn: null,
  benefitEndedOn: null,
  procedure: null,
  procedureSince: null,
  procedureReference: '',
};

/** A record names who is its archive authority, by which decision and of which day. */
export function askAuthority(
  keeping: Pick<Keeping, 'state' | 'authority' | 'authorityNumber' | 'authorityOn'>,
  context: z.RefinementCtx,
): void {
  if (keeping.state !== 'record') return;
  for (const name of ['authority', 'authorityNumber', 'authorityOn'] as const) {
    const rule = name === 'authorityOn' ? requiredDay : requiredLine;
    if (!rule.safeParse(keeping[name] ?? '').success) context.addIssue({ code: 'custom', path: [name], message: 'required' });
  }
}

/** A keeping as it may be recorded. */
export const RecordedKeeping = Keeping.superRefine(askAuthority);

/** One closing or reopening; all of them together are the history. */
export const ClosingStep = z.object({
  id: z.string(),
  step: z.enum(['closed', 'reopened']),
  on: z.string(),
  reason: z.string(),
  doneBy: z.string(),
  doneAt: z.string(),
});
export type ClosingStep = z.infer<typeof ClosingStep>;
