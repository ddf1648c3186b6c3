import type { ClosedVersion } from '#contract/document.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useFormat, useWords } from '../ui/use-words.ts';

/** The closed versions of a document, newest first, each with its reason. */
export function VersionsList({ versions }: { versions: readonly z.infer<typeof ClosedVersion>[] }) {
  const t = useWords();
  const format = useFormat();
  if (versions.length === 0) return null;
  return (
    <Box sx={{ maxWidth: '72ch' }}>
      <Box sx={{ typography: 'subtitle2' }}>{t('enterprise:closing.versions')}</Box>
      <Box component="ul" aria-label={t('enterprise:closing.versions')} sx={{ listStyle: 'none', m: 0, p: 0, typography: 'body2' }}>
        {versions.map(({ id, version, closedAt, closedBy, reason }) => (
          <Box component="li" key={id} sx={{ py: 0.5 }}>
            {t('enterprise:closing.version', { version, at: format.moment(closedAt), by: closedBy })}
            {reason !== null && <Box sx={{ color: 'text.secondary' }}>{t('enterprise:closing.because', { reason })}</Box>}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
