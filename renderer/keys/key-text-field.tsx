import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode, Ref } from 'react';
import { useId } from 'react';
import { describedBy, FieldFrame } from '../ui/field-frame.tsx';

type KeyTextFieldProps = Readonly<{
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (typed: string) => void;
  rows?: number;
  optional?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}>;

/** A key on paper or from a file: in letters of one width, never corrected by the spelling, never part of a draft. */
export function KeyTextField({ label, help, value, onChange, rows = 2, optional = false, inputRef }: KeyTextFieldProps) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, help, optional }} name={label} width="full">
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        minRows={rows}
        inputRef={inputRef}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        sx={{ fontFamily: 'monospace', letterSpacing: '0.04em', '& textarea': { p: 0 } }}
        slotProps={{ input: { spellCheck: false, autoCapitalize: 'off', 'aria-describedby': describedBy(id, help, undefined) } }}
      />
    </FieldFrame>
  );
}
