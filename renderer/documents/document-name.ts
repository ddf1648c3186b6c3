import type { nl } from '#i18n/nl/index.ts';
import { documents } from '#i18n/nl/documents.ts';
import type { Words } from '#i18n/index.ts';

type Kind = keyof (typeof nl)['documents']['kind'];

/** The name of a kind of closed document; one that this version does not know keeps its own word. */
export const documentName = (t: Words, kind: string): string => (isKind(kind) ? t(`documents:kind.${kind}`) : kind);

const isKind = (kind: string): kind is Kind => Object.hasOwn(documents.kind, kind);
