import { knowledgeCalls } from '#contract/knowledge.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

const NewNote = knowledgeCalls['knowledge.addNote'].input.omit({ card: true });
type NewNote = z.input<typeof NewNote>;

const outcomes = ['helped', 'hindered', 'unclear'] as const;

/** What the worker saw happen with a card, and a place to add to it. */
export function PracticeNotes({ card }: { card: string }) {
  const t = useWords();
  const format = useFormat();
  const asked = useAsk('knowledge.notes', { card });
  const remove = useTell('knowledge.removeNote');
  return (
    <Section title={t('knowledge:notes.title')} lead={t('knowledge:notes.lead')}>
      <Asked ask={asked}>
        {(notes) =>
          notes.length === 0 ? (
            <Box sx={{ color: 'text.secondary' }}>{t('knowledge:notes.empty')}</Box>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
              {notes.map((note) => (
                <Box component="li" key={note.id}>
                  <Box
                    sx={{ typography: 'body2', color: 'text.secondary', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}
                  >
                    {format.moment(note.createdAt)} · {t(`knowledge:outcome.${note.outcome}`)}
                    <Button
                      size="small"
                      aria-label={t('knowledge:notes.remove', { date: format.moment(note.createdAt) })}
                      onClick={() => remove.mutate({ id: note.id })}
                    >
                      {t('common:remove')}
                    </Button>
                  </Box>
                  <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
                    {note.text}
                  </Box>
                </Box>
              ))}
            </Box>
          )
        }
      </Asked>
      {remove.error && <FailureNotice failure={remove.error} />}
      <NoteForm key={card} card={card} />
    </Section>
  );
}

function NoteForm({ card }: { card: string }) {
  const t = useWords();
  const add = useTell('knowledge.addNote');
  const form = useDraftForm({
    key: `knowledge:${card}:note`,
    place: 'knowledge',
    caseFileId: null,
    schema: NewNote,
    values: { outcome: 'unclear', text: '' },
    save: (note) => add.mutateAsync({ ...note, card }),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('knowledge:notes.form')} saveLabel={t('knowledge:notes.add')}>
      <LongTextField<NewNote> name="text" label={t('knowledge:notes.text')} rows={3} />
      <ChoiceField<NewNote>
        row
        name="outcome"
        label={t('knowledge:notes.outcome')}
        options={outcomes.map((value) => ({ value, label: t(`knowledge:outcome.${value}`) }))}
      />
    </DraftForm>
  );
}
