import { looseEnds } from '#domain/weighing/chain.ts';
import Box from '@mui/material/Box';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { findingName } from './linkables.ts';
import type { StepProps } from './weighing-tab.tsx';

/** Findings that carry nothing and conclusions that rest on nothing: shown, not forbidden. */
export function LooseEnds({ weighing, findings }: StepProps) {
  const t = useWords();
  const loose = looseEnds(weighing, findings);
  const groups = [
    {
      title: t('weighing:closing.looseFindings'),
      items: findings.flatMap((finding, index) =>
        loose.findingIds.includes(finding.id) ? [`${index + 1}. ${findingName(finding, t)}`] : [],
      ),
    },
    { title: t('weighing:closing.looseReadings'), items: textsOf(weighing.readings, loose.readingIds, (reading) => reading.text) },
    { title: t('weighing:closing.looseThemes'), items: textsOf(weighing.themes, loose.themeIds, (theme) => theme.name) },
    {
      title: t('weighing:closing.looseHypotheses'),
      items: textsOf(weighing.hypotheses, loose.hypothesisIds, (hypothesis) => hypothesis.thenText),
    },
  ].filter(({ items }) => items.length > 0);
  if (groups.length === 0) return <StatusMark tone="done">{t('weighing:closing.noLoose')}</StatusMark>;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: '72ch' }}>
      {groups.map(({ title, items }) => (
        <Box key={title}>
          <Box sx={{ typography: 'subtitle2' }}>{title}</Box>
          <Box component="ul" sx={{ m: 0, pl: 3 }}>
            {items.map((item, index) => (
              <li key={`${index} ${item}`}>{item}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const textsOf = <T extends { id: string }>(rows: readonly T[], ids: readonly string[], textOf: (row: T) => string): readonly string[] =>
  rows.filter((row) => ids.includes(row.id)).map(textOf);
