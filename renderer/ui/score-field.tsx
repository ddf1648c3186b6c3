import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';
import { describedBy, FieldFrame, useField, visuallyHidden } from './field-frame.tsx';
import { useWords } from './use-words.ts';

type ScoreProps<T extends FieldValues> = FieldProps<T> &
  Readonly<{
    from: number;
    to: number;
    /** What a figure means, at least of the ends: `{ 1: 'sterk belemmerend', 5: 'sterk helpend' }`. */
    meanings?: Readonly<Record<number, string>>;
  }>;

/** A figure on a short scale, as a row of numbered boxes; what the chosen one means is said under it. */
export function ScoreField<T extends FieldValues = FieldValues>(props: ScoreProps<T>) {
  const { name, label, help, optional, disabled = false, from, to, meanings = {} } = props;
  const t = useWords();
  const { field, id, readOnly, errorText } = useField(name);
  const scores = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const chosen = typeof field.value === 'number' ? field.value : undefined;
  const meaning = chosen === undefined ? [meanings[from], meanings[to]].filter(Boolean).join(' – ') : meanings[chosen];
  const clear = chosen !== undefined && !disabled && !readOnly && (
    <Button size="small" onClick={() => field.onChange(null)}>
      {t('form:score.clear')}
    </Button>
  );
  return (
    <FieldFrame {...{ id, name, label, help, optional }} width="medium" error={errorText} group aside={clear}>
      <Box
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(id, help, errorText)}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
      >
        {scores.map((score) => {
          const says = meanings[score];
          return (
            <Box component="label" key={score} sx={boxSx}>
              <input
                type="radio"
                name={id}
                style={visuallyHidden}
                checked={score === chosen}
                disabled={disabled || readOnly}
                onChange={() => field.onChange(score)}
                onBlur={field.onBlur}
                ref={score === (chosen ?? from) ? field.ref : undefined}
                aria-label={says ? t('form:score.option', { score: String(score), meaning: says }) : String(score)}
              />
              <span aria-hidden>{score}</span>
            </Box>
          );
        })}
      </Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', minHeight: '1.5em', mt: 0.5 }}>{meaning}</Box>
    </FieldFrame>
  );
}

const boxSx = {
  position: 'relative',
  display: 'grid',
  placeItems: 'center',
  minWidth: 44,
  height: 44,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  cursor: 'pointer',
  fontVariantNumeric: 'tabular-nums',
  '&:hover': { bgcolor: 'action.hover' },
  '&:has(:checked)': { bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText', fontWeight: 600 },
  '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '2px' },
  // Windows' contrast themes take the background away.
  '@media (forced-colors: active)': { '&:has(:checked)': { border: '3px solid Highlight' } },
  '&:has(:disabled)': { cursor: 'default', opacity: 0.6 },
} as const;
