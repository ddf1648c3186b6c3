import HideIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShowIcon from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useId, useState } from 'react';
import { describedBy, FieldFrame } from './field-frame.tsx';
import { useWords } from './use-words.ts';

type SecretFieldProps = Readonly<{
  label: string;
  help?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (typed: string) => void;
  isNew?: boolean;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}>;

/** A passphrase: hidden until someone asks to see it, pasting allowed, never part of a draft. Says so when Caps Lock is on. */
export function SecretField({ label, help, error, value, onChange, isNew = false, disabled = false, inputRef }: SecretFieldProps) {
  const t = useWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <FieldFrame {...{ id, label, help, error }} name={label} optional={false} width="full">
      <OutlinedInput
        id={id}
        fullWidth
        type={shown ? 'text' : 'password'}
        inputRef={inputRef}
        value={value}
        disabled={disabled}
        error={Boolean(error)}
        autoComplete={isNew ? 'new-password' : 'off'}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={noticeCapsLock}
        onKeyUp={noticeCapsLock}
        slotProps={{ input: { spellCheck: false, autoCapitalize: 'off', 'aria-describedby': describedBy(id, help, error) } }}
        endAdornment={
          <InputAdornment position="end">
            <IconButton
              edge="end"
              aria-label={shown ? t('form:secret.hide') : t('form:secret.show')}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {shown ? <HideIcon fontSize="small" /> : <ShowIcon fontSize="small" />}
            </IconButton>
          </InputAdornment>
        }
      />
      <Box role="status" sx={{ typography: 'body2', color: 'warning.main' }}>
        {capsLock && t('form:secret.capsLock')}
      </Box>
    </FieldFrame>
  );
}
