import { Profile } from '#domain/profile.ts';
import { z } from 'zod';
import { command, query } from './define.ts';

export const profileCalls = {
  'profile.get': query({ input: z.object({}), output: Profile, reads: ['profile'] }),
  'profile.put': command({ input: Profile, output: z.null(), touches: ['profile'], audit: 'profile.changed' }),
} as const;
