import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Width } from './field-frame.tsx';
import { describedBy, FieldFrame, useField } from './field-frame.tsx';

/** What typed text turned out to be: a value, or text that is kept as typed and explained. */
export type Reading<V> = { ok: true; value: V } | { ok: false; problem: ReactNode };

type TypedFieldProps<V> = Readonly<{
  name: string;
  label: string;
  help?: ReactNode;
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  width: Width;
  read: (typed: string) => Reading<V>;
  show: (value: unknown) => string;
  inputMode?: 'numeric' | 'decimal' | 'text';
  placeholder?: string | undefined;
  start?: ReactNode;
  end?: ReactNode;
  align?: 'left' | 'right';
}>;

/**
 * A value that is typed as text: a day, an amount, a number. The form holds the value when the text can be read,
 * else the text itself: nothing typed is lost, saving then refuses at this field, and typing is never blocked.
 */
export function TypedField<V>(props: TypedFieldProps<V>) {
  const { name, label, help, optional, disabled, width, read, show, inputMode = 'text', placeholder, start, end, align = 'left' } = props;
  const { field, id, emptyValue, readOnly, errorText } = useField(name);
  const [typed, setTyped] = useTyped(field.value, show);
  const [left, setLeft] = useState(false);

  const reading = typed.trim() === '' ? undefined : read(typed);
  const problem = left && reading && !reading.ok ? reading.problem : undefined;
  const error = problem ?? errorText;

  const change = (text: string) => {
    const next = text.trim() === '' ? undefined : read(text);
    const value = next === undefined ? emptyValue : next.ok ? next.value : text;
    setTyped(text, value);
    field.onChange(value);
  };

  return (
    <FieldFrame {...{ id, name, label, help, optional, width, error }}>
      <OutlinedInput
        id={id}
        fullWidth
        name={field.name}
        inputRef={field.ref}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onFocus={() => setLeft(false)}
        onBlur={() => {
          setLeft(true);
          if (reading?.ok) setTyped(show(reading.value), reading.value);
          field.onBlur();
        }}
        disabled={disabled ?? false}
        readOnly={readOnly}
        error={Boolean(error)}
        autoComplete="off"
        placeholder={placeholder ?? ''}
        startAdornment={start}
        endAdornment={end}
        slotProps={{
          input: {
            spellCheck: false,
            inputMode,
            style: align === 'right' ? { textAlign: align, fontVariantNumeric: 'tabular-nums' } : {},
            'aria-describedby': describedBy(id, help, error),
          },
        }}
      />
    </FieldFrame>
  );
}

/** The text in the box: what is typed, until the form's value changes by something else than typing. */
export function useTyped(value: unknown, show: (value: unknown) => string): [string, (text: string, value: unknown) => void] {
  const [typed, setTyped] = useState({ text: show(value), value });
  if (!Object.is(typed.value, value)) {
    const fresh = { text: show(value), value };
    setTyped(fresh);
    return [fresh.text, (text, next) => setTyped({ text, value: next })];
  }
  return [typed.text, (text, next) => setTyped({ text, value: next })];
}
