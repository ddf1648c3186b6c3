import type { Words } from '#i18n/index.ts';
import { spoken } from '../ui/spoken.ts';

/** The name of a kind of closed document; one that this version does not know keeps its own word. */
export const documentName = (t: Words, kind: string): string => spoken(t, `documents:kind.${kind}`) ?? kind;
