import type { Like } from '../like.ts';
import type { journal as nl } from '../nl/journal.ts';

export const journal: Like<typeof nl> = {
  newTitle: 'New note',
  add: 'Record the note',
  field: {
    kind: 'Kind',
    purpose: 'What for',
    purposeHelp: 'Guidance never goes along to finance or enforcement. What touches rights and duties may have to be passed on; say so.',
    at: 'When',
    sourceKind: 'Does this come from a third person?',
    sourceKindHelp:
      'A third person is anyone but the client or you. If they asked for confidence, this note is put up for review first when the client asks for a copy.',
    text: 'What was said or done',
    clientWords: 'In the client’s words',
    clientWordsHelp: 'As literally as possible; this stays as it was said.',
  },
  kind: {
    phone: 'Phone',
    talk: 'Talk',
    homeVisit: 'Home visit',
    message: 'Message',
    noShow: 'No show',
    note: 'Note',
  },
  purpose: {
    guidance: 'guidance',
    rights: 'rights and duties',
  },
  sourceKind: {
    ordinary: 'no',
    third: 'from a third person',
    thirdPartyConfidential: 'from a third person, in confidence',
  },
  list: 'What happened',
  clientSaid: 'In their own words',
  closed: '{{document}} closed, version {{version}}',
  closedBy: 'by {{name}}',
  reason: 'Reason: {{reason}}',
  showAll: 'Show the whole text ({{count}} characters)',
  more: 'Show older entries',
  empty: 'The timeline is still empty',
  emptyText: 'Record the first contact: who called, what was said. Closed documents appear here by themselves.',
  refusal: {
    inTheFuture: 'This moment lies in the future. Record what has been; what is still to come belongs in the plan.',
  },
};
