import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { documentName } from '../documents/document-name.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

export type Documents = Output<Calls['document.list']>;
export type Notes = Output<Calls['journal.list']>;
export type Statement = Output<Calls['clientStatement.list']>[number];

/** Names a closed version, an entry, and what a statement of the client is about. */
export function useSubjectName() {
  const t = useWords();
  const format = useFormat();
  const ofDocument = ({ kind, version }: Documents[number]): string =>
    t('clientStatement:about.document', { document: documentName(t, kind), version: String(version) });
  const ofNote = ({ kind, at }: Notes[number]): string =>
    t('clientStatement:about.journal', { kind: t(`journal:kind.${kind}`), date: format.moment(at) });
  const of = ({ about, aboutId }: Statement, documents: Documents, notes: Notes): string => {
    if (about === 'file') return t('clientStatement:about.file');
    const document = documents.find(({ id }) => id === aboutId);
    if (document) return ofDocument(document);
    const note = notes.find(({ id }) => id === aboutId);
    return note ? ofNote(note) : t('clientStatement:about.gone');
  };
  return { ofDocument, ofNote, of };
}
