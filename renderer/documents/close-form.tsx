import type { ClosedVersion } from '#contract/document.ts';
import { Text } from '#contract/values.ts';
import Box from '@mui/material/Box';
import { z } from 'zod';
import { DraftForm } from '../ui/draft-form.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

const Closing = z.object({ reason: Text });

type CloseFormProps = Readonly<{
  draftKey: string;
  place: string;
  caseFileId: string;
  closed: z.infer<typeof ClosedVersion> | null;
  /** Something changed since the last closed version. */
  changed: boolean;
  onClose: (reason: string | null) => Promise<unknown>;
  words: Readonly<{ close: string; closeAgain: string; lead: string; reason: string; notClosed: string }>;
}>;

/** Closing a document: which version stands, whether the work copy moved on, and for a next version the reason. */
export function CloseForm({ draftKey, place, caseFileId, closed, changed, onClose, words }: CloseFormProps) {
  const t = useWords();
  const format = useFormat();
  const form = useDraftForm({
    key: draftKey,
    place,
    caseFileId,
    schema: Closing,
    values: { reason: '' },
    save: ({ reason }) => onClose(closed ? reason : null),
    emptyAfterSave: true,
  });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ maxWidth: '72ch' }}>
        {closed ? (
          <StatusMark tone="done">
            {t('documents:standing.closed', { version: String(closed.version), at: format.moment(closed.closedAt), by: closed.closedBy })}
          </StatusMark>
        ) : (
          <StatusMark tone="neutral">{words.notClosed}</StatusMark>
        )}
        {closed && changed && (
          <StatusMark tone="attention">{t('documents:standing.changed', { version: String(closed.version) })}</StatusMark>
        )}
      </Box>
      {(!closed || changed) && (
        <>
          <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{words.lead}</Box>
          <DraftForm of={form} label={words.close} saveLabel={closed ? words.closeAgain : words.close}>
            {closed && <LongTextField<z.input<typeof Closing>> name="reason" label={words.reason} rows={2} />}
          </DraftForm>
        </>
      )}
    </Box>
  );
}
