import type { MonthRow, MonthsView } from '#contract/enterprise.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useAsk, useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import type { Tone } from '../ui/status-mark.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { MonthsPicture } from './months-picture.tsx';
import { Totals } from './totals.tsx';

type MonthsPartProps = Readonly<{ permissionId: string; onOpen: (statementId: string) => void }>;

/** The months of a permission: what was stated, what came out, and what is to be done next. */
export function MonthsPart({ permissionId, onOpen }: MonthsPartProps) {
  const ask = useAsk('enterprise.months', { permissionId });
  return <Asked ask={ask}>{(view) => <Months permissionId={permissionId} view={view} onOpen={onOpen} />}</Asked>;
}

function Months({ permissionId, view, onOpen }: MonthsPartProps & { view: MonthsView }) {
  const t = useWords();
  const format = useFormat();
  const start = useTell('enterprise.startStatement');
  const begin = (month: string) => start.mutate({ permissionId, month }, { onSuccess: ({ id }) => onOpen(id) });
  if (!view.closed) return <Box sx={{ color: 'text.secondary' }}>{t('enterprise:months.permissionFirst')}</Box>;
  if (view.months.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('enterprise:months.notBegun')}</Box>;
  return (
    <>
      {view.normsEndOn !== null && (
        <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
          {t('enterprise:months.normsEnd', { date: format.date(view.normsEndOn) })}
        </Alert>
      )}
      <TableContainer sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('enterprise:months.caption')}>
        <Table size="small">
          <Box component="caption" sx={visuallyHidden}>
            {t('enterprise:months.caption')}
          </Box>
          <TableHead>
            <TableRow>
              <TableCell>{t('enterprise:months.month')}</TableCell>
              {(['turnover', 'costs', 'hours', 'result', 'deduction', 'benefit', 'payout'] as const).map((column) => (
                <TableCell key={column} align="right">
                  {t(`enterprise:months.${column}`)}
                </TableCell>
              ))}
              <TableCell sx={{ pl: 3 }}>{t('enterprise:months.status')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {view.months.map((row) => (
              <Month key={row.month} row={row} pending={start.isPending} onBegin={begin} onOpen={onOpen} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {start.error && <FailureNotice failure={start.error} />}
      <Section level={4} title={t('enterprise:picture.title')}>
        <MonthsPicture months={view.months} />
      </Section>
      <Section level={4} title={t('enterprise:totals.title')}>
        <Totals view={view} />
      </Section>
    </>
  );
}

type MonthProps = Readonly<{ row: MonthRow; pending: boolean; onBegin: (month: string) => void; onOpen: (statementId: string) => void }>;

function Month({ row, pending, onBegin, onOpen }: MonthProps) {
  const t = useWords();
  const format = useFormat();
  const money = (cents: number | null | undefined) => (cents === null || cents === undefined ? '–' : format.money(cents));
  const month = format.month(row.month);
  const { statementId, settled, perWeek } = row;
  const stated = statementId !== null;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {month}
      </TableCell>
      <TableCell align="right">{money(row.turnover)}</TableCell>
      <TableCell align="right">{stated ? money(row.costs) : '–'}</TableCell>
      <TableCell align="right">
        {row.hours === null ? '–' : format.number(row.hours, decimals(row.hours))}
        {perWeek !== null && <Box sx={quiet}>{t('enterprise:months.perWeek', { hours: perWeek })}</Box>}
      </TableCell>
      <TableCell align="right">{money(settled?.result)}</TableCell>
      <TableCell align="right">{money(settled?.deduction)}</TableCell>
      <TableCell align="right">{money(settled?.benefit)}</TableCell>
      <TableCell align="right">{money(settled?.payout)}</TableCell>
      <TableCell sx={{ pl: 3 }}>
        <State row={row} />
        <Box sx={{ mt: 0.5 }}>
          {statementId === null ? (
            <Button size="small" variant="outlined" disabled={pending} onClick={() => onBegin(row.month)}>
              {t('enterprise:months.begin', { month })}
            </Button>
          ) : (
            <Button size="small" variant="outlined" onClick={() => onOpen(statementId)}>
              {t('enterprise:months.open', { month })}
            </Button>
          )}
        </Box>
      </TableCell>
    </TableRow>
  );
}

const tones: Readonly<Record<MonthRow['state'], Tone>> = {
  waiting: 'neutral',
  late: 'wrong',
  open: 'neutral',
  closed: 'attention',
  settled: 'done',
  outdated: 'attention',
};

/** How far the month is, and whether its figures are already decided on. */
function State({ row: { state, dueOn, settled } }: { row: MonthRow }) {
  const t = useWords();
  const format = useFormat();
  return (
    <>
      <StatusMark tone={tones[state]}>{t(`enterprise:monthState.${state}`)}</StatusMark>
      {(state === 'waiting' || state === 'late') && <Box sx={quiet}>{t('enterprise:months.dueOn', { date: format.date(dueOn) })}</Box>}
      {settled && (
        <Box sx={quiet}>
          {settled.decisionNumber ? t('enterprise:months.decided', { number: settled.decisionNumber }) : t('enterprise:months.trial')}
        </Box>
      )}
      {settled?.provisional && <Box sx={quiet}>{t('enterprise:months.provisional')}</Box>}
    </>
  );
}

const quiet = { typography: 'caption', color: 'text.secondary' } as const;
const decimals = (value: number): number => (Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);
