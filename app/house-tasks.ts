import { logTask } from './audit-check.ts';
import { keepBackups } from './backup-task.ts';
import { checkTask } from './damage-check.ts';
import type { HouseTask } from './housekeeping.ts';
import { compactLater } from './retention-compact.ts';

/** Everything that happens by itself while a vault is open, in its order. Made anew for each desk: a task may remember. */
export const houseTasks = (): readonly HouseTask[] => [keepBackups(), logTask, compactLater(), checkTask];
