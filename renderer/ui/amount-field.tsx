import { parseAmount } from '#domain/money.ts';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import type { FieldValues } from 'react-hook-form';
import { useFormContext } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { readNumber } from './read-typed.ts';
import type { Reading } from './typed-field.tsx';
import { TypedField } from './typed-field.tsx';
import { useFormat, useWords } from './use-words.ts';

/** Euros as people type them ("1.234,56", "1234.56"); the form holds whole cents. "1,234.56" is asked, never guessed. */
export function AmountField<T extends FieldValues = FieldValues>({
  name,
  label,
  help,
  optional,
  disabled,
  width = 'short',
}: FieldProps<T>) {
  const t = useWords();
  const format = useFormat();
  const { setValue } = useFormContext();

  const field: string = name;
  const read = (typed: string): Reading<number> => {
    const parsed = parseAmount(typed);
    if (parsed.kind === 'amount') return { ok: true, value: parsed.cents };
    if (parsed.kind === 'unreadable') return { ok: false, problem: t('form:issue.amount') };
    const meant = parseAmount(typed.replaceAll(',', ''));
    if (meant.kind !== 'amount') return { ok: false, problem: t('form:issue.amount') };
    const amount = format.money(meant.cents);
    return {
      ok: false,
      problem: (
        <>
          {t('form:issue.amountAsked')} {t('form:amount.ask', { amount })}{' '}
          <Button size="small" onClick={() => setValue(field, meant.cents, { shouldDirty: true })}>
            {t('form:amount.use', { amount })}
          </Button>
        </>
      ),
    };
  };

  return (
    <TypedField
      {...{ name, label, help, optional, disabled, width, read }}
      show={(value) => (typeof value === 'number' ? format.amount(value) : typeof value === 'string' ? value : '')}
      inputMode="decimal"
      align="right"
      start={<InputAdornment position="start">€</InputAdornment>}
    />
  );
}

type NumberProps<T extends FieldValues> = FieldProps<T> & Readonly<{ unit?: string; decimals?: number }>;

/** A number; the unit stands behind it. */
export function NumberField<T extends FieldValues = FieldValues>(props: NumberProps<T>) {
  const { name, label, help, optional, disabled, width = 'short', unit, decimals = 0 } = props;
  const t = useWords();
  const format = useFormat();
  const read = (typed: string): Reading<number> => {
    const value = readNumber(typed);
    return value === undefined ? { ok: false, problem: t('form:issue.number') } : { ok: true, value };
  };
  const show = (value: unknown): string => {
    if (typeof value !== 'number') return typeof value === 'string' ? value : '';
    return format.number(value, Math.max(decimals, decimalsOf(value)));
  };
  return (
    <TypedField
      {...{ name, label, help, optional, disabled, width, read, show }}
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      align="right"
      end={unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined}
    />
  );
}

const decimalsOf = (value: number): number => Math.min(6, String(value).split('.')[1]?.length ?? 0);
