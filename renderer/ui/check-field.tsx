import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import type { FieldValues } from 'react-hook-form';
import type { Option } from './choice-field.tsx';
import { OptionLabel } from './choice-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldError, FieldFrame, FieldName, useField } from './field-frame.tsx';

/** Yes or no, as one sentence that is ticked. */
export function CheckField<T extends FieldValues = FieldValues>({ name, label, help, disabled = false }: FieldProps<T>) {
  const { field, id, readOnly, errorText } = useField(name);
  return (
    <Box data-field={name} sx={{ maxWidth: '72ch' }}>
      <FormControlLabel
        sx={{ alignItems: 'flex-start', mr: 0 }}
        control={
          <Checkbox
            size="small"
            sx={{ mt: '-3px' }}
            name={field.name}
            checked={field.value === true}
            disabled={disabled || readOnly}
            onChange={(_, checked) => field.onChange(checked)}
            onBlur={field.onBlur}
            slotProps={{ input: { ref: field.ref, 'aria-describedby': describedBy(id, help, errorText) } }}
          />
        }
        label={
          <Box component="span" sx={{ display: 'block', py: '5px' }}>
            <FieldName label={label} />
          </Box>
        }
      />
      {help && (
        <Box id={`${id}-help`} sx={{ typography: 'body2', color: 'text.secondary', ml: '31px' }}>
          {help}
        </Box>
      )}
      <FieldError id={id} error={errorText} />
    </Box>
  );
}

type ChecksProps<T extends FieldValues> = FieldProps<T> & Readonly<{ options: readonly Option[] }>;

/** As many of the answers as apply; the form holds the list of chosen values, in the order of the options. */
export function ChecksField<T extends FieldValues = FieldValues>({
  name,
  label,
  help,
  optional,
  disabled = false,
  width = 'full',
  options,
}: ChecksProps<T>) {
  const { field, id, readOnly, errorText } = useField(name);
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (option: Option, checked: boolean) =>
    field.onChange(options.filter((each) => (each === option ? checked : chosen.includes(each.value))).map((each) => each.value));
  return (
    <FieldFrame {...{ id, name, label, help, optional, width }} error={errorText} group>
      <Box
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, help, errorText)}
        sx={{ display: 'grid', justifyItems: 'start' }}
      >
        {options.map((option, index) => (
          <FormControlLabel
            key={String(option.value)}
            sx={{ alignItems: 'flex-start', mr: 0 }}
            control={
              <Checkbox
                size="small"
                sx={{ mt: '-3px' }}
                checked={chosen.includes(option.value)}
                disabled={disabled || readOnly}
                onChange={(_, checked) => toggle(option, checked)}
                onBlur={field.onBlur}
                {...(index === 0 ? { slotProps: { input: { ref: field.ref } } } : {})}
              />
            }
            label={<OptionLabel option={option} />}
          />
        ))}
      </Box>
    </FieldFrame>
  );
}
