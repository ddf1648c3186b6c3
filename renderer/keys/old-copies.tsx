import type { OldCopy, Proof } from '#contract/keys.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useState } from 'react';
import { call, useTell } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { KeyForm } from './key-form.tsx';
import { ProofField, proofOf } from './proof-field.tsx';

type Found = Readonly<{ copies: readonly OldCopy[]; secondReached: boolean }>;
type Removed = Readonly<{ removed: number; failed: number }>;

/** Copies of the vault from before its key was replaced, by name, and taking them away. Nothing where there never was any. */
export function OldCopies({ proof }: { proof: Proof['kind'] }) {
  const t = useWords();
  const { found, look } = useOldCopies();
  const [asking, setAsking] = useState(false);
  const [removed, setRemoved] = useState<Removed | null>(null);
  if (!found || (found.copies.length === 0 && !removed)) return null;
  return (
    <Section title={t('keys:oldCopies.title')} lead={t('keys:oldCopies.lead')}>
      {removed && <Outcome {...removed} />}
      {found.copies.length === 0 ? <StatusMark tone="done">{t('keys:oldCopies.none')}</StatusMark> : <CopyList copies={found.copies} />}
      {!found.secondReached && (
        <Alert
          severity="warning"
          variant="outlined"
          sx={{ maxWidth: '72ch' }}
          action={
            <Button color="inherit" size="small" onClick={() => void look()}>
              {t('keys:oldCopies.again')}
            </Button>
          }
        >
          {t('keys:oldCopies.notReached')}
        </Alert>
      )}
      {found.copies.length > 0 &&
        (asking ? (
          <RemoveForm
            proof={proof}
            onStop={() => setAsking(false)}
            onDone={async (outcome) => {
              await look();
              setAsking(false);
              setRemoved(outcome);
            }}
          />
        ) : (
          <Box>
            <Button variant="outlined" onClick={() => setAsking(true)}>
              {t('keys:oldCopies.remove')}
            </Button>
          </Box>
        ))}
    </Section>
  );
}

/** Asked again after the keys or the backups changed. A place that does not answer is waited for no longer than some seconds. */
function useOldCopies() {
  const [found, setFound] = useState<Found | null>(null);
  const look = useCallback(() => call('keys.oldCopies', {}).then(setFound, () => undefined), []);
  useEffect(() => {
    void look();
    return window.desk.on('touched', (topics) => {
      if (topics.includes('keys') || topics.includes('backups')) void look();
    });
  }, [look]);
  return { found, look };
}

function CopyList({ copies }: { copies: readonly OldCopy[] }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={t('keys:oldCopies.list')} sx={{ m: 0, pl: 2.5 }}>
      {copies.map(({ where, at }, index) => (
        // Two may be of the same moment; the list is never sorted anew.
        <Box component="li" key={`${where} ${at ?? ''} ${index}`}>
          {`${at === null ? t('keys:oldCopies.unknownDay') : format.moment(at)} · ${t(`keys:oldCopies.${where}`)}`}
        </Box>
      ))}
    </Box>
  );
}

function Outcome({ removed, failed }: Removed) {
  const t = useWords();
  return (
    <Alert role="status" severity={failed > 0 ? 'warning' : 'success'} variant="outlined" sx={{ maxWidth: '72ch' }}>
      {t('keys:oldCopies.removed', { count: removed })}
      {failed > 0 && ` ${t('keys:oldCopies.failed')}`}
    </Alert>
  );
}

type RemoveProps = Readonly<{ proof: Proof['kind']; onDone: (outcome: Removed) => Promise<void>; onStop: () => void }>;

function RemoveForm({ proof, onDone, onStop }: RemoveProps) {
  const t = useWords();
  const remove = useTell('keys.removeOldCopies');
  const [shown, setShown] = useState('');
  return (
    <KeyForm
      label={t('keys:oldCopies.remove')}
      submitLabel={t('keys:oldCopies.remove')}
      busyLabel={t('keys:oldCopies.removing')}
      ready={shown !== ''}
      more={<Button onClick={onStop}>{t('common:cancel')}</Button>}
      submit={async () => onDone(await remove.mutateAsync({ proof: proofOf(proof, shown) }))}
    >
      <ProofField kind={proof} value={shown} onChange={setShown} />
    </KeyForm>
  );
}
