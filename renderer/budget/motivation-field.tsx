import type { Decision } from '#domain/budget/decision.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useAsk } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { useContentLanguage } from './content-words.ts';

/** The reasons: built from the recorded steps on request, then the worker's own. What stood there can be put back. */
export function MotivationField({ id }: { id: string }) {
  const t = useWords();
  const language = useContentLanguage();
  const { setValue, getValues } = useFormContext<Decision>();
  const motivation = useWatch<Decision, 'motivation'>({ name: 'motivation' });
  const composed = useAsk('budget.composeMotivation', { id, language }, { enabled: false });
  const [before, setBefore] = useState<string | null>(null);
  const put = (text: string) => setValue('motivation', text, { shouldDirty: true });

  const compose = async () => {
    const { data } = await composed.refetch();
    if (data === undefined) return;
    setBefore(getValues('motivation'));
    put(data.text);
  };
  const putBack = () => {
    put(before ?? '');
    setBefore(null);
  };

  return (
    <Box sx={{ width: '100%', display: 'grid', gap: 1 }}>
      <LongTextField<Decision>
        name="motivation"
        label={t('budget:decision.motivation')}
        help={t('budget:decision.motivationHelp')}
        rows={10}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button onClick={() => void compose()} disabled={composed.isFetching}>
          {motivation.trim() === '' ? t('budget:decision.compose') : t('budget:decision.replace')}
        </Button>
        <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {before !== null && t('budget:decision.composed')}
        </Box>
        {before !== null && <Button onClick={putBack}>{t('common:undo')}</Button>}
      </Box>
      {composed.error && <FailureNotice failure={composed.error} />}
    </Box>
  );
}
