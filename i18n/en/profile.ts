import type { Like } from '../like.ts';
import type { profile as nl } from '../nl/profile.ts';

export const profile: Like<typeof nl> = {
  title: 'Settings',
  parts: 'Parts of the settings',
  part: {
    profile: 'You and this screen',
    keys: 'Keys',
    backups: 'Backups',
    damage: 'Check and salvage',
    colleagues: 'Colleagues',
    log: 'Log',
    retention: 'Keeping and destroying',
    export: 'Take everything along',
  },
  formLabel: 'Profile and settings',
  who: 'Who you are',
  whoLead: 'Your name stands under what you close and beside every line of the log.',
  mandate: 'Mandate',
  mandateLead:
    'Rights and duties are decided by the college (Participatiewet art. 7(4)), or by whom it gave a mandate. Without a mandate number Maatwerkbank writes advice and no decision.',
  advice: 'You now write advice.',
  decides: 'You decide under mandate {{number}}.',
  screen: 'Screen and locking',
  field: {
    name: 'Name',
    jobTitle: 'Job title',
    organisation: 'Organisation',
    mandateNumber: 'Mandate number',
    mandateDate: 'Mandate of',
    mandateLimit: 'Decide alone up to',
    mandateLimitHelp: 'Empty means: no limit known.',
    language: 'Language of the screen',
    colourMode: 'Colours',
    idleMinutes: 'Lock after this many minutes without a key or click',
    idleHelp: '1 to 60. What you typed stays kept.',
    lockWhenHidden: 'Lock when the window has been hidden or minimised for this long',
    lockWhenHiddenHelp: '0 is at once, 3600 is an hour. Empty is: not for that reason. What you typed stays kept.',
    protectScreen: 'Keep the window out of screen captures',
    protectScreenHelp: {
      win32:
        'Other programs then get no picture of your case files: in a screenshot or a shared screen the window is missing. Switch this off only while you want to look at the window with someone at a distance.',
      darwin:
        'In a screenshot or a shared screen the window is missing. Newer programs for macOS may still record it. Switch this off only while you want to look at the window with someone at a distance.',
      linux: 'Linux cannot keep a window out of screen captures. Close or lock Maatwerkbank before you share your screen.',
    },
  },
  language: {
    nl: 'Nederlands',
    en: 'English',
  },
  colourMode: {
    system: 'as the computer',
    light: 'light',
    dark: 'dark',
  },
  minutes: 'minutes',
  seconds: 'seconds',
  clipboard: 'Locking clears the clipboard when it still holds something that you copied here. What another program put there stays.',
  save: 'Record settings',
  about: 'About this program',
  version: 'Version',
  network: 'Network',
  networkNone: 'none: nothing goes to or comes from the internet',
};
