import type { Confirmation } from '#contract/audit.ts';
import type { Words } from '#i18n/index.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** "Klopt deze code?": the number and code of a paper against the log as it is now, and what that proves. */
export function ConfirmCode() {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const [typed, setTyped] = useState('');
  const confirm = useTell('audit.confirm');
  const answer = confirm.data;
  return (
    <Section level={3} title={t('audit:confirm.title')} lead={t('audit:confirm.lead')}>
      <Box
        component="form"
        noValidate
        autoComplete="off"
        aria-label={t('audit:confirm.title')}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate({ typed });
        }}
        sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}
      >
        <FieldFrame id={id} name="code" label={t('audit:confirm.field')} help={t('audit:confirm.help')} width="medium">
          <OutlinedInput
            id={id}
            fullWidth
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              confirm.reset();
            }}
            slotProps={{ input: { spellCheck: false, maxLength: 120, 'aria-describedby': `${id}-help` } }}
          />
        </FieldFrame>
        <Button type="submit" variant="outlined" disabled={confirm.isPending || typed.trim() === ''}>
          {t('audit:confirm.ask')}
        </Button>
      </Box>
      <Box role="status">
        {answer && (
          <Alert severity={answer.kind === 'unchanged' ? 'success' : 'warning'} variant="outlined" sx={{ maxWidth: '72ch' }}>
            {answerText(t, answer, format.moment)}
            {(answer.kind === 'other' || answer.kind === 'absent') && <Box sx={{ mt: 1 }}>{t('audit:confirm.why')}</Box>}
          </Alert>
        )}
      </Box>
      {confirm.error && <FailureNotice failure={confirm.error} />}
    </Section>
  );
}

function answerText(t: Words, answer: Confirmation, moment: (at: string) => string): string {
  const line = answer.sequence;
  if (answer.kind === 'unchanged') return t('audit:confirm.unchanged', { line, when: moment(answer.at) });
  if (answer.kind === 'absent') return t('audit:confirm.absent', { line, newest: answer.newest });
  if (answer.kind === 'elsewhere') return t('audit:confirm.elsewhere', { line, found: answer.found });
  return t(`audit:confirm.${answer.kind}`, { line });
}

/** What such a log can prove and what it cannot, in plain words: nobody should lean on it further than it holds. */
export function WhatItProves() {
  const t = useWords();
  return (
    <Section level={3} title={t('audit:proves.title')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: '72ch', display: 'grid', gap: 1 }}>
        {(['without', 'clumsy', 'forged', 'complete', 'person', 'clock'] as const).map((each) => (
          <li key={each}>{t(`audit:proves.${each}`)}</li>
        ))}
      </Box>
    </Section>
  );
}
