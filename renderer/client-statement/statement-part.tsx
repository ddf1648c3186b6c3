import { NewStatement, statementKinds } from '#domain/client-statement.ts';
import Box from '@mui/material/Box';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { Documents, Notes, Statement } from './subject-name.ts';
import { useSubjectName } from './subject-name.ts';

/** In the form, what a statement is about is one choice: the file, `document:<id>` or `journal:<id>`. */
const Form = NewStatement.omit({ about: true, aboutId: true }).extend({ subject: z.string() });
type Form = z.input<typeof Form>;

/** What the client wants said: as it was said, about the file or one part of it. */
export function StatementPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const said = useAsk('clientStatement.list', { caseFileId });
  const documents = useAsk('document.list', { caseFileId });
  const notes = useAsk('journal.list', { caseFileId });
  return (
    <Section title={t('clientStatement:title')} lead={t('clientStatement:lead')}>
      <Asked ask={documents}>
        {(closed) => (
          <Asked ask={notes}>
            {(entries) => (
              <>
                <Asked ask={said}>{(list) => <Said list={list} documents={closed} notes={entries} />}</Asked>
                <StatementForm caseFileId={caseFileId} documents={closed} notes={entries} />
              </>
            )}
          </Asked>
        )}
      </Asked>
    </Section>
  );
}

type Subjects = Readonly<{ documents: Documents; notes: Notes }>;

function Said({ list, documents, notes }: Subjects & Readonly<{ list: readonly Statement[] }>) {
  const t = useWords();
  const format = useFormat();
  const name = useSubjectName();
  if (list.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('clientStatement:empty')}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {list.map((each) => (
        <Box component="li" key={each.id}>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('clientStatement:line', {
              kind: t(`clientStatement:kind.${each.kind}`),
              date: format.date(each.statedOn),
              about: name.of(each, documents, notes),
            })}
          </Box>
          <Box
            component="blockquote"
            dir="auto"
            sx={{
              m: 0,
              pl: 2,
              borderLeft: 3,
              borderColor: 'primary.main',
              maxWidth: '72ch',
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
            }}
          >
            {each.text}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function StatementForm({ caseFileId, documents, notes }: Subjects & Readonly<{ caseFileId: string }>) {
  const t = useWords();
  const today = useToday();
  const name = useSubjectName();
  const add = useTell('clientStatement.add');
  const form = useDraftForm({
    key: `clientStatement:${caseFileId}:new`,
    place: 'keeping',
    caseFileId,
    schema: Form,
    values: { kind: 'statement', subject: 'file', text: '', statedOn: today },
    save: ({ subject, ...said }) => add.mutateAsync({ ...said, ...subjectOf(subject), caseFileId }),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('clientStatement:title')} saveLabel={t('clientStatement:add')}>
      <ChoiceField<Form>
        row
        name="kind"
        label={t('clientStatement:field.kind')}
        options={statementKinds.map((value) => ({ value, label: t(`clientStatement:kind.${value}`) }))}
      />
      <ChoiceField<Form>
        as="select"
        width="full"
        name="subject"
        label={t('clientStatement:field.about')}
        options={[
          { value: 'file', label: t('clientStatement:about.file') },
          ...documents.map((each) => ({ value: `document:${each.id}`, label: name.ofDocument(each) })),
          ...notes.map((each) => ({ value: `journal:${each.id}`, label: name.ofNote(each) })),
        ]}
      />
      <LongTextField<Form> name="text" label={t('clientStatement:field.text')} help={t('clientStatement:field.textHelp')} rows={3} quote />
      <DateField<Form> name="statedOn" label={t('clientStatement:field.statedOn')} />
    </DraftForm>
  );
}

function subjectOf(subject: string): Readonly<{ about: 'file' | 'document' | 'journal'; aboutId: string | null }> {
  const [about, id] = subject.split(':');
  if (id === undefined) return { about: 'file', aboutId: null };
  return { about: about === 'journal' ? 'journal' : 'document', aboutId: id };
}
