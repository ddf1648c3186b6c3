import { GuidanceReport, GuidanceReportText } from '#domain/placement/guidance-report.ts';
import {
  CoachingPlan,
  Employer,
  ForEmployer,
  Placement,
  PlacementFrame,
  PlacementGoal,
  Signatures,
  Workplace,
} from '#domain/placement/placement.ts';
import { Visit, VisitEntry } from '#domain/placement/visit.ts';
import { z } from 'zod';
import { command, query } from './define.ts';
import { ClosedVersion } from './document.ts';
import { NeedShape } from './need.ts';
import { Id, Text } from './values.ts';

const Hours = z.object({ guidance: z.int(), travel: z.int(), noShow: z.int() });
const RegimeUse = z.object({
  used: z.int(),
  granted: z.int(),
  carriedOver: z.int(),
  percent: z.int(),
  over: z.boolean(),
  coveredByCarryOver: z.boolean(),
});

/** One line in the list of placements of a case file. */
export const PlacementLine = Placement.pick({ id: true, jobTitle: true, startsOn: true, endsOn: true }).extend({
  employer: z.string(),
  workplace: z.string(),
});

/** A report over a period with what its visits add up to. */
export const ReportView = z.object({
  report: GuidanceReport,
  hours: Hours,
  visitCount: z.int(),
  needs: z.array(NeedShape),
  closed: ClosedVersion.nullable(),
  changedSinceClosing: z.boolean(),
});

/** `id` null makes a new one; the employer is found by the workplace. */
export const WorkplaceInput = z.object({
  caseFileId: Id,
  workplaceId: Id.nullable(),
  employerId: Id.nullable(),
  employer: Employer.omit({ id: true }),
  workplace: Workplace.omit({ id: true, employerId: true }),
});
export const GoalInput = PlacementGoal.extend({ id: Id.nullable() });
export const FrameInput = PlacementFrame.extend({ workplaceId: Id });

const saved = z.object({ id: z.string() });
const touches = ['placement'] as const;
const audit = 'file.changed' as const;
const closing = {
  input: z.object({ id: Id, reason: Text.nullable() }),
  output: z.object({ version: z.int() }),
  touches: ['placement', 'documents', 'audit'],
  audit: 'document.closed',
} as const;

export const placementCalls = {
  'placement.list': query({ input: z.object({ caseFileId: Id }), output: z.array(PlacementLine), reads: ['placement'] }),
  /** A placement with its visits and reports, hours against the regime, and what closing still needs. */
  'placement.get': query({
    input: z.object({ id: Id }),
    output: z.object({
      placement: Placement,
      goals: z.array(PlacementGoal),
      workplace: Workplace,
      employer: Employer,
      visits: z.array(Visit),
      reports: z.array(ReportView),
      hours: Hours,
      use: RegimeUse.nullable(),
      needs: z.array(NeedShape),
      closed: ClosedVersion.nullable(),
      changedSinceClosing: z.boolean(),
    }),
    reads: ['placement', 'caseFiles', 'documents'],
  }),
  'placement.employers': query({
    input: z.object({}),
    output: z.array(z.object({ employer: Employer, workplaces: z.array(Workplace) })),
    reads: ['placement'],
  }),
  'placement.saveWorkplace': command({ input: WorkplaceInput, output: saved, touches, audit }),
  'placement.start': command({ input: z.object({ caseFileId: Id, workplaceId: Id }), output: saved, touches, audit }),
  'placement.saveFrame': command({ input: FrameInput.extend({ id: Id }), output: saved, touches, audit }),
  'placement.saveCoaching': command({ input: CoachingPlan.extend({ id: Id }), output: saved, touches, audit }),
  'placement.saveForEmployer': command({ input: ForEmployer.extend({ id: Id }), output: saved, touches, audit }),
  'placement.saveAgreed': command({ input: Signatures.extend({ id: Id }), output: saved, touches, audit }),
  'placement.saveGoal': command({ input: z.object({ placementId: Id, goal: GoalInput }), output: saved, touches, audit }),
  'placement.removeGoal': command({ input: z.object({ id: Id }), output: z.null(), touches, audit }),
  'placement.saveVisit': command({ input: VisitEntry.extend({ id: Id.nullable(), placementId: Id }), output: saved, touches, audit }),
  'placement.removeVisit': command({ input: z.object({ id: Id }), output: z.null(), touches, audit }),
  'placement.saveReport': command({
    input: GuidanceReportText.extend({ id: Id.nullable(), placementId: Id }),
    output: saved,
    touches,
    audit,
  }),
  /** Makes the coaching plan an immutable version (coachingsplan). */
  'placement.close': command(closing),
  /** Makes a report with the visits of its period an immutable version (begeleidingsverslag). */
  'placement.closeReport': command(closing),
} as const;
