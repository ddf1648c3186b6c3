import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { DoorPage } from '../vault/door-page.tsx';
import { BackupList } from './backup-list.tsx';
import { OtherPlaces } from './other-places.tsx';
import type { Choice } from './restore-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { InSecond } from './second-part.tsx';
import { SetAsidePart } from './set-aside-part.tsx';
import { useOverview } from './use-overview.ts';

type RestoreScreenProps = Readonly<{
  /** The vault is open, and damaged. */
  open: boolean;
  replaces: boolean;
  onBack: () => void;
  onRestored: () => void;
}>;

/** Before the closed door: the vault is damaged, the passphrase is forgotten, or this is a new laptop. */
export function RestoreScreen({ open, replaces, onBack, onRestored }: RestoreScreenProps) {
  const t = useWords();
  const { overview, failure, look } = useOverview();
  const [choice, setChoice] = useState<Choice | null>(null);
  const choose = ({ id, at }: { id: string; at: string }) => setChoice({ id, at, kind: 'backup' });
  return (
    <DoorPage title={t('backup:door.title')} lead={t('backup:door.lead')}>
      {failure && <FailureNotice failure={failure} onRetry={look} />}
      {choice ? (
        <RestorePanel
          key={choice.id}
          choice={choice}
          open={open}
          replaces={replaces}
          onClose={() => setChoice(null)}
          onRestored={onRestored}
        />
      ) : (
        <>
          {overview && overview.backups.length > 0 && (
            <Section title={t('backup:door.here')}>
              <BackupList label={t('backup:door.here')} backups={overview.backups} onChoose={choose} />
            </Section>
          )}
          {overview?.second && (
            <Section title={t('backup:second.title')}>
              <InSecond onChoose={setChoice} />
            </Section>
          )}
          <Box sx={{ maxWidth: '72ch' }}>{t('loss:door.lost')}</Box>
          <Section title={t('backup:other.title')} lead={t('backup:other.lead')}>
            <OtherPlaces onChoose={setChoice} />
          </Section>
          {overview && <SetAsidePart overview={overview} atDoor onChoose={setChoice} />}
          <Box>
            <Button onClick={onBack}>{t('backup:restore.back')}</Button>
          </Box>
        </>
      )}
    </DoorPage>
  );
}
