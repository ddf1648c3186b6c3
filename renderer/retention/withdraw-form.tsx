import { retentionCalls } from '#contract/retention.ts';
import type { RetentionRule } from '#domain/retention/rule.ts';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { kindName } from './view.ts';

const Withdrawing = retentionCalls['retention.withdrawRule'].input.omit({ id: true });
type Typed = z.input<typeof Withdrawing>;

/** Takes a period out of use. It stays in the history, with the reason. */
export function WithdrawForm({ rule, onDone }: Readonly<{ rule: RetentionRule; onDone: () => void }>) {
  const t = useWords();
  const language = useLanguage();
  const withdraw = useTell('retention.withdrawRule');
  const form = useDraftForm({
    key: `retention:rule:${rule.id}:withdraw`,
    place: 'settings',
    caseFileId: null,
    schema: Withdrawing,
    values: { reason: '' },
    save: async ({ reason }) => {
      await withdraw.mutateAsync({ id: rule.id, reason });
      onDone();
    },
  });
  return (
    <DraftForm
      of={form}
      label={t('retention:settings.withdrawFor', { kind: kindName(rule.kind, rule.kindName || null, language) })}
      saveLabel={t('retention:settings.form.withdraw')}
      actions={<Button onClick={onDone}>{t('retention:settings.form.cancel')}</Button>}
    >
      <TextField<Typed> name="reason" label={t('retention:settings.form.withdrawReason')} width="full" />
    </DraftForm>
  );
}
