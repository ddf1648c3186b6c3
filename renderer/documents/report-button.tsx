import type { ReportKind } from '#contract/report.ts';
import type { Language } from '#i18n/index.ts';
import { languages } from '#i18n/index.ts';
import WordIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';

type ReportButtonProps = Readonly<{ kind: ReportKind; subjectId: string; caseFileId: string; disabled?: boolean }>;

/** Saves a Word report: in which language, where, and what came of it. Says that the file gets no password. */
export function ReportButton({ kind, subjectId, caseFileId, disabled = false }: ReportButtonProps) {
  const t = useWords();
  const id = useId();
  const shown = useLanguage();
  const [language, setLanguage] = useState<Language>(shown === 'en' ? 'en' : 'nl');
  const save = useTell('report.save');
  return (
    <Box data-case-file={caseFileId} sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<WordIcon />}
          disabled={disabled || save.isPending}
          onClick={() => save.mutate({ kind, subjectId, language })}
          aria-describedby={`${id}-password`}
        >
          {t('report:save')}
        </Button>
        <Box component="span" id={`${id}-language`} sx={visuallyHidden}>
          {t('report:languageChoice')}
        </Box>
        <Select
          size="small"
          labelId={`${id}-language`}
          id={`${id}-select`}
          value={language}
          onChange={(event) => setLanguage(languages.find((each) => each === event.target.value) ?? 'nl')}
        >
          {languages.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`documents:language.${each}`)}
            </MenuItem>
          ))}
        </Select>
      </Box>
      <Box id={`${id}-password`} sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('report:noPassword')}
      </Box>
      {save.isPending && <LinearProgress aria-label={t('report:saving')} />}
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {save.isPending && t('report:saving')}
        {save.data && (save.data.savedAs === null ? t('report:notSaved') : t('report:saved', { path: save.data.savedAs }))}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </Box>
  );
}
