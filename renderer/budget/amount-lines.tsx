import type { AmountLine } from '#domain/budget/shapes.ts';
import { sumLines } from '#domain/budget/sum-lines.ts';
import type { FieldArrayPath, FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { AmountField, NumberField } from '../ui/amount-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';

type AmountLinesProps<T extends FieldValues> = Readonly<{ name: FieldArrayPath<T>; label: string; addLabel: string }>;

/** Lines of "so many times an amount". */
export function AmountLines<T extends FieldValues>({ name, label, addLabel }: AmountLinesProps<T>) {
  const t = useWords();
  return (
    <RowsField<T> name={name} label={label} addLabel={addLabel} emptyRow={{ label: '', count: 1, amount: null }}>
      {(row) => (
        <>
          <TextField name={`${row}.label`} label={t('budget:situation.lineLabel')} width="short" />
          <NumberField name={`${row}.count`} label={t('budget:situation.lineCount')} width="short" />
          <AmountField name={`${row}.amount`} label={t('budget:situation.lineAmount')} />
        </>
      )}
    </RowsField>
  );
}

/** What the lines add up to while they are typed; text that is no number yet counts as nothing. */
export function useSumOf(name: string): number {
  const lines: unknown = useWatch({ name });
  return sumLines(Array.isArray(lines) ? lines.map(readable) : []);
}

function readable(line: unknown): AmountLine {
  const { count, amount } = (line ?? {}) as Partial<Record<'count' | 'amount', unknown>>; // A row of the form, perhaps half-typed.
  return { label: '', count: typeof count === 'number' ? count : null, amount: typeof amount === 'number' ? amount : null };
}
