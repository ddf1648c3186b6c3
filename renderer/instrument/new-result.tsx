import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { useWords } from '../ui/use-words.ts';
import { ResultForm } from './result-form.tsx';
import { useInstruments, useInstrumentWords } from './use-instruments.ts';

/** First which instrument: its scale decides what is asked. */
export function NewResult({ caseFileId, onDone }: { caseFileId: string; onDone: () => void }) {
  const t = useWords();
  const say = useInstrumentWords();
  const instruments = useInstruments();
  const [code, setCode] = useState('');
  const instrument = instruments.find((each) => each.code === code);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <MuiTextField
          select
          size="small"
          label={t('instrument:which')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          sx={{ minWidth: { sm: '24rem' }, width: { xs: '100%', sm: 'auto' } }}
        >
          {instruments.map((each) => (
            <MenuItem key={each.code} value={each.code}>
              {say.name(each)}
            </MenuItem>
          ))}
        </MuiTextField>
        {!instrument && <Button onClick={onDone}>{t('common:cancel')}</Button>}
      </Box>
      {instrument && <ResultForm key={code} instrument={instrument} caseFileId={caseFileId} resultId={null} onDone={onDone} />}
    </Box>
  );
}
