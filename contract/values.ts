import { isLocalDate } from '#domain/local-date.ts';
import { z } from 'zod';

/** Shapes that many calls share. Own messages are keys of `i18n/<language>/form.ts` under `issue`. */
export const Id = z.uuid();
export const LocalDate = z.string().refine(isLocalDate, { message: 'date' });
/** `YYYY-MM` */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'month' });
/** A moment, ISO-8601 in UTC. */
export const Moment = z.iso.datetime({ message: 'moment' });
/** Whole euro cents, zero or more, at most ten million euro. */
export const Cents = z.int({ message: 'amount' }).min(0, { message: 'amountNegative' }).max(1_000_000_000, { message: 'amountTooLarge' });
/** One line of text, as typed, trimmed at the ends. */
export const Line = z.string().trim().max(300, { message: 'tooLong' });
/** Free text as typed. Two million characters is far over the one megabyte that people paste. */
export const Text = z.string().max(2_000_000, { message: 'tooLong' });
export const requiredLine = Line.min(1, { message: 'required' });
export const requiredText = Text.refine((text) => text.trim() !== '', { message: 'required' });
