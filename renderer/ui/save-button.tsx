import type { Failure } from '#contract/result.ts';
import type { Language } from '#i18n/index.ts';
import { languages } from '#i18n/index.ts';
import FileIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, useState } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import { visuallyHidden } from './field-frame.tsx';
import { useLanguage, useWords } from './use-words.ts';

type Saving = Readonly<{ isPending: boolean; error: Failure | null; data: { savedAs: string | null } | undefined }>;

type SaveButtonProps = Readonly<{
  /** What is saved, in words. */
  label: string;
  /** What `useTell` gave. */
  saving: Saving;
  disabled?: boolean;
  /** Where the screen said and asked more about it already, it is not said again that the file gets no password. */
  warned?: boolean;
  onSave: (language: Language) => void;
}>;

/** Saves a file outside the vault: in which language, where, and what came of it. Says that the file gets no password. */
export function SaveButton({ label, saving, disabled = false, warned = false, onSave }: SaveButtonProps) {
  const t = useWords();
  const id = useId();
  const shown = useLanguage();
  const [language, setLanguage] = useState<Language>(shown === 'en' ? 'en' : 'nl');
  const { isPending, data, error } = saving;
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<FileIcon />}
          disabled={disabled || isPending}
          onClick={() => onSave(language)}
          {...(warned ? {} : { 'aria-describedby': `${id}-password` })}
        >
          {label}
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
      {!warned && (
        <Box id={`${id}-password`} sx={{ typography: 'body2', color: 'text.secondary' }}>
          {t('report:noPassword')}
        </Box>
      )}
      {isPending && <LinearProgress aria-label={t('report:saving')} />}
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {isPending && t('report:saving')}
        {!isPending && data && (data.savedAs === null ? t('report:notSaved') : t('report:saved', { path: data.savedAs }))}
      </Box>
      {error && <FailureNotice failure={error} />}
    </Box>
  );
}
