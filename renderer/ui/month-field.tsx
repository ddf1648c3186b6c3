import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { readMonth, showMonth } from './read-typed.ts';
import { TypedField } from './typed-field.tsx';
import { useWords } from './use-words.ts';

/** A calendar month, typed as mm-jjjj; the form holds `YYYY-MM`. */
export function MonthField<T extends FieldValues = FieldValues>({ name, label, help, optional, disabled, width = 'short' }: FieldProps<T>) {
  const t = useWords();
  return (
    <TypedField
      {...{ name, label, help, optional, disabled, width }}
      read={(typed) => {
        const month = readMonth(typed);
        return month === undefined ? { ok: false, problem: t('form:issue.month') } : { ok: true, value: month };
      }}
      show={(month) => (typeof month === 'string' ? showMonth(month) : '')}
      inputMode="numeric"
      placeholder={t('form:date.monthHelp')}
    />
  );
}
