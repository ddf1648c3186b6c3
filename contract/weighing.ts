import { ShownFinding } from '#domain/intake/finding.ts';
import { Theme } from '#domain/weighing/theme.ts';
import { Choice, Contradiction, FirstMatter, Hypothesis, Reading, Rejected, Weighing } from '#domain/weighing/weighing.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Id, Line, LocalDate, Text } from './values.ts';

/** The window names its own rows (UUIDv7), so that saving a list twice never makes it twice as long. */
const Ids = z.array(Id).max(200);

/** Duiden: what the findings may mean. */
export const ReadingsInput = z.object({
  readOn: LocalDate.nullable(),
  readings: z.array(Reading.extend({ id: Id, text: Text, refutedBy: Text, findingIds: Ids })).max(20),
  contradictions: z.array(Contradiction.extend({ id: Id, text: Text, findingIds: Ids })).max(50),
  unknowns: Text,
});

/** What stands outside every score, and the themes with two columns of scores. */
export const ThemesInput = z.object({
  weighedOn: LocalDate.nullable(),
  first: z.array(FirstMatter.extend({ note: Text })).max(5),
  themes: z.array(Theme.extend({ id: Id, name: Line, weightReason: Text, readingIds: Ids, findingIds: Ids })).max(20),
});

/** The order that a person chose, and why. */
export const ChoiceInput = Choice.extend({
  order: Ids,
  orderReason: Text,
  rejected: z.array(Rejected.extend({ text: Text, why: Text })).max(20),
  ownPrinciple: Line,
  decidedBy: Line,
  clientWords: Text,
  absentReason: Text,
});

export const HypothesisInput = Hypothesis.omit({ status: true }).extend({
  id: Id,
  ifText: Text,
  thenText: Text,
  becauseText: Text,
  themeIds: Ids,
  indicator: Text,
  baseline: Text,
  target: Text,
  refutedWhen: Text,
});
export const HypothesesInput = z.object({ hypotheses: z.array(HypothesisInput).max(10) });

/** The intake that a weighing stands on: its findings, special data closed. */
const IntakeBehind = z.object({
  id: z.string(),
  heldOn: z.string().nullable(),
  findings: z.array(ShownFinding),
  closed: z.boolean(),
});

/** What the tab shows: no intake yet, an intake that nobody weighed yet, or the weighing. */
export const WeighingView = z.object({
  intake: IntakeBehind.nullable(),
  weighing: Weighing.nullable(),
  needs: z.array(NeedShape),
  closed: ClosedVersion.nullable(),
  changedSinceClosing: z.boolean(),
});
export type WeighingView = z.infer<typeof WeighingView>;

const touches = ['weighing'] as const;

export const weighingCalls = {
  'weighing.get': query({ input: z.object({ caseFileId: Id }), output: WeighingView, reads: ['weighing', 'intake', 'documents'] }),
  'weighing.start': command({ input: z.object({ caseFileId: Id }), output: z.object({ id: z.string() }), touches, audit: 'file.changed' }),
  'weighing.saveReadings': command({ input: ReadingsInput.extend({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'weighing.saveThemes': command({ input: ThemesInput.extend({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'weighing.saveChoice': command({ input: ChoiceInput.extend({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'weighing.saveHypotheses': command({ input: HypothesesInput.extend({ id: Id }), output: z.null(), touches, audit: 'file.changed' }),
  'weighing.close': command({
    input: z.object({ id: Id, reason: Text.nullable() }),
    output: ClosedVersion,
    touches: ['weighing', 'documents'],
    audit: 'document.closed',
  }),
} as const;
