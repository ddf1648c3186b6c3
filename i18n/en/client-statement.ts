import type { Like } from '../like.ts';
import type { clientStatement as nl } from '../nl/client-statement.ts';

export const clientStatement: Like<typeof nl> = {
  title: 'Statement of the client',
  lead: 'The client may always have a statement or correction added to the file (GDPR art. 16). It is printed with what it is about.',
  add: 'Record the statement',
  receivedBy: 'taken down by {{name}}',
  empty: 'No statement yet.',
  field: {
    kind: 'What it is',
    about: 'What it is about',
    text: 'The client’s words',
    textHelp: 'Literally, as said or written.',
    statedOn: 'Of which day',
  },
  kind: {
    statement: 'statement',
    correction: 'correction',
  },
  about: {
    file: 'the whole file',
    document: '{{document}}, version {{version}}',
    journal: '{{kind}} of {{date}}',
    gone: 'a document that is no longer there',
  },
  onTimeline: { statement: 'Statement of the client', correction: 'Correction by the client' },
  line: '{{kind}} of {{date}}, about {{about}}',
  report: {
    title: 'Statement of the client',
    lead: 'The client had the following recorded:',
    by: '{{kind}} of {{date}}',
  },
  refusal: {
    unknownSubject: 'What this statement is about was not found. Open the file again.',
    inTheFuture: 'This day lies in the future. Fill in the day on which the client said or wrote this.',
  },
};
