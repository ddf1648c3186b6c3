import Box from '@mui/material/Box';
import { useWords } from '../ui/use-words.ts';
import type { ReportRow } from './view.ts';

/** What the visits of the period add up to. */
export function SumOfVisits({ row: { visitCount, hours } }: { row: ReportRow }) {
  const t = useWords();
  const { guidance, travel, noShow } = hours;
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
      {t('placement:reports.sum', { count: visitCount, guidance: String(guidance), travel: String(travel), noShow: String(noShow) })}
    </Box>
  );
}
