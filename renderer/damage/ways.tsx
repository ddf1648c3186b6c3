import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { call } from '../api.ts';
import { useErrand } from '../backup/use-errand.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { SalvageWay } from './salvage-way.tsx';

/** What can be done about a vault that is open and damaged: save what can be read, put a backup back, keep a copy. */
export function DamageWays({ onRestore }: { onRestore: () => void }) {
  const t = useWords();
  return (
    <>
      <SalvageWay />
      <Section level={3} title={t('damage:restore.title')} lead={t('damage:restore.lead')}>
        <Box>
          <Button variant="outlined" onClick={onRestore}>
            {t('damage:restore.go')}
          </Button>
        </Box>
      </Section>
      <CopyWay />
    </>
  );
}

/** The files as they are, to a place of one's choice: for an administrator. Also before a door that does not open. */
export function CopyWay() {
  const t = useWords();
  const copying = useErrand();
  const [folder, setFolder] = useState<string | null>(null);
  const copy = () => void copying.run(async () => setFolder((await call('damage.copy', {})).copiedTo ?? folder));
  return (
    <Section level={3} title={t('damage:copy.title')} lead={t('damage:copy.lead')}>
      <WorkProgress kinds={['copy']} />
      {copying.failure && <FailureNotice failure={copying.failure} />}
      {folder !== null && (
        <Alert severity="success" variant="outlined" sx={{ overflowWrap: 'anywhere' }}>
          {t('damage:copy.done', { folder })}
        </Alert>
      )}
      <Box>
        <Button variant="outlined" onClick={copy} aria-busy={copying.busy}>
          {t('damage:copy.go')}
        </Button>
      </Box>
    </Section>
  );
}
