import { ReviewHead } from '#domain/inspection/review.ts';
import Box from '@mui/material/Box';
import { useTell } from '../api.ts';
import { CheckField } from '../ui/check-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { ReviewView } from './view.ts';

/** When and by whom it was asked, how it is known that this is the person, and until when the answer may take. */
export function RequestStep({ id, view }: { id: string; view: ReviewView }) {
  const t = useWords();
  const format = useFormat();
  const save = useTell('inspection.saveHead');
  const form = useDraftForm({
    key: `inspection:${id}:head`,
    place: 'keeping',
    caseFileId: view.caseFileId,
    schema: ReviewHead,
    values: view.head,
    save: (head) => save.mutateAsync({ ...head, id }),
  });
  return (
    <Section title={t('inspection:head.title')}>
      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <StatusMark tone="neutral">
          {view.due === null
            ? t('inspection:head.dueUnknown')
            : t('inspection:head.due', { date: format.date(view.due.on), article: view.due.article })}
        </StatusMark>
        <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('inspection:head.law')}</Box>
      </Box>
      <DraftForm of={form} label={t('inspection:head.title')} saveLabel={t('inspection:head.save')}>
        <DateField<ReviewHead> name="requestedOn" label={t('inspection:head.requestedOn')} />
        <TextField<ReviewHead> name="requestedBy" label={t('inspection:head.requestedBy')} help={t('inspection:head.requestedByHelp')} />
        <TextField<ReviewHead>
          name="identity"
          label={t('inspection:head.identity')}
          help={t('inspection:head.identityHelp')}
          width="full"
        />
        <CheckField<ReviewHead>
          name="stripAddresses"
          label={t('inspection:head.stripAddresses')}
          help={t('inspection:head.stripAddressesHelp')}
        />
      </DraftForm>
    </Section>
  );
}
