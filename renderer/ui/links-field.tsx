import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiTextField from '@mui/material/TextField';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldFrame, useField } from './field-frame.tsx';
import { useWords } from './use-words.ts';

/** Something that can be linked to, with a line that tells more about it. */
export type Linkable = Readonly<{ id: string; label: string; about?: string }>;

type LinksProps = Omit<FieldProps, 'optional' | 'disabled' | 'width'> & Readonly<{ options: readonly Linkable[]; empty: string }>;

/** Links to findings, readings or themes: type to find one, Enter to link it, Backspace to take the last one away. */
export function LinksField({ name, label, help, options, empty }: LinksProps) {
  const t = useWords();
  const { field, id, readOnly, errorText } = useField(name);
  const ids: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const chosen = options.filter((option) => ids.includes(option.id));
  return (
    <FieldFrame id={id} name={name} label={label} help={help} width="full" error={errorText}>
      {options.length === 0 ? (
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{empty}</Box>
      ) : (
        <Autocomplete
          multiple
          readOnly={readOnly}
          id={id}
          size="small"
          options={[...options]}
          value={chosen}
          disableCloseOnSelect
          filterSelectedOptions
          isOptionEqualToValue={(option, value) => option.id === value.id}
          getOptionLabel={(option) => option.label}
          getOptionKey={(option) => option.id}
          noOptionsText={t('form:links.none')}
          // In the order of the options, so that the same links are always the same value.
          onChange={(_, picked) => field.onChange(options.filter((option) => picked.includes(option)).map((option) => option.id))}
          onBlur={field.onBlur}
          renderOption={({ key, ...props }, option) => (
            <Box component="li" key={key} {...props}>
              <Box component="span">
                {option.label}
                {option.about && (
                  <Box component="span" sx={{ display: 'block', typography: 'body2', color: 'text.secondary' }}>
                    {option.about}
                  </Box>
                )}
              </Box>
            </Box>
          )}
          renderValue={(values, itemProps) =>
            values.map((option, index) => {
              const { key, ...props } = itemProps({ index });
              return (
                <Chip
                  key={key}
                  {...props}
                  size="small"
                  variant="outlined"
                  label={option.label}
                  sx={{
                    maxWidth: '100%',
                    height: 'auto',
                    py: '2px',
                    '& .MuiChip-label': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
                  }}
                />
              );
            })
          }
          renderInput={(params) => (
            <MuiTextField
              {...params}
              inputRef={field.ref}
              slotProps={{
                ...params.slotProps,
                htmlInput: { ...params.slotProps.htmlInput, 'aria-describedby': describedBy(id, help, errorText) },
              }}
            />
          )}
        />
      )}
    </FieldFrame>
  );
}
