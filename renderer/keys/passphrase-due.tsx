import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useWords } from '../ui/use-words.ts';
import { DoorPage } from '../vault/door-page.tsx';
import type { OtherWay } from './forgotten.tsx';
import { PassphraseForm } from './passphrase-form.tsx';

/** The vault is open and its passphrase is not known to who opened it: first a new one. The organisation may leave it. */
export function PassphraseDue({ way, onDone }: Readonly<{ way: OtherWay; onDone: () => void }>) {
  const t = useWords();
  const leave = useTell('keys.leavePassphrase');
  return (
    <DoorPage title={t('keys:door.dueTitle')} lead={way === 'recovery' ? t('keys:door.dueRecovery') : t('keys:door.dueOrganisation')}>
      <PassphraseForm
        label={t('keys:door.dueTitle')}
        proof={null}
        personal={[]}
        onDone={onDone}
        more={
          way === 'organisation' ? (
            <Button disabled={leave.isPending} onClick={() => leave.mutate({}, { onSuccess: onDone })}>
              {t('keys:door.later')}
            </Button>
          ) : (
            <Button onClick={() => window.desk.lock()}>{t('keys:door.lock')}</Button>
          )
        }
      />
      {leave.error && <FailureNotice failure={leave.error} />}
    </DoorPage>
  );
}
