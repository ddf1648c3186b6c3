import type { Factor } from '../content/factors.ts';
import { factorsOf } from '../content/factors.ts';
import type { Intake } from './intake.ts';

/** Where the talk stands on one factor. */
export type Topic = Readonly<{ factor: Factor; state: 'talkedAbout' | 'setAside' | 'open'; findings: number; why: string }>;

/**
 * What was talked about and what was not yet: a reminder, never a forced field. A factor with a finding counts as talked
 * about, also when it was set aside before.
 */
export const checklist = (intake: Pick<Intake, 'seventhFactor' | 'findings' | 'setAside'>): readonly Topic[] =>
  factorsOf(intake.seventhFactor).map((factor) => {
    const findings = intake.findings.filter((finding) => finding.factor === factor.code).length;
    const why = intake.setAside.find((each) => each.factor === factor.code)?.why ?? '';
    return { factor, findings, why, state: findings > 0 ? 'talkedAbout' : why === '' ? 'open' : 'setAside' };
  });
