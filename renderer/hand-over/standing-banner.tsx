import type { StandingRow } from '#contract/hand-over.ts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { dayOf } from '#i18n/format.ts';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

/** In sight on every tab: this file is with someone else, or is covered for someone else. Nothing when it is simply ours. */
export function StandingBanner({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const go = useGo();
  const asked = useAsk('handOver.shares', { caseFileId });
  const sentence = useStandingSentence();
  const standing = asked.data?.standing;
  if (!standing) return null;
  return (
    <Alert
      severity={standing.kind === 'handedOver' ? 'warning' : 'info'}
      variant="outlined"
      sx={{ mt: 1, width: '100%', maxWidth: '72ch' }}
      action={
        <Button size="small" color="inherit" sx={{ whiteSpace: 'nowrap' }} onClick={() => go.caseFile(caseFileId, 'keeping')}>
          {t('handOver:shared.toKeeping')}
        </Button>
      }
    >
      {sentence(standing)}
    </Alert>
  );
}

function useStandingSentence(): (standing: StandingRow) => string {
  const t = useWords();
  const format = useFormat();
  return ({ kind, partnerName: name, since, endsOn }) =>
    t(`handOver:shared.standing.${kind}`, { name, date: format.date(kind === 'handedOver' ? dayOf(since) : (endsOn ?? dayOf(since))) });
}
