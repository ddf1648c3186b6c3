import { boundsOf } from '#domain/instrument/check-result.ts';
import { coursesOf } from '#domain/instrument/course.ts';
import type { Instrument } from '#domain/instrument/instrument.ts';
import type { Result } from '#domain/instrument/result.ts';
import { coursePicture } from '#domain/pictures/course.ts';
import Box from '@mui/material/Box';
import { Picture } from '../ui/picture.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { useInstrumentWords } from './use-instruments.ts';

/** How each domain went over time, once there is more than one value. Domains stand apart: nothing is added up. */
export function SeriesPictures({ instrument, results }: { instrument: Instrument; results: readonly Result[] }) {
  const t = useWords();
  const format = useFormat();
  const say = useInstrumentWords();
  const bounds = boundsOf(instrument.scale);
  const courses = coursesOf({ instrument: instrument.code, version: '', results }).filter(({ points }) => points.length > 1);
  if (!bounds || courses.length === 0) return null;
  const ends = instrument.scale.kind === 'levels' ? say.ends(instrument.scale) : { low: '%', high: '%' };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {courses.map(({ domain, points }) => {
        const name = say.domain(instrument, domain);
        const told = points.map(({ on, value }) => `${format.date(on)}: ${value}`).join(', ');
        return (
          <Box key={domain}>
            <Box sx={{ fontWeight: 600 }}>{name}</Box>
            <Picture
              picture={coursePicture({
                label: t('instrument:course', { domain: name, values: told }),
                ...bounds,
                ends,
                points: points.map(({ on, value }) => ({ day: format.date(on), value })),
              })}
            />
          </Box>
        );
      })}
    </Box>
  );
}
