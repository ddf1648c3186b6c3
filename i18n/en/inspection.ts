import type { Like } from '../like.ts';
import type { inspection as nl } from '../nl/inspection.ts';
import { entry } from './inspection/entry.ts';
import { paper } from './inspection/paper.ts';
import { review } from './inspection/review.ts';
import { sharing } from './inspection/sharing.ts';

export const inspection: Like<typeof nl> = { ...entry, ...paper, ...review, ...sharing };
