import type { LocalDate } from '../local-date.ts';
import type { Need } from '../need.ts';
import { filled } from '../shapes.ts';
import { checklist } from './checklist.ts';
import type { Finding } from './finding.ts';
import { isSpecial } from './finding.ts';
import type { Intake } from './intake.ts';

/** What the rules on dates look at. `reportedOn` is the day of the melding. */
export type IntakeMoment = Readonly<{ today: LocalDate; reportedOn: LocalDate }>;

/**
 * What is still missing before the intake may be closed. Every finding needs a factor, a type, a source and a date, special
 * data a purpose; what was not talked about is asked, never demanded.
 */
export function intakeNeeds(intake: Intake, moment: IntakeMoment): readonly Need[] {
  return [
    ...headNeeds(intake, moment),
    ...(intake.findings.length === 0 ? [must('intake.noFindings', 'findings')] : []),
    ...intake.findings.flatMap((finding, index) => findingNeeds(finding, index + 1, moment)),
    ...talkNeeds(intake),
  ];
}

function headNeeds({ heldOn, depth, depthReason, lookAgainOn }: Intake, { today, reportedOn }: IntakeMoment): readonly Need[] {
  return [
    ...(heldOn === null ? [must('intake.heldOn', 'heldOn')] : []),
    ...(heldOn !== null && heldOn > today ? [must('intake.heldInFuture', 'heldOn')] : []),
    ...(heldOn !== null && heldOn < reportedOn ? [must('intake.heldBeforeReport', 'heldOn')] : []),
    ...(!filled(depthReason) ? [must('intake.depthReason', 'depthReason')] : []),
    ...(depth === 'short' && lookAgainOn === null ? [asks('intake.lookAgain', 'lookAgainOn')] : []),
  ];
}

/** `number` is the finding's place in the list, for the sentence; the field is the finding itself. */
function findingNeeds(finding: Finding, number: number, { today }: IntakeMoment): readonly Need[] {
  const field = `finding:${finding.id}`;
  return [
    ...(!filled(finding.text) ? [must('intake.findingText', field, { number })] : []),
    ...(finding.factor === null ? [must('intake.findingFactor', field, { number })] : []),
    ...(finding.type === null ? [must('intake.findingType', field, { number })] : []),
    ...(!filled(finding.source) ? [must('intake.findingSource', field, { number })] : []),
    ...(finding.foundOn === null ? [must('intake.findingDate', field, { number })] : []),
    ...(finding.foundOn !== null && finding.foundOn > today ? [must('intake.findingInFuture', field, { number })] : []),
    ...(isSpecial(finding) && !filled(finding.purpose) ? [must('intake.specialPurpose', field, { number })] : []),
  ];
}

/** What was not talked about, and whether the client is heard in it. */
function talkNeeds(intake: Intake): readonly Need[] {
  const open = checklist(intake).filter((topic) => topic.state === 'open').length;
  const heard = filled(intake.clientReaction) || intake.findings.some((finding) => filled(finding.clientWords));
  return [
    ...(open > 0 ? [asks('intake.notTalkedAbout', 'checklist', { topics: open })] : []),
    ...(!filled(intake.clientReaction) ? [asks('intake.clientReaction', 'clientReaction')] : []),
    ...(heard ? [] : [asks('intake.noClientWords', 'findings')]),
  ];
}

type Params = Need['params'];
const must = (code: Need['code'], field: string, params?: Params): Need => ({ code, field, weight: 'must', ...(params && { params }) });
const asks = (code: Need['code'], field: string, params?: Params): Need => ({ code, field, weight: 'asks', ...(params && { params }) });
