import OutlinedInput from '@mui/material/OutlinedInput';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldFrame, useField } from './field-frame.tsx';

/** One line of text. */
export function TextField<T extends FieldValues = FieldValues>({ name, label, help, optional, disabled, width = 'medium' }: FieldProps<T>) {
  const { field, id, readOnly, errorText } = useField(name);
  return (
    <FieldFrame {...{ id, name, label, help, optional, width }} error={errorText}>
      <OutlinedInput
        id={id}
        fullWidth
        name={field.name}
        inputRef={field.ref}
        value={asText(field.value)}
        onChange={field.onChange}
        onBlur={field.onBlur}
        disabled={disabled ?? false}
        readOnly={readOnly}
        error={Boolean(errorText)}
        autoComplete="off"
        slotProps={{ input: { spellCheck: false, dir: 'auto', 'aria-describedby': describedBy(id, help, errorText) } }}
      />
    </FieldFrame>
  );
}

type LongTextProps<T extends FieldValues> = FieldProps<T> & Readonly<{ rows?: number; quote?: boolean }>;

/** Free text that grows with what is written, as a sheet of paper; `quote` is for someone's own words. */
export function LongTextField<T extends FieldValues = FieldValues>({
  name,
  label,
  help,
  optional,
  disabled,
  width = 'full',
  rows = 3,
  quote = false,
}: LongTextProps<T>) {
  const { field, id, readOnly, errorText } = useField(name);
  return (
    <FieldFrame {...{ id, name, label, help, optional, width }} error={errorText} helpFirst>
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        // The browser grows the box itself: measuring a megabyte on every key would stall typing.
        inputComponent="textarea"
        name={field.name}
        inputRef={field.ref}
        value={asText(field.value)}
        onChange={field.onChange}
        onBlur={field.onBlur}
        disabled={disabled ?? false}
        readOnly={readOnly}
        error={Boolean(errorText)}
        autoComplete="off"
        sx={{ p: 0 }}
        slotProps={{
          input: {
            spellCheck: false,
            dir: 'auto',
            'aria-describedby': describedBy(id, help, errorText),
            style: {
              fieldSizing: 'content',
              minHeight: `${rows * 1.6 + 1.4}em`,
              maxHeight: '60vh',
              overflow: 'auto',
              resize: 'vertical',
              ...(quote ? { fontStyle: 'italic' } : {}),
            },
          },
        }}
      />
    </FieldFrame>
  );
}

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
