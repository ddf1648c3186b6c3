import type { ColleagueRow } from '#contract/hand-over.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { AddColleague, ChangeColleague } from './colleague-form.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { OwnKey } from './own-key.tsx';

/** The own key and the address book: with whom files can be exchanged, and whose key was compared. */
export function ColleaguesPart() {
  const t = useWords();
  const asked = useAsk('handOver.colleagues', {});
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '56rem' }}>
      <OwnKey />
      <Section title={t('handOver:book.title')} lead={t('handOver:book.lead')}>
        <Asked ask={asked}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState title={t('handOver:book.empty')}>{t('handOver:book.emptyText')}</EmptyState>
            ) : (
              <Box component="ul" aria-label={t('handOver:book.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((row) => (
                  <ColleagueLine key={row.id} row={row} />
                ))}
              </Box>
            )
          }
        </Asked>
        <Section title={t('handOver:book.add')} level={3}>
          <AddColleague />
        </Section>
      </Section>
    </Box>
  );
}

function ColleagueLine({ row }: { row: ColleagueRow }) {
  const t = useWords();
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const { name, organisation } = row;
  return (
    <Box component="li" sx={{ py: 2, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, rowGap: 0.5 }}>
        <Box dir="auto" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Box>
        <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{organisation}</Box>
        <Box sx={{ flex: 1 }} />
        <Button size="small" aria-expanded={open === 'change'} onClick={() => setOpen(open === 'change' ? null : 'change')}>
          {t('handOver:book.change', { name })}
        </Button>
        <Button size="small" aria-expanded={open === 'remove'} onClick={() => setOpen(open === 'remove' ? null : 'remove')}>
          {t('handOver:book.remove', { name })}
        </Button>
      </Box>
      <Fingerprint digits={row.fingerprint} />
      <Compared row={row} />
      {open === 'change' && <ChangeColleague row={row} onDone={() => setOpen(null)} />}
      {open === 'remove' && <RemoveColleague id={row.id} name={name} onDone={() => setOpen(null)} />}
    </Box>
  );
}

/** Whether the fingerprint was compared; a key that was not says so, and what to do. */
export function Compared({ row }: { row: Pick<ColleagueRow, 'name' | 'comparedOn' | 'comparedWith'> }) {
  const t = useWords();
  const format = useFormat();
  if (row.comparedOn !== null)
    return <StatusMark tone="done">{t('handOver:book.compared', { date: format.date(row.comparedOn), who: row.comparedWith })}</StatusMark>;
  return (
    <Box>
      <StatusMark tone="attention">{t('handOver:book.notCompared')}</StatusMark>
      <Box sx={{ typography: 'body2', color: 'text.secondary', maxWidth: '72ch' }}>
        {t('handOver:book.notComparedHelp', { name: row.name })}
      </Box>
    </Box>
  );
}

function RemoveColleague({ id, name, onDone }: Readonly<{ id: string; name: string; onDone: () => void }>) {
  const t = useWords();
  const remove = useTell('handOver.removeColleague');
  return (
    <Box role="group" aria-label={t('handOver:book.remove', { name })} sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box>{t('handOver:book.removeLead', { name })}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={remove.isPending} onClick={() => remove.mutate({ id })}>
          {t('handOver:book.removeSure', { name })}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
    </Box>
  );
}
