import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { RequestSteps } from './request-steps.tsx';

type Rows = Output<Calls['budget.list']>;

/** The requests for a maatwerkbudget in a case file; the newest one stands open. */
export function BudgetTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const list = useAsk('budget.list', { caseFileId });
  const start = useTell('budget.start');
  const [chosen, setChosen] = useStand<string | null>(`budget:${caseFileId}:chosen`, z.string().nullable(), () => null);
  const begin = () => start.mutate({ caseFileId, path: 'normal', pathReason: '' }, { onSuccess: ({ id }) => setChosen(id) });
  const several = (list.data?.length ?? 0) > 0;
  return (
    <Section
      title={t('budget:tab.title')}
      lead={t('budget:tab.lead')}
      actions={
        several && (
          <Button onClick={begin} disabled={start.isPending}>
            {t('budget:tab.startAnother')}
          </Button>
        )
      }
    >
      {start.error && <FailureNotice failure={start.error} />}
      <Asked ask={list}>
        {(rows) => {
          const open = rows.find((row) => row.id === chosen) ?? rows[0];
          if (!open)
            return (
              <EmptyState
                title={t('budget:tab.empty')}
                action={
                  <Button variant="contained" onClick={begin} disabled={start.isPending}>
                    {t('budget:tab.start')}
                  </Button>
                }
              >
                {t('budget:tab.emptyText')}
              </EmptyState>
            );
          return (
            <>
              {rows.length > 1 && <Requests rows={rows} open={open.id} onOpen={setChosen} />}
              <OpenRequest key={open.id} id={open.id} />
            </>
          );
        }}
      </Asked>
    </Section>
  );
}

function OpenRequest({ id }: { id: string }) {
  const ask = useAsk('budget.get', { id });
  return <Asked ask={ask}>{(budget) => <RequestSteps budget={budget} />}</Asked>;
}

/** All requests of this file, by the day they began, with what became of them. */
function Requests({ rows, open, onOpen }: Readonly<{ rows: Rows; open: string; onOpen: (id: string) => void }>) {
  const t = useWords();
  const format = useFormat();
  return (
    <Box component="nav" aria-label={t('budget:tab.choose')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {rows.map(({ id, createdAt, amount, outcome }) => {
          const what = [
            amount === null ? t('budget:tab.noAmount') : format.money(amount),
            outcome === null ? t('budget:tab.undecided') : t(`budget:choices.outcome.${outcome}`),
          ].join(' · ');
          return (
            <li key={id}>
              <Link component="button" type="button" onClick={() => onOpen(id)} aria-current={id === open ? 'true' : undefined}>
                {t('budget:tab.request', { date: format.moment(createdAt) })}
              </Link>{' '}
              <Box component="span" sx={{ color: 'text.secondary', typography: 'body2' }}>
                {id === open ? `${what} · ${t('budget:tab.current')}` : what}
              </Box>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
