import { partOfDocument } from '#domain/hand-over/parts.ts';
import type { Words } from '#i18n/index.ts';
import type { Place } from '../case-file/places.ts';
import { spoken } from '../ui/spoken.ts';

/** The name of a kind of closed document; one that this version does not know keeps its own word. */
export const documentName = (t: Words, kind: string): string => spoken(t, `documents:kind.${kind}`) ?? kind;

/** The tab in which a document of this kind is made, closed and printed. */
export const placeOfDocument = (kind: string): Place | undefined => partOfDocument(kind);
