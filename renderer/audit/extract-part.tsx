import Box from '@mui/material/Box';
import { FormProvider, useForm } from 'react-hook-form';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { SaveButton } from '../ui/save-button.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';

type Wish = { names: boolean };

/** The log of one file for its client, as a Word file: by name or not is for the worker to weigh, and the screen says why. */
export function ExtractPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const form = useForm<Wish>({ defaultValues: { names: true } });
  const save = useTell('audit.export');
  return (
    <Section level={3} title={t('audit:extract.title')} lead={t('audit:extract.lead')}>
      <FormProvider {...form}>
        <Box role="group" aria-label={t('audit:extract.title')} sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <ChoiceField<Wish>
            name="names"
            label={t('audit:extract.names')}
            help={t('audit:extract.namesHelp')}
            options={[
              { value: true, label: t('audit:extract.withNames') },
              { value: false, label: t('audit:extract.withoutNames') },
            ]}
          />
          <SaveButton
            label={t('report:save')}
            saving={save}
            onSave={(language) => save.mutate({ caseFileId, language, names: form.getValues('names') })}
          />
        </Box>
      </FormProvider>
    </Section>
  );
}
