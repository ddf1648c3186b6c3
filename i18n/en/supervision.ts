import type { Like } from '../like.ts';
import type { supervision as nl } from '../nl/supervision.ts';

export const supervision: Like<typeof nl> = {
  title: 'Reflection, for you alone',
  lead: 'What you think about your own acting. This text has a key of its own: the organisation’s key does not open it, and it goes along with no hand-over, copy, report or search.',
  open: 'Open reflections',
  close: 'Close',
  new: 'New reflection',
  empty: 'No reflections with this file yet.',
  of: 'Reflection of {{day}}',
  remove: 'Remove the reflection of {{day}}',
  removeSure: 'Yes, remove this reflection',
  refusal: {
    unknownFile: 'This case file is not there any more. Nothing was changed.',
    unknown: 'This reflection is not there any more.',
  },
};
