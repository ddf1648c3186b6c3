import type { BackupPreview } from '#contract/backup.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Facts } from '../ui/facts.tsx';
import { spoken } from '../ui/spoken.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

/** What a backup says of itself: how many files, and the last things that were written in it. */
export function PreviewFacts({ preview, kind }: { preview: BackupPreview; kind: 'backup' | 'setAside' }) {
  const t = useWords();
  const format = useFormat();
  if (!preview.whole)
    return (
      <Alert severity="warning" variant="outlined">
        {t(kind === 'backup' ? 'backup:preview.damaged' : 'backup:preview.damagedAside')}
      </Alert>
    );
  return (
    <>
      <Facts facts={[{ name: t('backup:preview.files'), value: format.number(preview.files) }]} />
      {!preview.manifestFits && (
        <Alert severity="warning" variant="outlined">
          {t('backup:preview.manifestDiffers')}
        </Alert>
      )}
      <Box>
        <Box sx={{ typography: 'subtitle2' }}>{t('backup:preview.entries')}</Box>
        {preview.entries.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t('backup:preview.noEntries')}</Box>
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {preview.entries.map(({ at, number, name, kind: entry }) => (
              <Box component="li" key={`${at} ${number} ${entry}`} dir="auto" sx={{ overflowWrap: 'anywhere' }}>
                {`${format.moment(at)} · ${number} · ${name} · ${spoken(t, `journal:kind.${entry}`)}`}
              </Box>
            ))}
          </Box>
        )}
      </Box>
    </>
  );
}
