import type { Like } from '#i18n/like.ts';
import type { retentionRemoval as nl } from '#i18n/nl/retention/removal.ts';

export const retentionRemoval: Like<typeof nl> = {
  title: 'Removing data',
  lead: 'For what may not be kept, even in a closed document. Type or paste the words exactly as they stand there. A mark takes their place; reason, who ordered it and control code stay, the words do not.',
  passage: 'Which words',
  passageHelp: 'At least three characters. What you type here is not kept.',
  reach: 'What must go',
  reaches: {
    words: 'these words only',
    partsOfWords: 'these words, also as part of a longer word',
    wholeTexts: 'the whole text in which they stand',
  },
  reachHelp: {
    words: '“rent” is then not found in “parent” or “renting”.',
    partsOfWords: 'For a name that is also written as “Jansens”. Look well at what is found.',
    wholeTexts: 'Of a note, finding or statement all texts go; its kind, day and choices from a list stay.',
  },
  everywhereWhole:
    'The texts in which these words stand disappear wholly, from drafts and from searching too. Nothing can bring them back.',
  find: 'Search this file',
  notFound: 'These words stand nowhere in this file. Check whether they are written exactly so.',
  foundIn_one: 'Found in {{count}} place:',
  foundIn_other: 'Found in {{count}} places:',
  inDocument: '{{document}}, closed, version {{version}}',
  inRows: 'Open data: {{what}}',
  fixed: 'is a fixed value and cannot go here; change it where it is filled in',
  everywhere: 'The words disappear everywhere in this file at once, from drafts and from searching too. Nothing can bring them back.',
  ground: 'Why',
  explanation: 'Explanation',
  explanationHelp: 'Do not write what it said. This is kept.',
  orderedBy: 'Who ordered it',
  orderedByHelp: 'For instance: data protection officer, with reference.',
  do: 'Remove the words for good',
  stop: 'Do not',
  done: 'The words were removed. Backups from before now still hold them, until those expire or are removed.',
  mark: '[removed on {{date}}: {{why}}]',
  history: 'What was removed before',
  line: '{{when}}, by {{by}}, ordered by {{orderedBy}}: {{why}}.',
  lineCode: 'New control code: {{code}}',
  inReport: 'On {{when}} data were removed: {{why}}. Ordered by {{orderedBy}}. Since then the text has control code {{code}}.',
  reportTitle: 'data were removed from this document after it was closed',
};
