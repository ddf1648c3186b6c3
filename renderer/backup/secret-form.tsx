import type { BackupSecret } from '#contract/backup.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { SecretField } from '../ui/secret-field.tsx';
import { useWords } from '../ui/use-words.ts';

/** The passphrase of then or of now; or the recovery key, for who has only that. */
export function SecretForm({ busy, onSecret }: { busy: boolean; onSecret: (secret: BackupSecret) => void }) {
  const t = useWords();
  const [kind, setKind] = useState<BackupSecret['kind']>('passphrase');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || typed === '') return;
    onSecret(kind === 'passphrase' ? { kind, passphrase: typed } : { kind, typed });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={t('backup:secret.form')} sx={{ display: 'grid', gap: 2 }}>
      <SecretField
        label={t(kind === 'passphrase' ? 'backup:secret.passphrase' : 'backup:secret.recovery')}
        help={t(kind === 'passphrase' ? 'backup:secret.passphraseHelp' : 'backup:secret.recoveryHelp')}
        value={typed}
        onChange={setTyped}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="outlined" aria-busy={busy}>
          {t('backup:secret.show')}
        </Button>
        <Button
          onClick={() => {
            setTyped('');
            setKind(kind === 'passphrase' ? 'recovery' : 'passphrase');
          }}
        >
          {t(kind === 'passphrase' ? 'backup:secret.useRecovery' : 'backup:secret.usePassphrase')}
        </Button>
      </Box>
    </Box>
  );
}
