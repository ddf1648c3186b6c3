import { z } from 'zod';
import { GuidanceReport } from './guidance-report.ts';
import type { WholePlacement } from './placement.ts';
import { Employer, Placement, PlacementGoal, Workplace } from './placement.ts';
import type { Visit as VisitRow } from './visit.ts';
import { Visit } from './visit.ts';

/** The versions of the schemas of closed bodies. */
export const CLOSED_PLACEMENT_VERSION = 1;
export const CLOSED_REPORT_VERSION = 1;

const Client = z.object({ number: z.string(), name: z.string() });

/** A closed coachingsplan, complete in itself. */
export const ClosedPlacement = z.object({
  placement: Placement.omit({ changedAt: true }),
  goals: z.array(PlacementGoal),
  workplace: Workplace,
  employer: Employer,
  client: Client,
});
export type ClosedPlacement = z.infer<typeof ClosedPlacement>;

/** A closed begeleidingsverslag with the contacts of its period as they were then. */
export const ClosedReport = ClosedPlacement.extend({ report: GuidanceReport.omit({ changedAt: true }), visits: z.array(Visit) });
export type ClosedReport = z.infer<typeof ClosedReport>;

export const closedPlacement = (whole: WholePlacement, client: z.infer<typeof Client>): ClosedPlacement =>
  ClosedPlacement.parse({ ...whole, client });

export const closedReport = (
  whole: WholePlacement,
  report: GuidanceReport,
  visits: readonly VisitRow[],
  client: z.infer<typeof Client>,
): ClosedReport => ClosedReport.parse({ ...whole, client, report, visits });
