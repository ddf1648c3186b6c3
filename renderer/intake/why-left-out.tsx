import { requiredLine } from '#contract/values.ts';
import type { FactorCode } from '#domain/content/factors.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import { useTell } from '../api.ts';
import { useReturn } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

const Why = z.object({ why: requiredLine });

/** Leaving a topic out is a choice with words. */
export function WhyLeftOut({
  intakeId,
  factor,
  label,
  onDone,
}: Readonly<{ intakeId: string; factor: FactorCode; label: string; onDone: () => void }>) {
  const t = useWords();
  const setAside = useTell('intake.setAside');
  const { key, form, ready, failure, save, flush } = useDraftForm({
    key: `intake:${intakeId}:leaveOut:${factor}`,
    place: 'intake',
    caseFileId: null,
    schema: Why,
    values: { why: '' },
    save: ({ why }) => setAside.mutateAsync({ intakeId, factor, why }),
    emptyAfterSave: true,
  });
  const element = useRef<HTMLFormElement>(null);
  useReturn(key, ready, element);
  if (!ready) return null;
  return (
    <FormProvider {...form}>
      <Box
        component="form"
        ref={element}
        data-form={key}
        noValidate
        autoComplete="off"
        aria-label={t('intake:checklist.leaveOutFor', { factor: label })}
        onSubmit={(event) => {
          event.preventDefault();
          void save().then((done) => done && onDone());
        }}
        onBlur={() => void flush()}
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 1 }}
      >
        <TextField<z.input<typeof Why>> name="why" label={t('intake:checklist.why', { factor: label })} />
        <Button type="submit">{t('intake:checklist.saveWhy')}</Button>
        <Button color="inherit" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        {failure && failure.kind !== 'invalid' && <FailureNotice failure={failure} />}
      </Box>
    </FormProvider>
  );
}
