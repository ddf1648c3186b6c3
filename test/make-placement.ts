import type { GuidanceReport } from '#domain/placement/guidance-report.ts';
import type { Placement, PlacementGoal, WholePlacement } from '#domain/placement/placement.ts';
import { emptyPlacement } from '#domain/placement/placement.ts';
import type { Visit } from '#domain/placement/visit.ts';

export const signed = {
  worker: { name: 'N. el Ouardi', on: '2026-10-12' },
  employer: { name: 'S. Bakker', on: '2026-10-13' },
  coach: { name: 'J. Postma', on: '2026-10-12' },
} as const;

/** A placement whose coaching plan can be closed without a question. */
export const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...emptyPlacement({ id: 'placement', caseFileId: 'file', workplaceId: 'workplace', changedAt: '2026-10-12T09:00:00Z' }),
  jobTitle: 'Kledingherstel',
  purpose: 'workExperience',
  form: 'workExperience',
  hoursPerWeek: 12,
  startsOn: '2026-10-12',
  endsOn: '2027-04-11',
  localLimitMonths: 6,
  financier: 'participationAct',
  regimeQuarters: 72,
  start: 'Drie jaar atelierwerk.',
  strengths: 'Precies.',
  supervisorRole: 'Kijkt wekelijks mee.',
  phaseOut: 'Om de week, dan maandelijks.',
  relapseSignals: 'Geen vragen meer.',
  evaluations: [{ on: '2026-12-07' }],
  forEmployer: { introduction: 'Ik ben Naïma.', agreements: '', supervisorTips: '' },
  agreed: signed,
  ...more,
});

export const aPlacementGoal = (more: Partial<PlacementGoal> = {}): PlacementGoal => ({
  id: 'goal',
  kind: 'work',
  goal: 'Een broek innemen',
  norm: 'Drie zonder herstel',
  measuredBy: 'Leidinggevende kijkt',
  targetOn: '2027-01-29',
  budgetQuarters: 36,
  forEmployer: '',
  ...more,
});

export const aVisit = (more: Partial<Visit> = {}): Visit => ({
  id: 'visit',
  placementId: 'placement',
  goalId: 'goal',
  visitedOn: '2026-11-05',
  quarters: 5,
  travelQuarters: 2,
  noShowQuarters: 0,
  place: '',
  withWhom: '',
  seen: '',
  agreed: '',
  workerView: '',
  employerView: '',
  forEmployer: '',
  ...more,
});

/** A report that can be closed without a question. */
export const aReport = (more: Partial<GuidanceReport> = {}): GuidanceReport => ({
  id: 'report',
  placementId: 'placement',
  from: '2026-10-12',
  until: '2026-11-20',
  progress: [{ goalId: 'goal', result: 'partly', evidence: 'Zelf gezien.' }],
  pace: 'Rustig',
  quality: 'Goed',
  employability: 'Vier ochtenden',
  workerView: 'Op mijn plek.',
  employerView: 'Doorgaan.',
  adjustment: 'Rokken erbij.',
  extend: 'yes',
  extendReason: 'Werk in het voorjaar.',
  forEmployer: '',
  agreed: signed,
  changedAt: '2026-11-20T09:00:00Z',
  ...more,
});

export const aWholePlacement = (more: Partial<Placement> = {}): WholePlacement => ({
  placement: aPlacement(more),
  goals: [aPlacementGoal()],
  workplace: { id: 'workplace', employerId: 'employer', name: 'Herstelwerkplaats', place: '', supervisor: 'S. Bakker' },
  employer: { id: 'employer', name: 'Atelier De Naald', place: '', contactName: '', contactDetails: '' },
});
