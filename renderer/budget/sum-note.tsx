import Box from '@mui/material/Box';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

type SumNoteProps = Readonly<{
  sum: number;
  /** The total beside it, perhaps still being typed. */
  total: unknown;
}>;

/** What the lines add up to, and whether the total says the same. */
export function SumNote({ sum, total }: SumNoteProps) {
  const t = useWords();
  const format = useFormat();
  if (sum === 0) return null;
  return (
    <Box role="status" sx={{ mt: -2 }}>
      <StatusMark tone={total === sum ? 'done' : typeof total === 'number' ? 'attention' : 'neutral'}>
        {t('budget:contribution.sum', { sum: format.money(sum) })}
      </StatusMark>
    </Box>
  );
}
