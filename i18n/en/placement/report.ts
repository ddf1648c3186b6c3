import type { Like } from '#i18n/like.ts';
import type { report as nl } from '#i18n/nl/placement/report.ts';

/** What stands on paper: coaching plan, guidance report and the papers for the employer. */
export const report: Like<typeof nl> = {
  plan: 'Coaching plan',
  guidance: 'Guidance report',
  employerPlan: 'Agreements on the workplace',
  employerGuidance: 'Guidance at work',
  subject: 'Placement, case file {{number}}',
  employerSubject: '{{job}} at {{employer}}',
  worker: 'Worker',
  employer: 'Employer',
  workplace: 'Workplace',
  supervisor: 'Supervisor',
  contract: 'Period',
  contractOf: '{{from}} to {{until}}',
  contractOpen: 'from {{from}}',
  hours: 'Hours a week',
  regime: 'Guidance granted',
  used: 'Guidance used',
  discrepancies: 'Gaps and solutions',
  budget: 'Budgeted',
  formTitle: 'The legal form',
  formSource: 'Source: {{source}}',
  visitsCaption: 'Contacts in the period',
  visitsTotal: 'Together',
  columns: { date: 'Day', withWhom: 'With whom', goal: 'Goal', seen: 'Seen and agreed', quarters: 'Quarters' },
  hoursNote:
    'Hours are the sum of the contacts. Travel ({{travel}} quarters) and not turned up ({{noShow}} quarters) stand apart and do not count against the regime.',
  employerNote: 'This paper holds only what was written for the employer.',
  noWords: 'Nothing was written for the employer here.',
  visitOn: 'Visit on {{date}}',
  signedOn: '{{name}}, {{date}}',
  notSigned: 'not yet',
  law: 'The law',
  byWorker: 'worker',
  byEmployer: 'employer',
};
