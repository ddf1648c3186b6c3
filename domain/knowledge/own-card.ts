import { z } from 'zod';
import { factorCodes } from '../content/factors.ts';
import { Grade, TargetGroup } from './card.ts';

const Line = z.string().trim().max(300, { message: 'tooLong' });
const Text = z.string().trim().max(5_000, { message: 'tooLong' });

/** A card that the worker made: what was learnt here, in one language, for no person in particular. */
export const OwnCardBody = z.object({
  name: Line.min(1, { message: 'required' }),
  forWhom: Text,
  /** What makes it work, one thing a line. */
  elements: Text,
  grade: Grade,
  evidence: Text,
  conditions: Text,
  against: Text,
  groups: z.array(TargetGroup),
  moves: z.array(z.enum(factorCodes)),
  source: Line,
});
export type OwnCardBody = z.infer<typeof OwnCardBody>;

export const OwnCard = OwnCardBody.extend({ id: z.string(), changedAt: z.string() });
export type OwnCard = z.infer<typeof OwnCard>;

export const freshOwnCard: OwnCardBody = {
  name: '',
  forWhom: '',
  elements: '',
  grade: 'E',
  evidence: '',
  conditions: '',
  against: '',
  groups: [],
  moves: [],
  source: '',
};

/** What a worker saw happen with a card in practice. Nobody is named: the note is about the card. */
export const PracticeNote = z.object({
  id: z.string(),
  card: z.string(),
  outcome: z.enum(['helped', 'hindered', 'unclear']),
  text: z.string(),
  createdAt: z.string(),
});
export type PracticeNote = z.infer<typeof PracticeNote>;
