import type { Tombstone } from '#domain/retention/tombstone.ts';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { WorkProgress } from '../ui/work-progress.tsx';
import { justDestroyed } from './just-destroyed.ts';
import { ProofForm } from './proof-form.tsx';

/** What was destroyed, with its proof, and whether all of it is overwritten. What was just destroyed stands on top. */
export function DestroyedPart() {
  const t = useWords();
  const asked = useAsk('retention.destroyed', {});
  const last = justDestroyed();
  return (
    <Section title={t('retention:settings.destroyedTitle')} lead={t('retention:settings.destroyedLead')}>
      <Asked ask={asked}>
        {({ tombstones, compaction }) => {
          const fresh = tombstones.some(({ caseFileId }) => caseFileId === last?.caseFileId) ? last : null;
          return (
            <>
              {fresh && (
                <Alert severity="success" variant="outlined" role="status" sx={{ maxWidth: '72ch' }}>
                  <AlertTitle>{t('retention:destroy.done')}</AlertTitle>
                  {fresh.compacted ? t('retention:destroy.doneCompacted') : t('retention:destroy.doneLater')}
                </Alert>
              )}
              {compaction && <Overwriting {...compaction} />}
              {tombstones.length > 0 && <Purge />}
              {tombstones.length === 0 && (
                <EmptyState title={t('retention:settings.destroyedEmpty')}>{t('retention:settings.destroyedEmptyText')}</EmptyState>
              )}
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
                {tombstones.map((tombstone) => (
                  <Destroyed
                    key={`${tombstone.caseFileId}-${tombstone.destroyedAt}`}
                    tombstone={tombstone}
                    number={tombstone.caseFileId === fresh?.caseFileId ? fresh.number : ''}
                  />
                ))}
              </Box>
            </>
          );
        }}
      </Asked>
    </Section>
  );
}

/** Whether anything that was deleted is still to be overwritten, and a way to do it now. */
function Overwriting({ doneAt }: { doneAt: string | null }) {
  const t = useWords();
  const format = useFormat();
  const compact = useTell('retention.compact');
  if (doneAt !== null) return <StatusMark tone="done">{t('retention:settings.overwritten', { when: format.moment(doneAt) })}</StatusMark>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <StatusMark tone="attention">{t('retention:settings.notOverwritten')}</StatusMark>
      <WorkProgress kinds={['destroy']} />
      <Box>
        <Button variant="outlined" disabled={compact.isPending} onClick={() => compact.mutate({})}>
          {t('retention:settings.overwriteNow')}
        </Button>
      </Box>
      <Box role="status">{compact.data?.compacted === false && t('retention:settings.givenWay')}</Box>
      {compact.error && <FailureNotice failure={compact.error} />}
    </Box>
  );
}

/** Backups of before the destruction: they expire by themselves, or go now. */
function Purge() {
  const t = useWords();
  const purge = useTell('retention.purgeBackups');
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ color: 'text.secondary' }}>{t('retention:settings.purgeLead')}</Box>
      <WorkProgress kinds={['backup']} />
      <Box>
        <Button variant="outlined" disabled={purge.isPending} onClick={() => purge.mutate({})}>
          {t('retention:settings.purge')}
        </Button>
      </Box>
      <Box role="status">
        {purge.data && t('retention:settings.purged', { count: purge.data.removed })}
        {purge.data?.second === false && ` ${t('retention:settings.purgeSecond')}`}
      </Box>
      {purge.error && <FailureNotice failure={purge.error} />}
    </Box>
  );
}

function Destroyed({ tombstone, number }: { tombstone: Tombstone; number: string }) {
  const t = useWords();
  const format = useFormat();
  const [open, setOpen] = useState(number !== '');
  const when = format.moment(tombstone.destroyedAt);
  return (
    <Box component="li" sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box>
        {t('retention:settings.destroyedLine', {
          when,
          by: tombstone.destroyedBy || t('common:unknown'),
          ground: t(`retention:ground.${tombstone.ground}`),
        })}
        {tombstone.liftedAt !== null && ` ${t('retention:settings.lifted', { date: format.moment(tombstone.liftedAt) })}`}
      </Box>
      {open ? (
        <ProofForm caseFileId={tombstone.caseFileId} number={number} />
      ) : (
        <Box>
          <Button size="small" aria-label={t('retention:settings.proofFor', { when })} onClick={() => setOpen(true)}>
            {t('retention:settings.proof')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
