import type { Like } from '../like.ts';
import type { work as nl } from '../nl/work.ts';

export const work: Like<typeof nl> = {
  kind: {
    check: 'The vault is being checked',
    backup: 'A backup is being made',
    backupLook: 'The backup is being looked into',
    restore: 'A backup is being restored',
    salvage: 'What can be read is being saved',
    copy: 'The folder of the vault is being copied',
    newKey: 'The vault gets a new key',
    package: 'A package is being made or read',
    export: 'The export is being made',
    destroy: 'What was destroyed or removed is being overwritten',
    report: 'A report is being made',
    log: 'The log is being checked',
  },
  part: '{{percent}} % done',
  stop: 'Stop',
  refusal: {
    cancelled: 'The work was stopped. Nothing was changed.',
  },
};
