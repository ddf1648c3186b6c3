import type { Like } from '../like.ts';
import type { today as nl } from '../nl/today.ts';

export const today: Like<typeof nl> = {
  title: 'Today',
  late: 'Too late',
  today: 'Today',
  soon: 'Soon',
  drafts: 'Not recorded yet',
  draftsLead: 'What you typed and have not recorded yet. Open the form to go on.',
  draftAt: 'kept {{when}}',
  draftGeneral: 'Without a case file',
  newFile: 'New case file',
  due: 'by {{when}}',
  empty: 'Nothing asks for you today',
  emptyText: 'Final dates, evaluations, steps that are due and forms that are still open appear here by themselves.',
  emptyFiles: 'No case files yet',
  emptyFilesText: 'Make the first case file. After that, what asks for you today stands here.',
  toFiles: 'To the case files',
};
