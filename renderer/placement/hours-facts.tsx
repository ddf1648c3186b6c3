import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Facts } from '../ui/facts.tsx';
import { useWords } from '../ui/use-words.ts';
import type { PlacementView } from './view.ts';

/** Hours used against the hours granted; travel and waiting stand apart and do not count. */
export function HoursFacts({ view: { hours, use } }: { view: PlacementView }) {
  const t = useWords();
  const regime = use
    ? [
        t('placement:visits.regimeUse', { used: String(use.used), granted: String(use.granted), percent: String(use.percent) }),
        use.carriedOver > 0 && t('placement:visits.regimeCarry', { count: use.carriedOver }),
      ]
        .filter(Boolean)
        .join(' ')
    : t('placement:visits.regimeNone');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Facts
        columns
        facts={[
          { name: t('placement:visits.used'), value: t('placement:quarters', { count: hours.guidance }) },
          { name: t('placement:visits.travel'), value: t('placement:quarters', { count: hours.travel }) },
          { name: t('placement:visits.noShow'), value: t('placement:quarters', { count: hours.noShow }) },
        ]}
      />
      <Box>{regime}</Box>
      {use?.over && !use.coveredByCarryOver && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('placement:visits.regimeOver')}
        </Alert>
      )}
    </Box>
  );
}
