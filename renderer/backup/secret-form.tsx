import type { BackupSecret } from '#contract/backup.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { KeyTextField } from '../keys/key-text-field.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { useWords } from '../ui/use-words.ts';

type SecretFormProps = Readonly<{
  busy: boolean;
  /** Before the closed door the organisation may come with its key as well. */
  atDoor: boolean;
  onSecret: (secret: BackupSecret) => void;
}>;

/** What opens a backup: the passphrase of then or of now, the recovery key, or the key of the organisation. */
export function SecretForm({ busy, atDoor, onSecret }: SecretFormProps) {
  const t = useWords();
  const [kind, setKind] = useState<BackupSecret['kind']>('passphrase');
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && typed.trim() !== '') onSecret(secretOf(kind, typed));
  };
  const others = (['passphrase', 'recovery', 'organisation'] as const).filter(
    (each) => each !== kind && (atDoor || each !== 'organisation'),
  );
  const label = t(`backup:secret.${kind}`);
  const help = t(`backup:secret.${kind}Help`);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      aria-label={t('backup:secret.form')}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {kind === 'passphrase' ? (
        <SecretField {...{ label, help }} value={typed} onChange={setTyped} />
      ) : (
        <KeyTextField key={kind} {...{ label, help }} value={typed} onChange={setTyped} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="outlined" aria-busy={busy}>
          {t('backup:secret.show')}
        </Button>
        {others.map((other) => (
          <Button
            key={other}
            onClick={() => {
              setTyped('');
              setKind(other);
            }}
          >
            {t(`backup:secret.use.${other}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

function secretOf(kind: BackupSecret['kind'], typed: string): BackupSecret {
  if (kind === 'passphrase') return { kind, passphrase: typed };
  return kind === 'recovery' ? { kind, typed } : { kind, identity: typed };
}
