import { dayOf, formatTime } from '#i18n/format.ts';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { CalendarButton } from './date-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldFrame, FieldName, useField, visuallyHidden } from './field-frame.tsx';
import { momentAt, readDate, readTime, showDate } from './read-typed.ts';
import { useTyped } from './typed-field.tsx';
import { useWords } from './use-words.ts';

/** A day and a time on the Dutch clock; the form holds the moment in UTC, or what was typed when that cannot be read. */
export function MomentField<T extends FieldValues = FieldValues>({ name, label, help, optional, disabled }: FieldProps<T>) {
  const t = useWords();
  const { field, id, emptyValue, readOnly, errorText } = useField(name);
  const [typed, setTyped] = useTyped(field.value, show);
  const [left, setLeft] = useState(false);
  const [day = '', time = ''] = typed.split(BETWEEN);
  const readable = typed.trim() === '' || read(day, time) !== undefined;
  const error = left && !readable ? t('form:issue.moment') : errorText;

  const change = (nextDay: string, nextTime: string) => {
    const text = `${nextDay}${BETWEEN}${nextTime}`;
    const value = text.trim() === '' ? emptyValue : (read(nextDay, nextTime) ?? text);
    setTyped(text, value);
    field.onChange(value);
  };
  const leave = () => {
    setLeft(true);
    const moment = read(day, time);
    if (moment) setTyped(show(moment), moment);
    field.onBlur();
  };
  const input = { spellCheck: false, inputMode: 'numeric', 'aria-describedby': describedBy(id, help, error) } as const;

  return (
    <FieldFrame {...{ id, name, label, help, optional, error }} width="medium" group helpFirst={false}>
      <Box role="group" aria-labelledby={`${id}-label`} sx={{ display: 'flex', gap: 1 }}>
        <Box component="label" htmlFor={id} sx={visuallyHidden}>
          <FieldName label={`${label}: ${t('form:moment.date')}`} />
        </Box>
        <OutlinedInput
          id={id}
          inputRef={field.ref}
          value={day}
          placeholder={t('form:date.help')}
          onChange={(event) => change(event.target.value, time)}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          disabled={disabled ?? false}
          readOnly={readOnly}
          error={Boolean(error)}
          autoComplete="off"
          sx={{ flex: '0 1 12rem' }}
          endAdornment={
            disabled || readOnly ? undefined : (
              <CalendarButton label={label} date={readDate(day)} onChoose={(date) => change(showDate(date), time)} />
            )
          }
          slotProps={{ input }}
        />
        <Box component="label" htmlFor={`${id}-time`} sx={visuallyHidden}>
          <FieldName label={`${label}: ${t('form:moment.time')}`} />
        </Box>
        <OutlinedInput
          id={`${id}-time`}
          value={time}
          placeholder={t('form:moment.timeHelp')}
          onChange={(event) => change(day, event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          disabled={disabled ?? false}
          readOnly={readOnly}
          error={Boolean(error)}
          autoComplete="off"
          sx={{ flex: '0 1 7rem' }}
          slotProps={{ input }}
        />
      </Box>
    </FieldFrame>
  );
}

/** Between day and time in text that cannot be read yet: a character that nobody types. */
const BETWEEN = '\u2003';

function show(value: unknown): string {
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}T/.test(value) && Number.isFinite(Date.parse(value))
    ? `${showDate(dayOf(value))}${BETWEEN}${formatTime(value, 'nl')}`
    : value;
}

function read(day: string, time: string): string | undefined {
  const date = readDate(day);
  const clock = readTime(time);
  return date && clock ? momentAt(date, clock) : undefined;
}
