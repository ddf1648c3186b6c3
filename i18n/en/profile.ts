import type { Like } from '../like.ts';
import type { profile as nl } from '../nl/profile.ts';

export const profile: Like<typeof nl> = {
  title: 'Settings',
  parts: 'Parts of the settings',
  part: {
    profile: 'You and this screen',
    backups: 'Backups',
    colleagues: 'Colleagues',
    log: 'Log',
    retention: 'Keeping and destroying',
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
  save: 'Record settings',
  about: 'About this program',
  version: 'Version',
  network: 'Network',
  networkNone: 'none: nothing goes to or comes from the internet',
};
