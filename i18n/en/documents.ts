import type { Like } from '../like.ts';
import type { documents as nl } from '../nl/documents.ts';

export const documents: Like<typeof nl> = {
  title: 'Reports',
  lead: 'Everything that was closed in this file. A closed document does not change any more; a correction is a new version with a reason.',
  empty: 'Nothing closed yet',
  emptyText: 'Close an intake, weighing, plan or decision in its own part. The document then stands here and can be saved as a Word file.',
  kind: {
    intake: 'Intake',
    weging: 'Weighing',
    plan: 'Plan of approach',
    besluit: 'Decision on a maatwerkbudget',
    toestemming: 'Permission',
    maandopgave: 'Monthly statement',
    verrekening: 'Settlement',
    coachingsplan: 'Coaching plan',
    inzage: 'Review for access',
    begeleidingsverslag: 'Coaching report',
  },
  /** Which version of a document stands, and whether its work copy moved on. */
  standing: {
    closed: 'Closed: version {{version}}, {{at}}, by {{by}}.',
    changed: 'Something changed after that: the work copy differs from version {{version}}.',
  },
  column: {
    document: 'Document',
    version: 'Version',
    closedAt: 'Closed',
    closedBy: 'By',
    reason: 'Reason',
    code: 'Verification code',
  },
  firstVersion: 'first version',
  language: {
    nl: 'Dutch',
    en: 'English',
  },
  refusal: {
    reasonNeeded: 'There is already a closed version. Write why there will be a new one.',
    unknown: 'This document was not found.',
    changed: 'This closed document was changed outside the program: its code does not fit. Change nothing and ask your administrator.',
  },
};
