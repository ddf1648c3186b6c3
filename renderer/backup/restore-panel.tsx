import type { BackupSecret } from '#contract/backup.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { LossPanel } from '../loss/loss-panel.tsx';
import { PreviewFacts } from './preview-facts.tsx';
import { SecretForm } from './secret-form.tsx';
import { useErrand } from './use-errand.ts';
import { useLook } from './use-look.ts';

/** A backup, or a vault that was set aside, that someone chose. */
export type Choice = Readonly<{ id: string; at: string; kind: 'backup' | 'setAside' }>;

type RestorePanelProps = Readonly<{
  choice: Choice;
  /** True behind the open door: the vault's own key then mostly does. */
  open: boolean;
  /** There is a vault here that will be set aside. */
  replaces: boolean;
  onClose: () => void;
  onRestored: () => void;
}>;

/** First what is in it, then putting it back: nothing happens before the second button. */
export function RestorePanel({ choice, open, replaces, onClose, onRestored }: RestorePanelProps) {
  const t = useWords();
  const format = useFormat();
  const [lost, setLost] = useState(false);
  const lookWith = (typed: BackupSecret | null) => call('backup.preview', { id: choice.id, secret: typed });
  const { seen: preview, secret, asking, looking, look } = useLook({ ask: lookWith, given: null, atOnce: open });
  const restoring = useErrand();
  const heading = useRef<HTMLHeadingElement>(null);
  const when = format.moment(choice.at);

  useEffect(() => heading.current?.focus(), []);

  const asItWas = preview !== null && !preview.whole && choice.kind === 'setAside';
  const restore = () =>
    void restoring.run(async () => {
      await call('backup.restore', { id: choice.id, secret, asItWas });
      onRestored();
    });

  if (lost) return <LossPanel id={choice.id} secret={secret} ask={!open} onClose={() => setLost(false)} />;
  return (
    <Box
      role="region"
      aria-label={t('backup:restore.title', { when })}
      sx={{ display: 'grid', gap: 2, maxWidth: '72ch', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box component="h3" ref={heading} tabIndex={-1} sx={{ typography: 'h3', m: 0 }}>
        {t('backup:restore.title', { when })}
      </Box>
      {asking && <SecretForm busy={looking.busy} atDoor={!open} onSecret={look} />}
      {looking.failure && <FailureNotice failure={looking.failure} />}
      <WorkProgress kinds={['backupLook', 'restore']} />
      {preview && (
        <>
          <PreviewFacts preview={preview} kind={choice.kind} />
          {(preview.whole || asItWas) && (
            <>
              <Box>{t(replaces ? 'backup:restore.setsAside' : 'backup:restore.newHere')}</Box>
              {preview.ownSecret && secret?.kind === 'passphrase' && (
                <Alert severity="info" variant="outlined">
                  {t('backup:restore.ownSecret')}
                </Alert>
              )}
              {secret?.kind === 'organisation' && <Box>{t('backup:restore.byOrganisation')}</Box>}
              {open && <Box>{t('backup:restore.locksAfter')}</Box>}
            </>
          )}
        </>
      )}
      {restoring.failure && <FailureNotice failure={restoring.failure} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview && (preview.whole || asItWas) && (
          <Button variant="contained" onClick={restore} aria-busy={restoring.busy}>
            {t(asItWas ? 'backup:restore.doAsItWas' : 'backup:restore.do')}
          </Button>
        )}
        {preview?.whole && (
          <Button onClick={() => setLost(true)} disabled={restoring.busy}>
            {t('loss:door.show')}
          </Button>
        )}
        <Button onClick={onClose} disabled={restoring.busy}>
          {t('backup:restore.back')}
        </Button>
      </Box>
    </Box>
  );
}
