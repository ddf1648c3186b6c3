import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { Page } from '../shell/page.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { OpenedReceipt } from './opened-receipt.tsx';
import { OpenedShare } from './opened-share.tsx';
import { StoredFiles } from './stored-files.tsx';

type Stored = Output<Calls['handOver.store']> & Readonly<{ name: string }>;

/** Opening a package: choose, look at it, decide, and only then into the vault. */
export function ReceivePage() {
  const t = useWords();
  const opened = useAsk('handOver.opened', {});
  const open = useTell('handOver.open');
  const putAway = useTell('handOver.putAway');
  const [stored, setStored] = useState<Stored | null>(null);
  const [taken, setTaken] = useState(false);
  const choose = (): void => {
    setStored(null);
    setTaken(false);
    open.mutate({});
  };
  const waits = opened.data ?? null;
  return (
    <Page title={t('handOver:receive.title')} lead={t('handOver:receive.lead')}>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant={waits ? 'outlined' : 'contained'} disabled={open.isPending} onClick={choose}>
            {t(waits ? 'handOver:receive.chooseOther' : 'handOver:receive.choose')}
          </Button>
          {waits && (
            <Button disabled={putAway.isPending} onClick={() => putAway.mutate({})}>
              {t('handOver:receive.putAway')}
            </Button>
          )}
        </Box>
        <Box role="status">{open.isPending && t('handOver:receive.opening')}</Box>
        <WorkProgress kinds={['package']} />
        {open.error && <FailureNotice failure={open.error} />}
        {stored && <StoredFiles stored={stored} />}
        {taken && <Box role="status">{t('handOver:receive.receipt.taken')}</Box>}
        <Asked ask={opened}>
          {(waiting) => {
            if (waiting === null) return null;
            if (waiting.kind === 'needsPassphrase') return <PassphraseForm />;
            if (waiting.kind === 'receipt') return <OpenedReceipt opened={waiting} onTaken={() => setTaken(true)} />;
            return (
              <OpenedShare key={waiting.madeAt} opened={waiting} onStored={(done) => setStored({ ...done, name: waiting.sender.name })} />
            );
          }}
        </Asked>
      </Box>
    </Page>
  );
}

/** The passphrase that the colleague gave; never kept. */
function PassphraseForm() {
  const t = useWords();
  const open = useTell('handOver.open');
  const [typed, setTyped] = useState('');
  return (
    <Box
      component="form"
      noValidate
      autoComplete="off"
      aria-label={t('handOver:receive.passphrase')}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate({ passphrase: typed });
      }}
      sx={{ display: 'grid', gap: 2, maxWidth: '30rem' }}
    >
      <SecretField label={t('handOver:receive.passphrase')} help={t('handOver:receive.passphraseHelp')} value={typed} onChange={setTyped} />
      {open.error && <FailureNotice failure={open.error} />}
      <Box>
        <Button type="submit" variant="contained" disabled={open.isPending || typed === ''}>
          {t('handOver:receive.unseal')}
        </Button>
      </Box>
    </Box>
  );
}
