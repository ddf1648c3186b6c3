import { journalCalls } from '#contract/journal.ts';
import { journalKind, purpose } from '#domain/journal.ts';
import { sourceKinds } from '#domain/source-kind.ts';
import { useState } from 'react';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

const NewNote = journalCalls['journal.add'].input.omit({ caseFileId: true });
type NewNote = z.input<typeof NewNote>;

/** What just happened, written down in a minute: kind, for what, when, what, and the client's own words. */
export function NoteForm({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const add = useTell('journal.add');
  const [now, setNow] = useState(thisMinute);
  const form = useDraftForm({
    key: `journal:${caseFileId}:new`,
    place: 'timeline',
    caseFileId,
    schema: NewNote,
    values: { kind: 'talk', purpose: 'guidance', at: now, text: '', clientWords: '', sourceKind: 'ordinary' },
    save: async (note) => {
      await add.mutateAsync({ ...note, caseFileId });
      setNow(thisMinute());
    },
    emptyAfterSave: true,
  });
  return (
    <Section title={t('journal:newTitle')}>
      <DraftForm of={form} label={t('journal:newTitle')} saveLabel={t('journal:add')}>
        <ChoiceField<NewNote>
          as="select"
          name="kind"
          label={t('journal:field.kind')}
          options={journalKind.map((value) => ({ value, label: t(`journal:kind.${value}`) }))}
        />
        <MomentField<NewNote> name="at" label={t('journal:field.at')} />
        <LongTextField<NewNote> name="text" label={t('journal:field.text')} rows={4} />
        <LongTextField<NewNote>
          name="clientWords"
          label={t('journal:field.clientWords')}
          help={t('journal:field.clientWordsHelp')}
          rows={2}
          quote
          optional
        />
        <ChoiceField<NewNote>
          row
          name="purpose"
          label={t('journal:field.purpose')}
          help={t('journal:field.purposeHelp')}
          options={purpose.map((value) => ({ value, label: t(`journal:purpose.${value}`) }))}
        />
        <ChoiceField<NewNote>
          as="select"
          name="sourceKind"
          label={t('journal:field.sourceKind')}
          help={t('journal:field.sourceKindHelp')}
          options={sourceKinds.map((value) => ({ value, label: t(`journal:sourceKind.${value}`) }))}
        />
      </DraftForm>
    </Section>
  );
}

function thisMinute(): string {
  const now = new Date();
  now.setSeconds(0, 0);
  return now.toISOString();
}
