import type { Like } from '../like.ts';
import type { file as nl } from '../nl/file.ts';

export const file: Like<typeof nl> = {
  refusal: {
    tooLarge: 'This file is too large: at most {{megabytes}} MB fits. Nothing was changed.',
    diskFull:
      'There is no room left in this place: nothing was written. Your work in the vault has not changed. Choose another place, or make room and try again.',
    unwritable:
      'This place cannot be written to ({{reason}}). Check that the stick or folder is still there and that you may write in it. Nothing was made and your work has not changed.',
    unreadable: 'This file cannot be read ({{reason}}). Check that it is still there and that you may open it. Nothing was changed.',
  },
};
