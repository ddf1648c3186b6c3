import { retentionCalls } from '#contract/retention.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { KeepingView } from './view.ts';

const Closing = retentionCalls['retention.close'].input.omit({ caseFileId: true });
const Reopening = retentionCalls['retention.reopen'].input.omit({ caseFileId: true });

type PartProps = Readonly<{ caseFileId: string; view: KeepingView }>;

/** Closing a file, or opening it again; what happened before stays in sight. */
export function ClosingPart({ caseFileId, view }: PartProps) {
  const t = useWords();
  return (
    <Section
      title={view.open ? t('retention:closing.title') : t('retention:closing.reopenTitle')}
      lead={view.open ? t('retention:closing.lead') : t('retention:closing.reopenLead')}
    >
      {view.open ? <CloseForm caseFileId={caseFileId} /> : <ReopenForm caseFileId={caseFileId} />}
      {view.closings.length > 0 && <History closings={view.closings} />}
    </Section>
  );
}

function CloseForm({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const today = useToday();
  const close = useTell('retention.close');
  const form = useDraftForm({
    key: `retention:${caseFileId}:close`,
    place: 'keeping',
    caseFileId,
    schema: Closing,
    values: { on: today, reason: '' },
    save: (closing) => close.mutateAsync({ ...closing, caseFileId }),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('retention:closing.title')} saveLabel={t('retention:closing.close')}>
      <DateField<z.input<typeof Closing>> name="on" label={t('retention:closing.on')} />
      <LongTextField<z.input<typeof Closing>> name="reason" label={t('retention:closing.reason')} rows={2} optional />
    </DraftForm>
  );
}

function ReopenForm({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const reopen = useTell('retention.reopen');
  const form = useDraftForm({
    key: `retention:${caseFileId}:reopen`,
    place: 'keeping',
    caseFileId,
    schema: Reopening,
    values: { reason: '' },
    save: (reopening) => reopen.mutateAsync({ ...reopening, caseFileId }),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('retention:closing.reopenTitle')} saveLabel={t('retention:closing.reopen')}>
      <LongTextField<z.input<typeof Reopening>> name="reason" label={t('retention:closing.reason')} rows={2} />
    </DraftForm>
  );
}

function History({ closings }: Pick<KeepingView, 'closings'>) {
  const t = useWords();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={t('retention:closing.history')} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {closings.map(({ id, step, on, doneBy, reason }) => (
        <Box component="li" key={id} sx={{ maxWidth: '72ch' }}>
          {step === 'closed'
            ? t('retention:closing.closed', { date: format.date(on), by: doneBy })
            : t('retention:closing.reopened', { date: format.date(on), by: doneBy })}
          {reason !== '' && <Box sx={{ typography: 'body2', color: 'text.secondary', whiteSpace: 'pre-wrap' }}>{reason}</Box>}
        </Box>
      ))}
    </Box>
  );
}
