import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { KeyTextField } from './key-text-field.tsx';
import type { PartProps } from './keys-part.tsx';
import type { NewPassphrase } from './passphrase-form.tsx';
import { isTyped, NewPassphraseFields } from './passphrase-form.tsx';
import { ProofField } from './proof-field.tsx';

type Renewed = Output<Calls['keys.newKey']>;

/** For a passphrase that others know: why another one is not enough, what a new key does, and what is left to do afterwards. */
export function NewKeySection({ listed, doing, start, stop }: Pick<PartProps, 'listed' | 'doing' | 'start' | 'stop'>) {
  const t = useWords();
  const [renewed, setRenewed] = useState<Renewed | null>(null);
  const begin = () => {
    setRenewed(null);
    start('newKey');
  };
  const done = (outcome: Renewed) => {
    setRenewed(outcome);
    stop();
  };
  return (
    <Section title={t('keys:newKey.title')} lead={t('keys:newKey.lead')}>
      {doing === 'newKey' ? (
        <NewKeyForm listed={listed} onDone={done} onStop={stop} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
          {renewed && <WhatIsLeft {...renewed} />}
          <Button variant="outlined" onClick={begin}>
            {t('keys:newKey.begin')}
          </Button>
        </Box>
      )}
    </Section>
  );
}

type FormProps = Pick<PartProps, 'listed'> & Readonly<{ onDone: (renewed: Renewed) => void; onStop: () => void }>;

function NewKeyForm({ listed, onDone, onStop }: FormProps) {
  const t = useWords();
  const profile = useAsk('profile.get', {});
  const renew = useTell('keys.newKey');
  const [passphrase, setPassphrase] = useState('');
  const [fresh, setFresh] = useState<NewPassphrase>({ passphrase: '', repeat: '' });
  const [recovery, setRecovery] = useState('');
  const has = (kind: 'recovery' | 'organisation') => listed.ways.some((way) => way.kind === kind);
  const personal = [profile.data?.name ?? '', profile.data?.organisation ?? ''].filter((word) => word !== '');
  return (
    <KeyForm
      label={t('keys:newKey.form')}
      submitLabel={t('keys:newKey.do')}
      busyLabel={t('keys:newKey.doing')}
      work={['newKey', 'backup']}
      ready={passphrase !== '' && isTyped(fresh)}
      more={<Button onClick={onStop}>{t('common:cancel')}</Button>}
      submit={async () => onDone(await renew.mutateAsync({ passphrase, fresh: fresh.passphrase, repeat: fresh.repeat, recovery }))}
    >
      <Steps title={t('keys:newKey.happens')}>
        <li>{t('keys:newKey.anew')}</li>
        <li>{t('keys:newKey.atOnce')}</li>
        <li>{t('keys:newKey.closed')}</li>
        {has('organisation') && <li>{t('keys:newKey.organisationStays')}</li>}
        <li>{t('keys:newKey.copies')}</li>
      </Steps>
      <ProofField kind="passphrase" value={passphrase} onChange={setPassphrase} />
      <NewPassphraseFields value={fresh} onChange={setFresh} personal={personal} />
      {has('recovery') && (
        <KeyTextField
          optional
          label={t('keys:newKey.recovery')}
          help={t('keys:newKey.recoveryHelp')}
          value={recovery}
          onChange={setRecovery}
        />
      )}
    </KeyForm>
  );
}

/** In the place of the form that is gone: there the eye, and whoever listens, goes on. */
function WhatIsLeft({ recoveryLost, backupMade }: Renewed) {
  const t = useWords();
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => outcome.current?.focus(), []);
  return (
    <Alert
      ref={outcome}
      tabIndex={-1}
      role="status"
      severity={backupMade && !recoveryLost ? 'success' : 'warning'}
      variant="outlined"
      sx={{ maxWidth: '72ch' }}
    >
      <AlertTitle>{t('keys:newKey.done')}</AlertTitle>
      <Steps title={t('keys:newKey.next')}>
        <li>{t(backupMade ? 'keys:newKey.backupMade' : 'keys:newKey.backupLater')}</li>
        {recoveryLost && <li>{t('keys:newKey.recoveryLost')}</li>}
        <li>{t('keys:newKey.oldCopies')}</li>
        <li>{t('keys:newKey.elsewhere')}</li>
        <li>{t('keys:newKey.tell')}</li>
      </Steps>
    </Alert>
  );
}

function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box>
      <Box sx={{ typography: 'subtitle2', mb: 0.5 }}>{title}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {children}
      </Box>
    </Box>
  );
}
