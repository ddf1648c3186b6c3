import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { Fingerprint } from './fingerprint.tsx';

/** The worker's own public key: to give, to read aloud, to make anew. */
export function OwnKey() {
  const t = useWords();
  const asked = useAsk('handOver.ownKey', {});
  return (
    <Section title={t('handOver:own.title')} lead={t('handOver:own.lead')}>
      <Asked ask={asked}>{(key) => (key === null ? <NoKey /> : <KeyInUse {...key} />)}</Asked>
    </Section>
  );
}

function NoKey() {
  const t = useWords();
  const make = useTell('handOver.makeKey');
  return (
    <>
      <EmptyState
        title={t('handOver:own.none')}
        action={
          <Button variant="contained" disabled={make.isPending} onClick={() => make.mutate({})}>
            {t('handOver:own.make')}
          </Button>
        }
      >
        {t('handOver:own.noneText')}
      </EmptyState>
      {make.error && <FailureNotice failure={make.error} />}
    </>
  );
}

function KeyInUse({ fingerprint, madeAt, text }: { fingerprint: string; madeAt: string; text: string }) {
  const t = useWords();
  const format = useFormat();
  const save = useTell('handOver.saveKey');
  return (
    <>
      <Facts
        facts={[
          { name: t('handOver:own.fingerprint'), value: <Fingerprint digits={fingerprint} /> },
          { name: t('handOver:own.madeAt'), value: format.moment(madeAt) },
        ]}
      />
      <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>{t('handOver:own.fingerprintHelp')}</Box>
      <CopyText label={t('handOver:own.text')} text={text} copyLabel={t('handOver:own.copy')} copiedText={t('handOver:own.copied')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Button variant="outlined" disabled={save.isPending} onClick={() => save.mutate({})}>
          {t('handOver:own.save')}
        </Button>
        <Renew />
      </Box>
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere' }}>
        {typeof save.data?.savedAs === 'string' && t('handOver:own.saved', { path: save.data.savedAs })}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </>
  );
}

/** New keys: first why one does this and what it costs, then the button. */
function Renew() {
  const t = useWords();
  const make = useTell('handOver.makeKey');
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{t('handOver:own.renew')}</Button>;
  return (
    <Box role="group" aria-label={t('handOver:own.renew')} sx={{ flexBasis: '100%', display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box>{t('handOver:own.renewLead')}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          disabled={make.isPending}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question appeared at a click on its own button.
          autoFocus
          onClick={() => make.mutate({}, { onSuccess: () => setAsking(false) })}
        >
          {t('handOver:own.renewSure')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('common:cancel')}</Button>
      </Box>
      {make.error && <FailureNotice failure={make.error} />}
    </Box>
  );
}
