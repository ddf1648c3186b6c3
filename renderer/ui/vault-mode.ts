import type { Damage } from '#domain/vault/damage.ts';
import { createContext, useContext } from 'react';

/** What is wrong with the open vault; null while it is in order and worked in. The door provides it. */
export const DamageContext = createContext<Damage | null>(null);

export const useDamage = (): Damage | null => useContext(DamageContext);

/** True while nothing can be recorded. What is typed is still kept, beside the vault. */
export const useReadOnly = (): boolean => useDamage() !== null;
