import { z } from 'zod';
import { isLocalDate } from './local-date.ts';

/**
 * The worker at this laptop. Competence stays with the college (Participatiewet art. 7 lid 4): a worker without a
 * mandate number writes advice, never a decision.
 */
export const Profile = z.object({
  name: z.string().trim().max(300),
  jobTitle: z.string().trim().max(300),
  organisation: z.string().trim().max(300),
  mandateNumber: z.string().trim().max(100),
  mandateDate: z.string().refine(isLocalDate, { message: 'date' }).nullable(),
  /** Up to which amount the worker decides alone, in cents. */
  mandateLimit: z.int().min(0).max(1_000_000_000).nullable(),
  language: z.enum(['nl', 'en']),
  colourMode: z.enum(['system', 'light', 'dark']),
  /** Minutes without a key or click before the vault locks. */
  idleMinutes: z.int().min(1).max(60),
  /** Seconds that the window may be hidden or minimised before the vault locks; null is: for as long as one likes. */
  lockWhenHidden: z.int().min(0).max(3600).nullable(),
  /** Other programs get no picture of the window, where the system can do that: Windows and macOS. */
  protectScreen: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

export const emptyProfile: Profile = {
  name: '',
  jobTitle: '',
  organisation: '',
  mandateNumber: '',
  mandateDate: null,
  mandateLimit: null,
  language: 'nl',
  colourMode: 'system',
  idleMinutes: 10,
  lockWhenHidden: null,
  protectScreen: true,
};

export const hasMandate = (profile: Profile): boolean => profile.mandateNumber !== '';
