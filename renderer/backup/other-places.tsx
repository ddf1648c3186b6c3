import type { BackupLine } from '#contract/backup.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { BackupList } from './backup-list.tsx';
import type { Choice } from './restore-panel.tsx';
import { useErrand } from './use-errand.ts';

/** Backups in a folder that a person points at: a stick, or the folder of another laptop. */
export function OtherPlaces({ onChoose }: { onChoose: (choice: Choice) => void }) {
  const t = useWords();
  const [found, setFound] = useState<readonly BackupLine[] | null>(null);
  const looking = useErrand();
  const choose = () => void looking.run(async () => setFound((await call('backup.inFolder', {})) ?? found));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Button variant="outlined" onClick={choose} aria-busy={looking.busy}>
          {t('backup:other.choose')}
        </Button>
        <Box role="status">{found?.length === 0 && t('backup:other.none')}</Box>
      </Box>
      {looking.failure && <FailureNotice failure={looking.failure} />}
      {found && found.length > 0 && (
        <BackupList label={t('backup:other.list')} backups={found} onChoose={({ id, at }) => onChoose({ id, at, kind: 'backup' })} />
      )}
    </Box>
  );
}
