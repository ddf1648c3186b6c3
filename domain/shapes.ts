import { isLocalDate } from './local-date.ts';
import { z } from 'zod';

/** Shapes that records of several features share; messages are keys of `i18n/<language>/form.ts` under `issue`. */
export const Day = z.string().refine(isLocalDate, { message: 'date' });
/** A day that must be there: empty asks to be filled in, before it is called unreadable. */
export const requiredDay = z.string().min(1, { message: 'required', abort: true }).refine(isLocalDate, { message: 'date' });
/** One line as typed, trimmed at the ends. */
export const Line = z.string().trim().max(300, { message: 'tooLong' });
/** Free text as typed. */
export const Text = z.string().max(2_000_000, { message: 'tooLong' });
export const requiredLine = Line.min(1, { message: 'required' });
/** `HH:MM`, or empty. */
export const Clock = z
  .string()
  .trim()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, { message: 'moment' });

/** Typed something other than white space. */
export const filled = (text: string): boolean => text.trim() !== '';
