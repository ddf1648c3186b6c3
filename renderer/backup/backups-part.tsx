import type { BackupOverview } from '#contract/backup.ts';
import type { PlaceProblem } from '#domain/backup/state.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { call } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { refusalText } from '../ui/failure-text.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { FormSkeleton } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { LossPanel } from '../loss/loss-panel.tsx';
import { LossPart } from '../loss/loss-part.tsx';
import { BackupList } from './backup-list.tsx';
import { OtherPlaces } from './other-places.tsx';
import type { Choice } from './restore-panel.tsx';
import { RestorePanel } from './restore-panel.tsx';
import { SecondPart } from './second-part.tsx';
import { SetAsidePart } from './set-aside-part.tsx';
import { useErrand } from './use-errand.ts';
import { useOverview } from './use-overview.ts';

/** Everything about backups: whether they go well, making one, the second place, and putting one back. */
export function BackupsPart() {
  const { overview, failure, look } = useOverview();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  if (failure) return <FailureNotice failure={failure} onRetry={look} />;
  if (!overview) return <FormSkeleton />;
  if (lost !== null) return <LossPanel id={lost} secret={null} ask={false} onClose={() => setLost(null)} />;
  if (choice)
    return (
      <RestorePanel
        key={choice.id}
        choice={choice}
        open
        replaces
        onClose={() => setChoice(null)}
        // What stands is another vault: the door shows it, and nothing of the old one stays in the window.
        onRestored={() => window.desk.lock()}
      />
    );
  return (
    <Box sx={{ display: 'grid', gap: 5, maxWidth: '56rem', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <OwnPart overview={overview} onChoose={setChoice} />
      <SecondPart overview={overview} onChoose={setChoice} />
      <OtherPart onChoose={setChoice} />
      <SetAsidePart overview={overview} onChoose={setChoice} />
      <LossPart newest={newestOf(overview)} onShow={setLost} />
      <PurgePart />
    </Box>
  );
}

/** Of this vault; what lies beside it may be of another. */
const newestOf = ({ backups }: BackupOverview): string | null => backups.find(({ ofOther, tooNew }) => !ofOther && !tooNew)?.id ?? null;

type PartProps = Readonly<{ overview: BackupOverview; onChoose: (choice: Choice) => void }>;

function OwnPart({ overview, onChoose }: PartProps) {
  const t = useWords();
  const format = useFormat();
  const making = useErrand();
  const [second, setSecond] = useState<PlaceProblem | null>(null);
  const make = () => void making.run(async () => setSecond((await call('backup.make', {})).second));
  return (
    <Section
      title={t('backup:own.title')}
      lead={t('backup:own.lead')}
      actions={
        <Button variant="outlined" onClick={make} aria-busy={making.busy}>
          {t('backup:own.make')}
        </Button>
      }
    >
      <WorkProgress kinds={['backup']} />
      {making.failure && <FailureNotice failure={making.failure} />}
      {second && (
        <Alert severity="warning" variant="outlined">
          {refusalText(t, second, {})}
        </Alert>
      )}
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        {overview.newest !== null && (
          <StatusMark tone="done">{t('backup:own.newest', { when: format.moment(overview.newest) })}</StatusMark>
        )}
        {overview.problem && (
          <StatusMark tone="wrong">
            {t('backup:own.problem', {
              when: format.moment(overview.problem.since),
              why: refusalText(t, overview.problem.code, { reason: '' }),
            })}
          </StatusMark>
        )}
      </Box>
      {overview.backups.length === 0 ? (
        <EmptyState title={t('backup:own.none')}>{t('backup:own.noneText')}</EmptyState>
      ) : (
        <BackupList
          label={t('backup:own.list')}
          backups={overview.backups}
          onChoose={({ id, at }) => onChoose({ id, at, kind: 'backup' })}
        />
      )}
    </Section>
  );
}

function OtherPart({ onChoose }: Pick<PartProps, 'onChoose'>) {
  const t = useWords();
  return (
    <Section title={t('backup:other.title')} lead={t('backup:other.lead')}>
      <OtherPlaces onChoose={onChoose} />
    </Section>
  );
}

/** For after a destruction: every older backup goes, and one is made anew. Asked twice. */
function PurgePart() {
  const t = useWords();
  const [sure, setSure] = useState(false);
  const [done, setDone] = useState<'done' | PlaceProblem | null>(null);
  const purging = useErrand();
  const purge = () =>
    void purging.run(async () => {
      setDone((await call('backup.purge', {})).second ?? 'done');
      setSure(false);
    });
  return (
    <Section title={t('backup:purge.title')} lead={t('backup:purge.lead')}>
      {purging.failure && <FailureNotice failure={purging.failure} />}
      {done && (
        <Alert severity={done === 'done' ? 'success' : 'warning'} variant="outlined">
          {done === 'done' ? t('backup:purge.done') : t('backup:purge.secondKept', { why: refusalText(t, done, { reason: '' }) })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {sure ? (
          <>
            <Button variant="contained" color="error" onClick={purge} aria-busy={purging.busy}>
              {t('backup:purge.sure')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('backup:cancel')}</Button>
          </>
        ) : (
          <Button variant="outlined" onClick={() => setSure(true)}>
            {t('backup:purge.do')}
          </Button>
        )}
      </Box>
    </Section>
  );
}
