import { factorCodes } from '#domain/content/factors.ts';
import { Finding, ShownFinding } from '#domain/intake/finding.ts';
import { Intake, IntakeHead } from '#domain/intake/intake.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Id, Line, requiredText, Text } from './values.ts';

/** A finding as it is typed: only the text must be there, sorting can wait. */
export const FindingInput = Finding.omit({ id: true }).extend({
  text: requiredText,
  clientWords: Text,
  source: Line,
  purpose: Text,
});
export type FindingInput = z.infer<typeof FindingInput>;

export const IntakeHeadInput = IntakeHead.extend({ depthReason: Text, clientReaction: Text });

/** The intake of a case file as the tab shows it; special data stay closed until they are opened one by one. */
export const IntakeView = Intake.extend({
  findings: z.array(ShownFinding),
  needs: z.array(NeedShape),
  closed: ClosedVersion.nullable(),
  /** Something changed since the last closed version. */
  changedSinceClosing: z.boolean(),
});
export type IntakeView = z.infer<typeof IntakeView>;

const touches = ['intake', 'weighing'] as const;

export const intakeCalls = {
  'intake.get': query({ input: z.object({ caseFileId: Id }), output: IntakeView.nullable(), reads: ['intake', 'documents'] }),
  /** Opens one finding with special data: a deliberate act, and logged as one. */
  'intake.openFinding': query({ input: z.object({ id: Id }), output: Finding, reads: ['intake'], audit: 'file.opened' }),
  'intake.start': command({ input: z.object({ caseFileId: Id }), output: z.object({ id: z.string() }), touches, audit: 'file.changed' }),
  /** Changes what is given and leaves the rest of the head as it is. */
  'intake.saveHead': command({ input: IntakeHeadInput.partial().extend({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  /** Quick entry while talking: one line, sorted later. */
  'intake.jot': command({
    input: z.object({ intakeId: Id, text: requiredText }),
    output: z.object({ id: z.string() }),
    touches,
    audit: 'file.changed',
  }),
  'intake.saveFinding': command({
    input: FindingInput.extend({ id: Id.nullable(), intakeId: Id }),
    output: z.object({ id: z.string() }),
    touches,
    audit: 'file.changed',
  }),
  /** Refused while a reading, theme or contradiction rests on it. */
  'intake.removeFinding': command({ input: z.object({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  /** Leaves a factor out with words why; an empty text takes that back. */
  'intake.setAside': command({
    input: z.object({ intakeId: Id, factor: z.enum(factorCodes), why: Line }),
    output: z.null(),
    touches,
    audit: 'file.changed',
  }),
  'intake.close': command({
    input: z.object({ id: Id, reason: Text.nullable() }),
    output: ClosedVersion,
    touches: ['intake', 'weighing', 'documents'],
    audit: 'document.closed',
  }),
} as const;
