import type { EntryLine } from '#contract/inspection.ts';
import type { Reason } from '#domain/inspection/copy.ts';
import { reasons } from '#domain/inspection/copy.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useWords } from '../ui/use-words.ts';

type GroundFieldsProps = Readonly<{
  first: Reason;
  busy: boolean;
  /** Names the group for who cannot see it. */
  label: string;
  /** More to choose, between the reason and the button. */
  children?: ReactNode;
  onDone: (ground: { reason: Reason; explanation: string }) => void;
}>;

/** Why something is left out, from a fixed list; another reason is explained, in words that the client will read. */
export function GroundFields({ first, busy, label, children, onDone }: GroundFieldsProps) {
  const t = useWords();
  const id = useId();
  const [reason, setReason] = useState<Reason>(first);
  const [explanation, setExplanation] = useState('');
  const needed = reason === 'other';
  return (
    <Box
      role="group"
      aria-label={label}
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ reason, explanation });
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'flex-end',
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        width: '100%',
      }}
    >
      <Box sx={{ flex: '1 1 16rem', maxWidth: '26rem' }}>
        <InputLabel id={`${id}-reason`}>{t('inspection:screen.reason')}</InputLabel>
        <Select
          fullWidth
          size="small"
          labelId={`${id}-reason`}
          value={reason}
          onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? first)}
        >
          {reasons.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`inspection:reason.${each}`)}
            </MenuItem>
          ))}
        </Select>
      </Box>
      {needed && (
        <Box sx={{ flex: '1 1 20rem', maxWidth: '36rem' }}>
          <InputLabel htmlFor={`${id}-explanation`}>{t('inspection:screen.explanation')}</InputLabel>
          <OutlinedInput
            id={`${id}-explanation`}
            fullWidth
            size="small"
            value={explanation}
            onChange={(event) => setExplanation(event.target.value)}
            slotProps={{ input: { 'aria-describedby': `${id}-help`, spellCheck: false } }}
          />
          <Box id={`${id}-help`} sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('inspection:screen.explanationHelp')}
          </Box>
        </Box>
      )}
      {children}
      <Button type="submit" variant="contained" color="error" disabled={busy || (needed && explanation.trim() === '')}>
        {t('inspection:screen.leaveOut')}
      </Button>
    </Box>
  );
}

/** The reason that fits what was proposed stands first. */
export const firstReason = ({ proposal }: Pick<EntryLine, 'proposal'>): Reason => proposal ?? 'thirdParty';
