import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { ProofField } from './proof-field.tsx';

type StrengthenProps = Readonly<{ open: boolean; onOpen: () => void; onDone: (backupsNotRenewed: number) => void; onStop: () => void }>;

/** Offers to let guessing cost more on a computer that turned out to be quicker than when the vault was made. */
export function Strengthen({ open, onOpen, onDone, onStop }: StrengthenProps) {
  const t = useWords();
  const strengthen = useTell('keys.strengthen');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Box role="group" aria-label={t('keys:passphrase.strengthen')} sx={{ display: 'grid', gap: 1.5, maxWidth: '72ch' }}>
      <Box>{t('keys:passphrase.strengthenLead')}</Box>
      {open ? (
        <KeyForm
          label={t('keys:passphrase.strengthen')}
          submitLabel={t('keys:passphrase.strengthen')}
          busyLabel={t('keys:passphrase.saving')}
          ready={passphrase !== ''}
          more={<Button onClick={onStop}>{t('common:cancel')}</Button>}
          submit={async () => onDone((await strengthen.mutateAsync({ passphrase })).backupsNotRenewed)}
        >
          <ProofField kind="passphrase" value={passphrase} onChange={setPassphrase} />
        </KeyForm>
      ) : (
        <Box>
          <Button onClick={onOpen}>{t('keys:passphrase.strengthen')}</Button>
        </Box>
      )}
    </Box>
  );
}
