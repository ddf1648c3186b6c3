import type { Like } from '../like.ts';
import type { search as nl } from '../nl/search.ts';

export const search: Like<typeof nl> = {
  title: 'Find and do',
  placeholder: 'Find a file, a text, a page or an action',
  results: 'Found',
  group: {
    go: 'Go to',
    do: 'Do',
    files: 'Case files',
    texts: 'In the texts',
  },
  nothing: 'Nothing found. Part of a word is enough; try another word.',
  keys: 'Arrows to choose, Enter to open, Escape to close',
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  newFile: 'Make a new case file',
  lock: 'Lock',
};
