import type { Like } from '../like.ts';
import type { file as nl } from '../nl/file.ts';

export const file: Like<typeof nl> = {
  refusal: {
    tooLarge: 'This file is too large: at most {{megabytes}} MB fits. Nothing was changed.',
    unreadable: 'This file cannot be read ({{reason}}). Check that it is still there and that you may open it. Nothing was changed.',
  },
};
