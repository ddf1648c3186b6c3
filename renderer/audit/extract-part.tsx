import type { Language } from '#i18n/index.ts';
import { languages } from '#i18n/index.ts';
import WordIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FormProvider, useForm } from 'react-hook-form';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';

type Wish = { language: Language; names: boolean };

/** The log of one file for its client, as a Word file: by name or not is for the worker to weigh, and the screen says why. */
export function ExtractPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const shown = useLanguage();
  const form = useForm<Wish>({ defaultValues: { language: shown === 'en' ? 'en' : 'nl', names: true } });
  const save = useTell('audit.export');
  return (
    <Section level={3} title={t('audit:extract.title')} lead={t('audit:extract.lead')}>
      <FormProvider {...form}>
        <Box
          component="form"
          noValidate
          aria-label={t('audit:extract.title')}
          onSubmit={(event) => void form.handleSubmit((wish) => save.mutate({ caseFileId, ...wish }))(event)}
          sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}
        >
          <ChoiceField<Wish>
            name="names"
            label={t('audit:extract.names')}
            help={t('audit:extract.namesHelp')}
            options={[
              { value: true, label: t('audit:extract.withNames') },
              { value: false, label: t('audit:extract.withoutNames') },
            ]}
          />
          <ChoiceField<Wish>
            row
            name="language"
            label={t('report:languageChoice')}
            options={languages.map((value) => ({ value, label: t(`documents:language.${value}`) }))}
          />
          <Box>
            <Button type="submit" variant="outlined" startIcon={<WordIcon />} disabled={save.isPending}>
              {t('report:save')}
            </Button>
          </Box>
        </Box>
      </FormProvider>
      <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('report:noPassword')}</Box>
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {save.isPending && t('report:saving')}
        {save.data && (save.data.savedAs === null ? t('report:notSaved') : t('report:saved', { path: save.data.savedAs }))}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </Section>
  );
}
