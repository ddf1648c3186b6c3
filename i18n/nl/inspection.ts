import { entry } from './inspection/entry.ts';
import { paper } from './inspection/paper.ts';
import { review } from './inspection/review.ts';
import { sharing } from './inspection/sharing.ts';

/** Inzage: the copy for the client, and the review that goes before it. */
export const inspection = { ...entry, ...paper, ...review, ...sharing } as const;
