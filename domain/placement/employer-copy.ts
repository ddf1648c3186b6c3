import type { LocalDate } from '../local-date.ts';
import { filled } from '../shapes.ts';
import type { GuidanceReport } from './guidance-report.ts';
import type { Signatures, WholePlacement } from './placement.ts';
import type { Visit } from './visit.ts';

/**
 * All that an employer's copy may hold. Free text comes only from fields that were written *for the employer*; the rest
 * are facts of the contract that the employer signed. No view, no goal of the coaching plan and nothing about health can
 * get in, because there is no place for it here.
 */
export type EmployerCopy = Readonly<{
  employer: string;
  workplace: string;
  supervisor: string;
  jobTitle: string;
  hoursPerWeek: number | null;
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  introduction: string;
  agreements: string;
  supervisorTips: string;
  goals: readonly string[];
  signed: readonly Readonly<{ party: 'worker' | 'employer' | 'coach'; name: string; on: LocalDate | null }>[];
}>;

/** A placement as it stands or as it was closed. */
type Whole = Omit<WholePlacement, 'placement'> & Readonly<{ placement: Omit<WholePlacement['placement'], 'changedAt'> }>;

export function employerCopy({ placement, goals, workplace, employer }: Whole): EmployerCopy {
  const { introduction, agreements, supervisorTips } = placement.forEmployer;
  return {
    employer: employer.name,
    workplace: workplace.name,
    supervisor: workplace.supervisor,
    jobTitle: placement.jobTitle,
    hoursPerWeek: placement.hoursPerWeek,
    startsOn: placement.startsOn,
    endsOn: placement.endsOn,
    introduction,
    agreements,
    supervisorTips,
    goals: goals.map((goal) => goal.forEmployer).filter(filled),
    signed: signedBy(placement.agreed),
  };
}

/** The employer's copy of a report: the frame, how often there was a visit, and what was written for the employer. */
export type EmployerReportCopy = Omit<EmployerCopy, 'introduction' | 'agreements' | 'supervisorTips' | 'goals'> &
  Readonly<{ from: LocalDate; until: LocalDate; visits: readonly Readonly<{ on: LocalDate; words: string }>[]; words: string }>;

export function employerReportCopy(whole: Whole, report: Omit<GuidanceReport, 'changedAt'>, visits: readonly Visit[]): EmployerReportCopy {
  const { introduction: _, agreements: __, supervisorTips: ___, goals: ____, ...frame } = employerCopy(whole);
  return {
    ...frame,
    from: report.from,
    until: report.until,
    visits: visits.map((visit) => ({ on: visit.visitedOn, words: visit.forEmployer })),
    words: report.forEmployer,
    signed: signedBy(report.agreed),
  };
}

const signedBy = (agreed: Signatures): EmployerCopy['signed'] => [
  { party: 'worker', ...agreed.worker },
  { party: 'employer', ...agreed.employer },
  { party: 'coach', ...agreed.coach },
];
