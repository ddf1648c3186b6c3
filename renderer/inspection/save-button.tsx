import type { Failure } from '#contract/result.ts';
import type { Language } from '#i18n/index.ts';
import { languages } from '#i18n/index.ts';
import SaveIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, useState } from 'react';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';

type Saving = Readonly<{ isPending: boolean; error: Failure | null; data: { savedAs: string | null } | undefined }>;

type SaveButtonProps = Readonly<{ label: string; saving: Saving; disabled?: boolean; onSave: (language: Language) => void }>;

/** Saves a file outside the vault: in which language, where, and what came of it. */
export function SaveButton({ label, saving, disabled = false, onSave }: SaveButtonProps) {
  const t = useWords();
  const id = useId();
  const shown = useLanguage();
  const [language, setLanguage] = useState<Language>(shown === 'en' ? 'en' : 'nl');
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button variant="outlined" startIcon={<SaveIcon />} disabled={disabled || saving.isPending} onClick={() => onSave(language)}>
          {label}
        </Button>
        <Box component="span" id={`${id}-language`} sx={visuallyHidden}>
          {t('inspection:closing.language')}
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
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {saving.isPending && t('report:saving')}
        {saving.data && (saving.data.savedAs === null ? t('report:notSaved') : t('report:saved', { path: saving.data.savedAs }))}
      </Box>
      {saving.error && <FailureNotice failure={saving.error} />}
    </Box>
  );
}
