import type { NamedReport } from '#contract/damage.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { call, useAsk } from '../api.ts';
import { useErrand } from '../backup/use-errand.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { SalvageResult } from './salvage-result.tsx';

/** First the salvage and what came of it; nothing takes the place of anything before the second button. */
export function SalvageWay() {
  const t = useWords();
  // Where the vault cannot tell, one salvages anew.
  const ready = useAsk('damage.standing', {}).data?.ready === true;
  const [result, setResult] = useState<NamedReport | null>(null);
  const salvaging = useErrand();
  const taking = useErrand();
  const salvage = () => void salvaging.run(async () => setResult(await call('damage.salvage', {})));
  const take = () => void taking.run(async () => void (await call('damage.take', {})));
  const canTake = (ready || result !== null) && !salvaging.busy;
  return (
    <Section level={3} title={t('damage:salvage.title')} lead={t('damage:salvage.lead')}>
      <WorkProgress kinds={['salvage']} />
      {salvaging.failure && <FailureNotice failure={salvaging.failure} />}
      <Box role="status" sx={{ display: 'grid', gap: 2 }}>
        {canTake && <StatusMark tone="done">{t('damage:salvage.ready')}</StatusMark>}
        {result && <SalvageResult named={result} />}
      </Box>
      {canTake && <Box sx={{ maxWidth: '72ch' }}>{t('damage:salvage.takeHelp')}</Box>}
      {taking.failure && <FailureNotice failure={taking.failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {canTake && (
          <Button variant="contained" onClick={take} aria-busy={taking.busy}>
            {t('damage:salvage.take')}
          </Button>
        )}
        <Button
          variant={canTake ? 'text' : 'contained'}
          onClick={salvage}
          aria-busy={salvaging.busy}
          disabled={salvaging.busy || taking.busy}
        >
          {t(canTake ? 'damage:salvage.again' : 'damage:salvage.start')}
        </Button>
      </Box>
    </Section>
  );
}
