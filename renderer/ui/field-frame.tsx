import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';
import { createContext, useContext, useId } from 'react';
import type { ControllerFieldState, FieldPath, FieldValues } from 'react-hook-form';
import { get, useController, useFormContext } from 'react-hook-form';
import { issueText } from './failure-text.ts';
import { useWords } from './use-words.ts';
import { useFileClosed } from './vault-mode.ts';

/** What every field takes. `T` may be the form's own type (`<TextField<Request> name="goal" …>`): then a wrong name does not compile. */
export type FieldProps<T extends FieldValues = FieldValues> = Readonly<{
  name: FieldPath<T>;
  /** The question, as visible text. */
  label: string;
  /** One sentence under the label that helps to answer. */
  help?: ReactNode;
  /** Shows that the field may stay empty. */
  optional?: boolean;
  disabled?: boolean;
  width?: Width;
}>;
export type Width = 'short' | 'medium' | 'full';

/** How wide a field is: a date should not look as if it takes a story. */
export const widths: Readonly<Record<Width, string>> = { short: '13rem', medium: '26rem', full: '72ch' };

/** Inside a repeating row: "Regel 2:" in front of every accessible name. */
export const RowNameContext = createContext<string | null>(null);

/**
 * A field's value, its ids and what is wrong with it. `emptyValue` is what this form means by nothing: '' or null. `readOnly`: in a
 * closed file it is read and takes nothing.
 */
export function useField(name: string) {
  const t = useWords();
  const { control } = useFormContext();
  const { field, fieldState, formState } = useController({ name, control });
  const id = useId();
  const emptyValue: '' | null = get(formState.defaultValues, name) === '' ? '' : null;
  const readOnly = useFileClosed();
  return { field, id, emptyValue, readOnly, errorText: errorOf(t, fieldState, field.value) };
}

function errorOf(t: ReturnType<typeof useWords>, { error }: ControllerFieldState, value: unknown): string | undefined {
  if (!error) return undefined;
  const empty = value === null || value === undefined || value === '';
  return empty ? t('form:issue.required') : issueText(t, { message: error.message, code: error.type });
}

/** What a screen reader reads after the name. */
export const describedBy = (id: string, help: unknown, error: unknown): string | undefined =>
  [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

type FrameProps = Readonly<{
  id: string;
  name: string;
  label: string;
  help?: ReactNode;
  optional?: boolean | undefined;
  width: Width;
  error?: ReactNode;
  /** A group of controls has a legend instead of a label. */
  group?: boolean;
  /** Above the field when it must be read before one begins; else under it, so that fields beside each other line up. */
  helpFirst?: boolean;
  /** Beside the label, at the end of its line. */
  aside?: ReactNode;
  children: ReactNode;
}>;

/** Label above, help under it, the field, and what is wrong at the bottom: nothing floats and nothing is hidden. */
export function FieldFrame({
  id,
  name,
  label,
  help,
  optional,
  width,
  error,
  group = false,
  helpFirst = group,
  aside,
  children,
}: FrameProps) {
  const helpText = help && (
    <Box
      id={`${id}-help`}
      sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch', ...(helpFirst ? { mb: 0.75 } : { mt: 0.5 }) }}
    >
      {help}
    </Box>
  );
  return (
    <Box data-field={name} sx={{ maxWidth: widths[width], width: '100%' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <Box
          component={group ? 'div' : 'label'}
          id={`${id}-label`}
          {...(group ? {} : { htmlFor: id })}
          sx={{ typography: 'subtitle2', color: 'text.primary', display: 'block' }}
        >
          <FieldName label={label} optional={optional} />
        </Box>
        {aside}
      </Box>
      {helpFirst && helpText}
      {children}
      {!helpFirst && helpText}
      <FieldError id={id} error={error} />
    </Box>
  );
}

/** The label, with the row in front for who cannot see where the field stands. */
export function FieldName({ label, optional }: { label: string; optional?: boolean | undefined }) {
  const t = useWords();
  const row = useContext(RowNameContext);
  return (
    <>
      {row && <Box component="span" sx={visuallyHidden}>{`${row} `}</Box>}
      {label}
      {optional && <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>{` ${t('form:optional')}`}</Box>}
    </>
  );
}

/** What is wrong, announced when it appears. */
export function FieldError({ id, error }: { id: string; error: ReactNode }) {
  return (
    <Box aria-live="polite">
      {error && (
        <FormHelperText error id={`${id}-error`} component="div">
          {error}
        </FormHelperText>
      )}
    </Box>
  );
}

/** For screen readers only. */
export const visuallyHidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;
