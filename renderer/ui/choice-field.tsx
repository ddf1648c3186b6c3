import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldFrame, useField } from './field-frame.tsx';
import { useWords } from './use-words.ts';

/** One of the answers; `value` is what the form holds. */
export type Option = Readonly<{ value: string | number | boolean; label: string; help?: ReactNode }>;

type ChoiceProps<T extends FieldValues> = FieldProps<T> &
  Readonly<{
    options: readonly Option[];
    /** Up to five answers stand open as a list to choose from; more fold into a select. */
    as?: 'radio' | 'select';
    /** Short answers beside each other. */
    row?: boolean;
  }>;

/** One choice out of a few. */
export function ChoiceField<T extends FieldValues = FieldValues>(props: ChoiceProps<T>) {
  const { options, as = options.length <= 5 ? 'radio' : 'select' } = props;
  return as === 'radio' ? <RadioField {...props} /> : <SelectField {...props} />;
}

function RadioField<T extends FieldValues>({
  name,
  label,
  help,
  optional,
  disabled,
  width = 'full',
  options,
  row = false,
}: ChoiceProps<T>) {
  const t = useWords();
  const { field, id, emptyValue, readOnly, errorText } = useField(name);
  const chosen = options.find((option) => option.value === field.value);
  const clear = optional && chosen && !disabled && !readOnly && (
    <Button size="small" onClick={() => field.onChange(emptyValue)}>
      {t('form:score.clear')}
    </Button>
  );
  return (
    <FieldFrame {...{ id, name, label, help, optional, width }} error={errorText} group aside={clear}>
      <RadioGroup
        name={id}
        row={row}
        value={chosen ? String(chosen.value) : ''}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, help, errorText)}
        onChange={(_, value) => field.onChange(options.find((option) => String(option.value) === value)?.value)}
        onBlur={field.onBlur}
        sx={{ gap: row ? 2 : 0.25 }}
      >
        {options.map((option, index) => (
          <FormControlLabel
            key={String(option.value)}
            value={String(option.value)}
            disabled={readOnly || (disabled ?? false)}
            control={<Radio size="small" {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})} />}
            label={<OptionLabel option={option} />}
            sx={{ alignItems: 'flex-start', mr: 0, '& .MuiRadio-root': { mt: '-3px' } }}
          />
        ))}
      </RadioGroup>
    </FieldFrame>
  );
}

function SelectField<T extends FieldValues>({ name, label, help, optional, disabled, width = 'medium', options }: ChoiceProps<T>) {
  const t = useWords();
  const { field, id, emptyValue, readOnly, errorText } = useField(name);
  const chosen = options.find((option) => option.value === field.value);
  return (
    <FieldFrame {...{ id, name, label, help, optional, width }} error={errorText} group helpFirst={false}>
      <Select
        id={id}
        fullWidth
        displayEmpty
        labelId={`${id}-label`}
        inputRef={field.ref}
        value={chosen ? String(chosen.value) : ''}
        onChange={(event) => field.onChange(options.find((option) => String(option.value) === event.target.value)?.value ?? emptyValue)}
        onBlur={field.onBlur}
        disabled={disabled ?? false}
        readOnly={readOnly}
        error={Boolean(errorText)}
        renderValue={(value) =>
          value === '' ? (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('form:choice.choose')}
            </Box>
          ) : (
            chosen?.label
          )
        }
        SelectDisplayProps={{ 'aria-describedby': describedBy(id, help, errorText) }}
      >
        {optional && (
          <MenuItem value="">
            <em>{t('form:choice.empty')}</em>
          </MenuItem>
        )}
        {options.map((option) => (
          <MenuItem key={String(option.value)} value={String(option.value)} sx={{ whiteSpace: 'normal', maxWidth: '60ch' }}>
            <OptionLabel option={option} />
          </MenuItem>
        ))}
      </Select>
    </FieldFrame>
  );
}

/** The answer, with a line of explanation under it. */
export function OptionLabel({ option }: { option: Option }) {
  return (
    <Box component="span" sx={{ display: 'block', py: '5px' }}>
      {option.label}
      {option.help && (
        <Box component="span" sx={{ display: 'block', typography: 'body2', color: 'text.secondary', maxWidth: '64ch' }}>
          {option.help}
        </Box>
      )}
    </Box>
  );
}
