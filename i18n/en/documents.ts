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
  log: {
    title: 'Log',
    lead: 'Who did what in this file, and when. Never what it said. Lines cannot be changed.',
    holds: 'The chain of the log holds: no line was changed or taken away.',
    broken: 'Line {{line}} of the log does not follow from the one before. Change nothing and ask your administrator.',
    column: {
      sequence: 'Line',
      at: 'When',
      who: 'Who',
      what: 'What',
      part: 'Part',
    },
    nobody: 'no name yet',
    newest_one: 'The newest line.',
    newest_other: 'The newest {{count}} lines.',
  },
  event: {
    vault: {
      created: 'vault made',
      unlocked: 'vault unlocked',
      unlockFailed: 'unlocking failed',
      locked: 'vault locked',
    },
    file: {
      opened: 'file opened',
      created: 'file made',
      changed: 'file changed',
    },
    document: {
      closed: 'document closed',
    },
    report: {
      saved: 'Word file saved',
    },
    profile: {
      changed: 'settings changed',
    },
    search: 'searched',
  },
  part: {
    vault: 'vault',
    caseFile: 'details',
    journal: 'timeline',
    search: 'search',
    report: 'reports',
    profile: 'settings',
  },
  refusal: {
    reasonNeeded: 'There is already a closed version. Write why there will be a new one.',
    unknown: 'This document was not found.',
    changed: 'This closed document was changed outside the program: its code does not fit. Change nothing and ask your administrator.',
  },
};
