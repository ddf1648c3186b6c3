import type { LocalDate } from '#domain/local-date.ts';
import { isLocalDate } from '#domain/local-date.ts';
import CalendarIcon from '@mui/icons-material/CalendarTodayOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { format, parseISO } from 'date-fns';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useFormContext, useWatch } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { readDate, showDate } from './read-typed.ts';
import { TypedField } from './typed-field.tsx';
import { useWords } from './use-words.ts';
import { useFileClosed } from './vault-mode.ts';

/** A day, typed as dd-mm-jjjj or chosen in the calendar; the form holds `YYYY-MM-DD`. */
export function DateField<T extends FieldValues = FieldValues>({ name, label, help, optional, disabled, width = 'short' }: FieldProps<T>) {
  const t = useWords();
  const closed = useFileClosed();
  const { setValue } = useFormContext();
  const field: string = name;
  const value: unknown = useWatch({ name });
  return (
    <TypedField
      {...{ name, label, help, optional, disabled, width }}
      read={(typed) => {
        const date = readDate(typed);
        return date === undefined ? { ok: false, problem: t('form:issue.date') } : { ok: true, value: date };
      }}
      show={(date) => (typeof date === 'string' ? showDate(date) : '')}
      inputMode="numeric"
      placeholder={t('form:date.help')}
      end={
        disabled || closed ? undefined : (
          <CalendarButton
            label={label}
            date={typeof value === 'string' && isLocalDate(value) ? value : undefined}
            onChoose={(date) => setValue(field, date, { shouldDirty: true, shouldTouch: true })}
          />
        )
      }
    />
  );
}

type CalendarProps = Readonly<{ label: string; date: LocalDate | undefined; onChoose: (date: LocalDate) => void }>;

/** Opens a calendar beside a typed day; Escape closes it and the focus comes back. */
export function CalendarButton({ label, date, onChoose }: CalendarProps) {
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <InputAdornment position="end">
      <IconButton edge="end" aria-label={t('form:date.open', { label })} onClick={(event) => setAnchor(event.currentTarget)}>
        <CalendarIcon fontSize="small" />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('form:date.calendar', { label }) } }}
      >
        <DateCalendar
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the calendar goes into it; Escape leads back.
          autoFocus
          showDaysOutsideCurrentMonth
          displayWeekNumber
          value={date === undefined ? null : parseISO(date)}
          onChange={(chosen: Date | null, state) => {
            if (!chosen || state !== 'finish') return;
            onChoose(format(chosen, 'yyyy-MM-dd'));
            setAnchor(null);
          }}
        />
      </Popover>
    </InputAdornment>
  );
}
