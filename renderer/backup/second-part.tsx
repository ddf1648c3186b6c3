import type { BackupLine, BackupOverview } from '#contract/backup.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { asFailure, call } from '../api.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { refusalText } from '../ui/failure-text.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { BackupList } from './backup-list.tsx';
import type { Choice } from './restore-panel.tsx';
import { useErrand } from './use-errand.ts';

type SecondPartProps = Readonly<{ overview: BackupOverview; onChoose: (choice: Choice) => void }>;

/** A stick or a network drive, so that a lost laptop is not a lost vault. */
export function SecondPart({ overview, onChoose }: SecondPartProps) {
  const t = useWords();
  const { second, secondDeclined } = overview;
  const [cloud, setCloud] = useState<string | null>(null);
  const choosing = useErrand();
  const choose = (cloudToo: boolean) =>
    void choosing.run(async () => {
      try {
        const { chosen } = await call('backup.chooseSecond', { cloudToo });
        if (chosen) setCloud(null);
      } catch (problem) {
        const refused = asFailure(problem);
        if (refused.kind === 'refusal' && refused.code === 'backup.placeSynced') setCloud(String(refused.params['owner']));
        throw problem;
      }
    });
  const drop = (declined: boolean) => void choosing.run(async () => void (await call('backup.dropSecond', { declined })));
  return (
    <Section title={t('backup:second.title')} lead={t('backup:second.lead')}>
      {second && <SecondState second={second} />}
      {!second && secondDeclined && <StatusMark tone="neutral">{t('backup:second.declined')}</StatusMark>}
      {choosing.failure && <FailureNotice failure={choosing.failure} />}
      {cloud !== null && (
        <Alert
          severity="info"
          variant="outlined"
          action={
            <Button color="inherit" size="small" onClick={() => choose(true)}>
              {t('backup:second.cloudToo')}
            </Button>
          }
        >
          {t('backup:second.cloudMeans', { owner: cloud })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant={second ? 'text' : 'outlined'} onClick={() => choose(false)} aria-busy={choosing.busy}>
          {t(second ? 'backup:second.chooseOther' : 'backup:second.choose')}
        </Button>
        {second && <Button onClick={() => drop(false)}>{t('backup:second.drop')}</Button>}
        {!second && !secondDeclined && <Button onClick={() => drop(true)}>{t('backup:second.decline')}</Button>}
      </Box>
      {second && <InSecond onChoose={onChoose} />}
    </Section>
  );
}

function SecondState({ second }: { second: NonNullable<BackupOverview['second']> }) {
  const t = useWords();
  const format = useFormat();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Facts
        facts={[
          { name: t('backup:second.path'), value: second.path },
          {
            name: t('backup:second.reached'),
            value: second.reachedAt === null ? t('backup:second.notYet') : format.moment(second.reachedAt),
          },
        ]}
      />
      {second.sameDisk && <StatusMark tone="attention">{t('backup:second.sameDisk')}</StatusMark>}
      {second.owner !== null && second.owner !== 'netwerk' && (
        <StatusMark tone="neutral">{t('backup:second.isCloud', { owner: second.owner })}</StatusMark>
      )}
      {second.headersDue && <StatusMark tone="attention">{t('backup:second.headersDue')}</StatusMark>}
      {second.problem && (
        <StatusMark tone="attention">
          {t('backup:own.problem', { when: format.moment(second.problem.since), why: refusalText(t, second.problem.code, { reason: '' }) })}
        </StatusMark>
      )}
    </Box>
  );
}

/** Asked only on request: a network drive may take its time. */
export function InSecond({ onChoose }: Pick<SecondPartProps, 'onChoose'>) {
  const t = useWords();
  const [found, setFound] = useState<readonly BackupLine[] | null>(null);
  const looking = useErrand();
  const look = () => void looking.run(async () => setFound(await call('backup.inSecond', {})));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Button onClick={look} aria-busy={looking.busy}>
          {t('backup:second.show')}
        </Button>
        <Box role="status">{found?.length === 0 && t('backup:other.none')}</Box>
      </Box>
      {looking.failure && <FailureNotice failure={looking.failure} />}
      {found && found.length > 0 && (
        <BackupList label={t('backup:second.list')} backups={found} onChoose={({ id, at }) => onChoose({ id, at, kind: 'backup' })} />
      )}
    </Box>
  );
}
