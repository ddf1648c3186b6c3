import type { BackupSecret } from '#contract/backup.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { call, useTell } from '../api.ts';
import { SecretForm } from '../backup/secret-form.tsx';
import { useLook } from '../backup/use-look.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useLanguage, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { LossPage } from './loss-page.tsx';

type LossPanelProps = Readonly<{
  /** The backup that tells. */
  id: string;
  /** What was typed for it already; null asks the key of the open vault first. */
  secret: BackupSecret | null;
  /** Nothing to try before someone types: there is no open vault. */
  ask: boolean;
  onClose: () => void;
}>;

/** What was on a laptop that is lost, from a backup: to read, and to save as a Word file. */
export function LossPanel({ id, secret: given, ask, onClose }: LossPanelProps) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const lookWith = (typed: BackupSecret | null) => call('loss.look', { id, secret: typed });
  const { seen: facts, secret, asking, looking, look } = useLook({ ask: lookWith, given, atOnce: !ask || given !== null });
  useEffect(() => heading.current?.focus(), []);

  return (
    <Box
      role="region"
      aria-label={t('loss:title')}
      sx={{ display: 'grid', gap: 3, maxWidth: '72ch', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box component="h2" ref={heading} tabIndex={-1} sx={{ typography: 'h2', m: 0 }}>
        {t('loss:title')}
      </Box>
      {asking && <SecretForm busy={looking.busy} atDoor={ask} onSecret={look} />}
      {looking.failure && <FailureNotice failure={looking.failure} />}
      <WorkProgress kinds={['backupLook']} />
      {facts && !facts.whole && (
        <Alert severity="warning" variant="outlined">
          {t('loss:damaged')}
        </Alert>
      )}
      {facts?.whole && (
        <>
          <SavePage id={id} secret={secret} />
          <LossPage facts={facts} />
        </>
      )}
      <Box>
        <Button onClick={onClose}>{t('backup:restore.back')}</Button>
      </Box>
    </Box>
  );
}

function SavePage({ id, secret }: Pick<LossPanelProps, 'id' | 'secret'>) {
  const t = useWords();
  const language = useLanguage();
  const save = useTell('loss.save');
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box>
        <Button
          variant="contained"
          disabled={save.isPending}
          onClick={() => save.mutate({ id, secret, language: language === 'en' ? 'en' : 'nl' })}
        >
          {t('loss:save')}
        </Button>
      </Box>
      <Box role="status" sx={{ typography: 'body2', overflowWrap: 'anywhere', '&:empty': { mt: -1 } }}>
        {save.data && (save.data.savedAs === null ? t('loss:notSaved') : t('loss:saved', { path: save.data.savedAs }))}
      </Box>
      {save.error && <FailureNotice failure={save.error} />}
    </Box>
  );
}
