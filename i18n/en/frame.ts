import type { Like } from '../like.ts';
import type { frame as nl } from '../nl/frame.ts';

export const frame: Like<typeof nl> = {
  nav: 'Main menu',
  today: 'Today',
  files: 'Case files',
  knowledge: 'Knowledge',
  settings: 'Settings',
  search: 'Search',
  searchHint: 'Search (Ctrl+K)',
  lock: 'Lock',
  lockHint: 'Lock (Ctrl+L)',
  skip: 'To the content',
  broken: {
    title: 'This screen cannot be shown',
    text: 'There is an error in the program. What you typed is kept as a draft up to a second ago. Go back to Today and try again.',
    go: 'Back to Today',
  },
};
