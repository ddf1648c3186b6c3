import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { CloseForm } from '../documents/close-form.tsx';
import { NeedsList } from '../ui/needs-list.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import type { ReviewView } from './view.ts';
import { SaveButton } from '../ui/save-button.tsx';

type ClosingProps = Readonly<{ id: string; view: ReviewView; onGo: (field: string) => void }>;

/** What is still needed, what stays out, finishing the review, and saving the copy. */
export function ClosingStep({ id, view, onGo }: ClosingProps) {
  const t = useWords();
  const close = useTell('inspection.close');
  return (
    <Section title={t('inspection:closing.title')}>
      <Section title={t('inspection:closing.needs')} level={3}>
        <NeedsList needs={view.needs} onGo={onGo} />
      </Section>
      <Section title={t('inspection:closing.summary')} level={3}>
        <LeftOut counts={view.counts} />
      </Section>
      <Section title={t('inspection:closing.close')} level={3}>
        <CloseForm
          draftKey={`inspection:${id}:close`}
          place="keeping"
          caseFileId={view.caseFileId}
          closed={view.closed}
          changed={view.changedSinceClosing}
          onClose={(reason) => close.mutateAsync({ id, reason })}
          words={{
            close: t('inspection:closing.close'),
            closeAgain: t('inspection:closing.closeAgain'),
            lead: t('inspection:closing.lead'),
            reason: t('inspection:closing.reason'),
            notClosed: t('inspection:closing.notClosed'),
          }}
        />
      </Section>
      <Saving id={id} view={view} />
    </Section>
  );
}

function LeftOut({ counts }: Pick<ReviewView, 'counts'>) {
  const t = useWords();
  if (counts.length === 0) return <Box>{t('inspection:closing.nothingLeftOut')}</Box>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 3 }}>
      {counts.map(({ reason, entries, passages }) => (
        <li key={reason}>
          {t('inspection:paper.leftOutItem', {
            reason: t(`inspection:reason.${reason}`),
            entries: t('inspection:paper.entries', { count: entries }),
            passages: t('inspection:paper.passages', { count: passages }),
          })}
        </li>
      ))}
    </Box>
  );
}

/** The two files, after someone said to know that they are not protected. */
function Saving({ id, view: { closed, changedSinceClosing } }: Pick<ClosingProps, 'id' | 'view'>) {
  const t = useWords();
  const [understood, setUnderstood] = useState(false);
  const word = useTell('inspection.save');
  const json = useTell('inspection.save');
  const ready = closed !== null && !changedSinceClosing;
  return (
    <Section title={t('inspection:closing.saveTitle')} level={3}>
      {ready ? (
        <>
          <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
            {t('inspection:closing.warning')}
          </Alert>
          <FormControlLabel
            control={<Checkbox size="small" checked={understood} onChange={(_, checked) => setUnderstood(checked)} />}
            label={t('inspection:closing.understood')}
          />
          <SaveButton
            label={t('inspection:closing.saveWord')}
            saving={word}
            warned
            disabled={!understood || json.isPending}
            onSave={(language) => word.mutate({ id, what: 'word', language })}
          />
          <SaveButton
            label={t('inspection:closing.saveJson')}
            saving={json}
            warned
            disabled={!understood || word.isPending}
            onSave={(language) => json.mutate({ id, what: 'json', language })}
          />
          <WorkProgress kinds={['report']} />
        </>
      ) : (
        <StatusMark tone={closed === null ? 'neutral' : 'attention'}>
          {closed === null ? t('inspection:closing.closeFirst') : t('inspection:closing.newSince')}
        </StatusMark>
      )}
    </Section>
  );
}
