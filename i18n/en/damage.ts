import type { Like } from '../like.ts';
import type { damage as nl } from '../nl/damage.ts';

export const damage: Like<typeof nl> = {
  refusal: {
    notDamaged: 'This vault is not damaged: there is nothing to save. Nothing was changed.',
    isOpen: 'The vault is already open. Nothing was changed.',
    notSalvaged: 'No salvaged vault is ready. First save what can be read.',
    noHeaderCopy:
      'No copy of vault.json was found that fits this vault. Nothing was changed. Put vault.json back from a backup, or ask your administrator.',
    copyExists: 'There is already a copy of this moment in this place. Nothing was changed; choose another folder.',
    schemaLost:
      'The beginning of vault.db can no longer be read, and without it nothing can be saved. Nothing was changed. Put a backup back, and keep the damaged folder.',
    readOnly: 'The vault is damaged and is now only read, so that nothing is lost. This was not saved.',
  },
  banner: {
    title: 'The vault is damaged and is now only read',
    reading:
      'You can open everything that can be read. Nothing is changed or removed. What you type is kept apart and comes back when the vault is restored.',
  },
  found: {
    database: 'In the file of the vault, part of the content no longer adds up.',
    journal: 'The journal of the vault is damaged: you see the case files as they were before the damage.',
  },
  since: {
    opening: 'This came to light at opening, {{when}}.',
    working: 'This came to light while working, {{when}}.',
    check: 'This came to light in the check, {{when}}.',
  },
};
