import type { Budget } from '#contract/budget.ts';
import { Text } from '#contract/values.ts';
import Box from '@mui/material/Box';
import { z } from 'zod';
import { useTell } from '../api.ts';
import { ReportButton } from '../documents/report-button.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { isSettled } from './is-settled.ts';

const Closing = z.object({ reason: Text });
type Closing = z.infer<typeof Closing>;

type ClosePartProps = Readonly<{ budget: Budget; onField: (field: string) => void }>;

/** What is still needed, and closing the decision as a version that never changes. */
export function ClosePart({ budget, onField }: ClosePartProps) {
  const t = useWords();
  const close = useTell('budget.close');
  const { id, caseFileId, versions, steps } = budget;
  const [newest] = versions;
  const isSaved = budget.progress.find(({ step }) => step === 'decision')?.savedAt !== null;
  const form = useDraftForm({
    key: `budget:${id}:close`,
    place: 'budget',
    caseFileId,
    schema: Closing,
    values: { reason: '' },
    save: ({ reason }) => close.mutateAsync({ id, reason: newest ? reason : null }),
    emptyAfterSave: true,
  });
  const closeLabel = newest
    ? t('budget:close.again')
    : steps.decision.kind === 'advice'
      ? t('budget:close.advice')
      : t('budget:close.decision');
  return (
    <Section title={t('budget:close.title')} level={4} lead={`${t('budget:close.text')} ${t('budget:close.saveFirst')}`}>
      {isSaved && !isSettled(budget) && <NeedsList needs={budget.needs} onGo={onField} />}
      <Versions versions={versions} />
      <DraftForm
        of={form}
        label={t('budget:close.title')}
        saveLabel={closeLabel}
        actions={<ReportButton kind="budget" subjectId={id} caseFileId={caseFileId} />}
      >
        {newest && <LongTextField<Closing> name="reason" label={t('budget:close.reason')} rows={2} />}
      </DraftForm>
    </Section>
  );
}

/** The closed versions, newest first, with the start of the hash that shows each is unchanged. */
function Versions({ versions }: Pick<Budget, 'versions'>) {
  const t = useWords();
  const format = useFormat();
  if (versions.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('budget:close.versions')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, maxWidth: '72ch' }}
    >
      {versions.map(({ id, version, closedAt, closedBy, reason, sha256 }) => (
        <li key={id}>
          <StatusMark tone="done">{t('budget:close.version', { version, at: format.moment(closedAt), by: closedBy })}</StatusMark>
          {reason !== null && <Box sx={{ typography: 'body2' }}>{t('budget:close.because', { reason })}</Box>}
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('budget:close.code', { code: sha256.slice(0, 12).replace(/.{4}(?=.)/g, '$& ') })}
          </Box>
        </li>
      ))}
    </Box>
  );
}
