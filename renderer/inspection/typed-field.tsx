import type { EntryLine, ReviewedField } from '#contract/inspection.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { firstReason, GroundFields } from './ground-fields.tsx';
import type { Range } from './markable-text.tsx';
import { MarkableText } from './markable-text.tsx';

type TypedFieldProps = Readonly<{ id: string; entry: EntryLine; field: ReviewedField; label: string; disabled: boolean }>;

/** A text that someone typed, with what stands out in it, and what can be done with marked words. */
export function TypedField({ id, entry, field, label, disabled }: TypedFieldProps) {
  const [range, setRange] = useState<Range | null>(null);
  const words = range === null ? '' : field.text.slice(range.from, range.until);
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <MarkableText field={field} label={label} range={range} disabled={disabled} onMark={setRange} />
      <Looks field={field} onMark={setRange} />
      {words.trim() !== '' && !disabled && (
        <LeaveOut key={words} id={id} entry={entry} field={field} words={words} onDone={() => setRange(null)} />
      )}
    </Box>
  );
}

/** What stands out, as buttons: one press marks it. */
function Looks({ field, onMark }: { field: ReviewedField; onMark: (range: Range) => void }) {
  const t = useWords();
  const looks = field.looks.filter((look) => !field.gone.some((gone) => gone.from <= look.from && look.until <= gone.until));
  const apart = [...Map.groupBy(looks, ({ from, until }) => field.text.slice(from, until).toLowerCase()).values()].flatMap(
    ([first]) => first ?? [],
  );
  if (apart.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={t('inspection:screen.lookTitle')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('inspection:screen.lookTitle')}
      </Box>
      {apart.map(({ from, until, kind }) => (
        <Button
          key={from}
          size="small"
          variant="outlined"
          color="warning"
          aria-label={t('inspection:screen.look', { words: field.text.slice(from, until) })}
          onClick={() => onMark({ from, until })}
        >
          {field.text.slice(from, until)} ({t(`inspection:screen.lookKind.${kind}`)})
        </Button>
      ))}
    </Box>
  );
}

/** Leaves marked words out, here or everywhere, for a reason. */
function LeaveOut({
  id,
  entry,
  field,
  words,
  onDone,
}: Readonly<{ id: string; entry: EntryLine; field: ReviewedField; words: string; onDone: () => void }>) {
  const t = useWords();
  const [everywhere, setEverywhere] = useState(true);
  const blackOut = useTell('inspection.blackOut');
  const elsewhere = useAsk('inspection.elsewhere', { id, entry: entry.key, field: field.key, words });
  const count = elsewhere.data?.places ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <GroundFields
        first={firstReason(entry)}
        busy={blackOut.isPending}
        label={t('inspection:screen.marked', { words })}
        onDone={(ground) =>
          blackOut.mutate({ id, entry: entry.key, field: field.key, words, everywhere, ...ground }, { onSuccess: onDone })
        }
      >
        <FormControlLabel
          control={<Checkbox size="small" checked={everywhere} onChange={(_, checked) => setEverywhere(checked)} />}
          label={`${t('inspection:screen.everywhere')} (${t('inspection:screen.elsewhere', { count })})`}
        />
      </GroundFields>
      {blackOut.error && <FailureNotice failure={blackOut.error} />}
    </Box>
  );
}
