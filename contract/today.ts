import { TodayItem } from '#domain/today.ts';
import { z } from 'zod';
import { query } from './define.ts';

export const todayCalls = {
  'today.list': query({
    input: z.object({}),
    output: z.object({
      today: z.string(),
      items: z.array(TodayItem),
      drafts: z.array(
        z.object({ key: z.string(), caseFileId: z.string().nullable(), caseName: z.string(), place: z.string(), savedAt: z.string() }),
      ),
    }),
    reads: [
      'caseFiles',
      'drafts',
      'intake',
      'weighing',
      'plan',
      'budget',
      'enterprise',
      'placement',
      'retention',
      'handOver',
      'backups',
      'profile',
      'audit',
      'keys',
      'vault',
    ],
  }),
} as const;
