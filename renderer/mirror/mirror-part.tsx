import Box from '@mui/material/Box';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import type { Tone } from '../ui/status-mark.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';

/** Eleven points of methodical working in one file, each with what it counts. No total: a mirror, never a mark. */
export function MirrorPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const asked = useAsk('mirror.get', { caseFileId });
  return (
    <Section title={t('mirror:title')} lead={t('mirror:lead')}>
      <Asked ask={asked}>
        {(points) => (
          <Box component="ul" aria-label={t('mirror:title')} sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: '60rem' }}>
            {points.map(({ point, seen, of }) => {
              const state = of === 0 ? 'nothing' : seen === of ? 'yes' : seen === 0 ? 'no' : 'partly';
              return (
                <Box
                  component="li"
                  key={point}
                  sx={{
                    py: 1.25,
                    borderTop: 1,
                    borderColor: 'divider',
                    display: 'grid',
                    gap: 1,
                    gridTemplateColumns: { xs: '1fr', sm: '1fr 8rem 8rem' },
                    alignItems: 'baseline',
                  }}
                >
                  <Box>{t(`mirror:point.${point}`)}</Box>
                  <StatusMark tone={tones[state]}>{t(`mirror:state.${state}`)}</StatusMark>
                  <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                    {of === 0 ? t('mirror:nothing') : t('mirror:count', { seen, of })}
                  </Box>
                </Box>
              );
            })}
          </Box>
        )}
      </Asked>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('mirror:source')}</Box>
    </Section>
  );
}

const tones = { yes: 'done', partly: 'neutral', no: 'neutral', nothing: 'neutral' } as const satisfies Record<string, Tone>;
