import type { placementCalls } from '#contract/placement.ts';
import * as files from '#db/case-file.ts';
import * as documents from '#db/documents.ts';
import * as visits from '#db/placement-visits.ts';
import * as placements from '#db/placement.ts';
import * as profile from '#db/profile.ts';
import * as search from '#db/search.ts';
import { musts } from '#domain/need.ts';
import { CLOSED_PLACEMENT_VERSION } from '#domain/placement/closed.ts';
import { hoursOf, regimeUse } from '#domain/placement/hours.ts';
import type { Placement, WholePlacement } from '#domain/placement/placement.ts';
import { emptyPlacement } from '#domain/placement/placement.ts';
import { refuse } from '#domain/refusal.ts';
import { filled } from '#domain/shapes.ts';
import type { CommandDesk, Handlers } from './handlers.ts';
import { reportViews, visitHandlers } from './placement-visits.ts';
import { closedStateOf, knownPlacement, needsOfPlacement, placementBody } from './placement-view.ts';

export const placementHandlers: Handlers<typeof placementCalls> = {
  ...visitHandlers,

  'placement.list'({ caseFileId }, desk) {
    desk.about(caseFileId);
    return placements.idsOfCase(desk.db, caseFileId).map((id) => {
      const { placement, workplace, employer } = knownPlacement(desk.db, id);
      const { jobTitle, startsOn, endsOn } = placement;
      return { id, jobTitle, startsOn, endsOn, employer: employer.name, workplace: workplace.name };
    });
  },

  'placement.get'({ id }, desk) {
    const whole = knownPlacement(desk.db, id);
    const { placement, goals, workplace, employer } = whole;
    desk.about(placement.caseFileId);
    const all = visits.visits(desk.db, id);
    const state = closedStateOf(desk.db, whole);
    return {
      placement,
      goals: [...goals],
      workplace,
      employer,
      visits: [...all],
      reports: reportViews(desk.db, id, desk.clock.today()),
      hours: hoursOf(all),
      use: regimeUse(placement, all),
      needs: [...needsOfPlacement(desk.db, whole)],
      closed: state?.closed ?? null,
      changedSinceClosing: state?.changed ?? false,
    };
  },

  'placement.employers': (_, desk) =>
    placements.employers(desk.db).map(({ employer, workplaces }) => ({ employer, workplaces: [...workplaces] })),

  'placement.saveWorkplace'({ caseFileId, workplaceId, employerId, employer, workplace }, desk) {
    desk.about(caseFileId);
    const known = workplaceId === null ? null : (placements.workplaceOf(desk.db, workplaceId) ?? refuse('placement.unknownWorkplace'));
    const owner = known?.employerId ?? employerId ?? desk.ids.next();
    if (!known && employerId !== null && placements.employers(desk.db).every((each) => each.employer.id !== employerId)) {
      refuse('placement.unknownEmployer');
    }
    const id = known?.id ?? desk.ids.next();
    placements.putEmployer(desk.db, { ...employer, id: owner });
    placements.putWorkplace(desk.db, { ...workplace, id, employerId: owner });
    return { id };
  },

  'placement.start'({ caseFileId, workplaceId }, desk) {
    if (!files.get(desk.db, caseFileId)) refuse('placement.unknownFile');
    if (!placements.workplaceOf(desk.db, workplaceId)) refuse('placement.unknownWorkplace');
    return saved(desk, emptyPlacement({ id: desk.ids.next(), caseFileId, workplaceId, changedAt: desk.clock.now() }));
  },

  'placement.saveFrame'({ id, ...frame }, desk) {
    if (!placements.workplaceOf(desk.db, frame.workplaceId)) refuse('placement.unknownWorkplace');
    return saved(desk, { ...knownPlacement(desk.db, id).placement, ...frame });
  },
  'placement.saveCoaching': ({ id, ...coaching }, desk) => saved(desk, { ...knownPlacement(desk.db, id).placement, ...coaching }),
  'placement.saveForEmployer': ({ id, ...forEmployer }, desk) => saved(desk, { ...knownPlacement(desk.db, id).placement, forEmployer }),
  'placement.saveAgreed': ({ id, ...agreed }, desk) => saved(desk, { ...knownPlacement(desk.db, id).placement, agreed }),

  'placement.saveGoal'({ placementId, goal }, desk) {
    const { placement, goals } = knownPlacement(desk.db, placementId);
    if (goal.id !== null && goals.every((each) => each.id !== goal.id)) refuse('placement.unknownGoal');
    const id = goal.id ?? desk.ids.next();
    placements.putGoal(desk.db, placementId, { ...goal, id });
    saved(desk, placement);
    return { id };
  },

  'placement.removeGoal'({ id }, desk) {
    const { placement } = knownPlacement(desk.db, placements.idOfGoal(desk.db, id));
    if (visits.visits(desk.db, placement.id).some((visit) => visit.goalId === id)) refuse('placement.goalHasVisits');
    placements.removeGoal(desk.db, id);
    saved(desk, placement);
    return null;
  },

  'placement.close'({ id, reason }, desk) {
    const whole = knownPlacement(desk.db, id);
    const { caseFileId } = whole.placement;
    desk.about(caseFileId);
    if (musts(needsOfPlacement(desk.db, whole)).length > 0) refuse('placement.notComplete');
    const { version } = documents.close(desk.db, {
      id: desk.ids.next(),
      caseFileId,
      kind: 'coachingsplan',
      subjectId: id,
      body: placementBody(desk.db, whole),
      bodyVersion: CLOSED_PLACEMENT_VERSION,
      reason,
      closedAt: desk.clock.now(),
      closedBy: profile.get(desk.db).name,
    });
    return { version };
  },
};

/** Writes the placement with the moment of change, and makes what stands in it findable. */
function saved(desk: CommandDesk, placement: Placement): { id: string } {
  const { id, caseFileId } = placement;
  desk.about(caseFileId);
  const changedAt = desk.clock.now();
  placements.put(desk.db, { ...placement, changedAt });
  search.put(desk.db, { ref: `placement:${id}`, caseFileId, place: 'placement', at: changedAt, text: textOf(knownPlacement(desk.db, id)) });
  return { id };
}

const textOf = ({ placement, goals, workplace, employer }: WholePlacement): string =>
  [
    employer.name,
    workplace.name,
    placement.jobTitle,
    placement.start,
    placement.strengths,
    ...placement.discrepancies.flatMap((gap) => [gap.demand, gap.canNow, gap.solution]),
    placement.supervisorRole,
    placement.phaseOut,
    placement.relapseSignals,
    placement.forEmployer.introduction,
    placement.forEmployer.agreements,
    placement.forEmployer.supervisorTips,
    ...goals.flatMap((goal) => [goal.goal, goal.norm, goal.forEmployer]),
  ]
    .filter(filled)
    .join('\n');
