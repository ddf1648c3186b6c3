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
      keysChanged: 'access to the vault changed',
      recoveryUsed: 'vault opened with the recovery key',
      organisationUsed: 'vault opened with the organisation’s key',
      newKey: 'new key for the vault',
      checked: 'vault checked',
      damageFound: 'damage found',
      salvaged: 'readable data saved',
      restored: 'backup restored',
    },
    file: {
      opened: 'file opened',
      created: 'file made',
      changed: 'file changed',
      handedOver: 'case file handed over',
      received: 'case file received',
      merged: 'case file merged',
      copiedForClient: 'full copy for the client made',
      stateChanged: 'retention changed',
      destroyed: 'case file destroyed',
    },
    document: {
      closed: 'document closed',
      partRemoved: 'data removed from a closed document',
    },
    report: {
      saved: 'Word file saved',
    },
    profile: {
      changed: 'settings changed',
    },
    backup: {
      made: 'backup made',
      failed: 'backup failed',
    },
    export: {
      made: 'export made',
    },
    log: {
      checked: 'log checked',
      exported: 'extract of the log made',
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
    handOver: 'handing over',
  },
  refusal: {
    reasonNeeded: 'There is already a closed version. Write why there will be a new one.',
    unknown: 'This document was not found.',
    changed: 'This closed document was changed outside the program: its code does not fit. Change nothing and ask your administrator.',
  },
};
