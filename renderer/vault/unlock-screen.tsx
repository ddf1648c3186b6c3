import type { Failure } from '#contract/result.ts';
import type { VaultState } from '#contract/vault.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { asFailure, call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SecretField } from '../ui/secret-field.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { DoorPage } from './door-page.tsx';
import { useCountdown } from './use-countdown.ts';

type UnlockScreenProps = Pick<Extract<VaultState, { kind: 'locked' }>, 'lastOpened' | 'waitSeconds' | 'previousHeader'> &
  Readonly<{
    onOpened: () => void;
    /** Damage or a second opener shows only while opening: then another screen says what to do. */
    onProblem: (failure: Failure) => void;
    /** What can be done without the passphrase. */
    otherwise: ReactNode;
  }>;

/** Asks for the passphrase. Never says which part was wrong; after a wrong one, waiting grows, also over a restart. */
export function UnlockScreen({ lastOpened, waitSeconds, previousHeader, onOpened, onProblem, otherwise }: UnlockScreenProps) {
  const t = useWords();
  const format = useFormat();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [left, waitFor] = useCountdown(waitSeconds);
  const input = useRef<HTMLInputElement>(null);
  const wrong = failure?.kind === 'refusal' && (failure.code === 'vault.wrongPassphrase' || failure.code === 'vault.wait');
  const opened = window.desk.facts.opened;

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    // After a wrong passphrase, ready to type it again.
    if (wrong && !busy) input.current?.select();
  }, [wrong, busy]);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0 || passphrase === '') return;
    setBusy(true);
    setFailure(null);
    try {
      await call('vault.unlock', { passphrase });
      setPassphrase('');
      onOpened();
    } catch (problem) {
      const refused = asFailure(problem);
      setFailure(refused);
      if (refused.kind === 'refusal' && typeof refused.params['seconds'] === 'number') waitFor(refused.params['seconds']);
      else if (refused.kind === 'refusal') onProblem(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <DoorPage
      title={t('vault:unlock.title')}
      lead={lastOpened ? t('vault:unlock.lastOpened', { when: format.moment(lastOpened) }) : undefined}
    >
      {opened !== 'start' && opened !== 'vaultCannotStart' && !failure && (
        <Alert severity={opened === 'locked' ? 'info' : 'warning'} variant="outlined">
          {t(`shell:opened.${opened}`)}
        </Alert>
      )}
      {previousHeader && (
        <Alert severity="warning" variant="outlined">
          {t('keys:door.previous')}
        </Alert>
      )}
      <Box
        component="form"
        noValidate
        onSubmit={(event) => void unlock(event)}
        aria-label={t('vault:unlock.title')}
        sx={{ display: 'grid', gap: 2 }}
      >
        <SecretField
          label={t('vault:unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          inputRef={input}
          error={wrong ? t('vault:unlock.failed') : undefined}
        />
        {failure && !wrong && <FailureNotice failure={failure} />}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained" disabled={left > 0} aria-busy={busy}>
            {busy ? t('vault:unlock.opening') : t('vault:unlock.open')}
          </Button>
          <Box role="timer" sx={{ typography: 'body2', color: 'text.secondary' }}>
            {left > 0 && t('vault:unlock.waitLeft', { count: left })}
          </Box>
        </Box>
      </Box>
      {otherwise}
    </DoorPage>
  );
}
