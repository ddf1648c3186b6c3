import type { Bridge } from '#domain/bridge/bridge.ts';
import { coursePicture } from '#domain/pictures/course.ts';
import Box from '@mui/material/Box';
import { Picture } from '../ui/picture.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { usePillarWords } from './use-pillars.ts';

/** How each pillar went, from bridges on the same pillars, oldest first. A pillar that was not talked about has no point that day. */
export function BridgeCourses({ bridges }: { bridges: readonly Bridge[] }) {
  const t = useWords();
  const format = useFormat();
  const say = usePillarWords();
  const [first] = bridges;
  if (!first) return null;
  const courses = first.pillars
    .map((pillar) => ({
      pillar,
      points: bridges.flatMap(({ drawnOn, pillars }) => {
        const now = pillars.find(({ code }) => code === pillar.code)?.now ?? null;
        return now === null ? [] : [{ day: format.date(drawnOn), value: now }];
      }),
    }))
    .filter(({ points }) => points.length > 1);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {courses.map(({ pillar, points }) => {
        const name = say.name(first.setCode, pillar);
        const values = points.map(({ day, value }) => `${day}: ${value}`).join(', ');
        return (
          <Box key={pillar.code}>
            <Box sx={{ fontWeight: 600 }}>{name}</Box>
            <Picture
              picture={coursePicture({
                label: t('bridge:course', { pillar: name, values }),
                lowest: 1,
                highest: 5,
                ends: say.ends,
                points,
              })}
            />
          </Box>
        );
      })}
    </Box>
  );
}
