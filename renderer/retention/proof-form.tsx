import type { Language } from '#i18n/index.ts';
import { languages } from '#i18n/index.ts';
import WordIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useId, useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { FieldFrame, visuallyHidden } from '../ui/field-frame.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';

/** Saves the proof of one destruction. The number is only printed, and typed anew when the window no longer knows it. */
export function ProofForm({ caseFileId, number }: Readonly<{ caseFileId: string; number: string }>) {
  const t = useWords();
  const id = useId();
  const shown = useLanguage();
  const [typed, setTyped] = useState(number);
  const [language, setLanguage] = useState<Language>(shown === 'en' ? 'en' : 'nl');
  const save = useTell('retention.saveProof');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <FieldFrame
        id={id}
        name="number"
        label={t('retention:settings.proofNumber')}
        help={t('retention:settings.proofNumberHelp')}
        optional
        width="medium"
      >
        <OutlinedInput
          id={id}
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          slotProps={{ input: { spellCheck: false, maxLength: 300, 'aria-describedby': `${id}-help` } }}
        />
      </FieldFrame>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<WordIcon />}
          disabled={save.isPending}
          onClick={() => save.mutate({ caseFileId, number: typed, language })}
        >
          {t('retention:settings.proof')}
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
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {save.data && (save.data.savedAs === null ? t('report:notSaved') : t('report:saved', { path: save.data.savedAs }))}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </Box>
  );
}
