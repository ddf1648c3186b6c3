import type { IntakeView } from '#contract/intake.ts';
import { isSorted } from '#domain/intake/finding.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import { requiredText } from '#contract/values.ts';
import { useTell } from '../api.ts';
import { useReturn } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

const Jot = z.object({ text: requiredText });

/** Quick entry while talking: a line and Enter, and the cursor stays for the next. */
export function JotLine({ intake }: { intake: IntakeView }) {
  const t = useWords();
  const jot = useTell('intake.jot');
  const [noted, setNoted] = useState(false);
  const { key, form, ready, failure, save, flush } = useDraftForm({
    key: `intake:${intake.id}:jot`,
    place: 'intake',
    caseFileId: intake.caseFileId,
    schema: Jot,
    values: { text: '' },
    save: async ({ text }) => {
      await jot.mutateAsync({ intakeId: intake.id, text });
      setNoted(true);
    },
    emptyAfterSave: true,
  });
  const unsorted = intake.findings.filter((finding) => !isSorted(finding)).length;
  const element = useRef<HTMLFormElement>(null);
  useReturn(key, ready, element);
  if (!ready) return null;
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        ref={element}
        data-form={key}
        aria-label={t('intake:jot.label')}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((done) => done && form.setFocus('text'));
        }}
        onBlur={() => void flush()}
        sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}
      >
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
          <TextField<z.input<typeof Jot>> name="text" label={t('intake:jot.label')} help={t('intake:jot.help')} width="full" />
          {/* Level with the box, under its label. */}
          <Button type="submit" variant="outlined" sx={{ mt: '1.75rem' }}>
            {t('intake:jot.add')}
          </Button>
        </Box>
        {failure?.kind !== 'invalid' && failure && <FailureNotice failure={failure} />}
        <Box role="status" sx={{ typography: 'body2', color: 'text.secondary' }}>
          {noted && t('intake:jot.added', { count: unsorted })}
        </Box>
      </Box>
    </FormProvider>
  );
}
