import type { Damage } from '#domain/vault/damage.ts';
import { createContext, useContext } from 'react';

/** What is wrong with the open vault; null while it is in order and worked in. The door provides it. */
export const DamageContext = createContext<Damage | null>(null);

export const useDamage = (): Damage | null => useContext(DamageContext);

/** True inside a closed case file: it is read, and no field takes anything. What goes on with such a file says false again. */
export const ClosedFileContext = createContext(false);

export const useFileClosed = (): boolean => useContext(ClosedFileContext);
