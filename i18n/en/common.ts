import type { Like } from '../like.ts';
import type { common as nl } from '../nl/common.ts';

export const common: Like<typeof nl> = {
  appName: 'Maatwerkbank',
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  none: 'none',
  notFilled: 'not filled in yet',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  remove: 'Remove',
  undo: 'Undo',
  open: 'Open',
  tryAgain: 'Try again',
  loading: 'Loading',
  showWhy: 'Show why',
  hideWhy: 'Hide why',
  mark: {
    sure: 'certain',
    likely: 'likely',
    unsure: 'uncertain: have a lawyer read along',
  },
  failure: {
    title: 'This did not work',
    invalidTitle: 'Not saved yet',
    invalid: 'One or more fields cannot be saved like this. What you typed is still there.',
    fault:
      'Something went wrong in the program or on the disk. What you typed is kept as a draft. Try again; if it keeps failing, give the reference {{ref}} to your administrator.',
    unknownRefusal: 'This is not possible now ({{code}}).',
    unreachable: 'The window gets no answer. Close Maatwerkbank and start it again; what you typed is kept up to a second ago.',
  },
  needs: {
    title: 'What is still needed',
    ready: 'Everything that is needed is there.',
    must_one: '{{count}} point still needed before this can be closed.',
    must_other: '{{count}} points still needed before this can be closed.',
    asks_one: '{{count}} question to look at once more.',
    asks_other: '{{count}} questions to look at once more.',
    mustMark: 'needed',
    asksMark: 'note',
  },
  outline: {
    label: 'Steps',
    done: 'done',
    current: 'you are here',
    todo: 'to do',
    attention: 'asks attention',
    stepOf: 'Step {{step}} of {{count}}',
  },
};
