import { z } from 'zod';
import { isLocalDate } from './local-date.ts';

const Day = z.string().refine(isLocalDate, { message: 'date' });
const line = z.string().trim().max(300, { message: 'tooLong' });

/** Someone who lives with the client. No BSN, ever: a name or initials, a birth date when it matters, a role. */
export const HouseholdMember = z.object({
  name: line.min(1, { message: 'required' }),
  birthDate: Day.nullable(),
  role: z.enum(['partner', 'child', 'other']),
});
export type HouseholdMember = z.infer<typeof HouseholdMember>;

export const household = ['single', 'loneParent', 'couple', 'coupleWithChildren', 'other'] as const;
export const bestTime = ['morning', 'afternoon', 'any'] as const;

/** The head of a case file: what one must know before the first sentence is said. */
export const CaseFileHead = z.object({
  number: line.min(1, { message: 'required' }),
  name: line.min(1, { message: 'required' }),
  birthDate: Day.nullable(),
  household: z.enum(household),
  benefitSince: Day.nullable(),
  /** The day on which someone first came to us with this question. */
  reportedOn: Day,
  worker: line,
  languageLevel: line,
  contactPreference: line,
  bestTime: z.enum(bestTime),
  /** On which ground of law the file is kept. */
  legalGround: line,
  /** "Onveilig contact": who reads along at home may be the danger. Addresses are kept off what is printed for outside. */
  unsafeContact: z.boolean().default(false),
  members: z.array(HouseholdMember).max(30),
});
export type CaseFileHead = z.infer<typeof CaseFileHead>;

export const CaseFile = CaseFileHead.extend({
  id: z.string(),
  state: z.enum(['open', 'closed']),
  createdAt: z.string(),
  changedAt: z.string(),
});
export type CaseFile = z.infer<typeof CaseFile>;
