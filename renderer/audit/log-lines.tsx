import type { Input } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import { PAGE_LINES } from '#contract/audit.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { EmptyState } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import type { LogLine } from './log-words.ts';
import { partText, whatText, whoText } from './log-words.ts';

export type Chosen = Omit<Input<Calls['audit.list']>, 'page' | 'upTo'>;

/** The lines that fit a choice, a page at a time. `withFile`: which file each is about, for a log of several. */
export function LogLines({ chosen, withFile }: { chosen: Chosen; withFile: boolean }) {
  const t = useWords();
  // Looking adds lines: the pages after the first hold on to the newest line of the first.
  const [at, setAt] = useState<{ page: number; upTo: number | null }>({ page: 0, upTo: null });
  const asked = useAsk('audit.list', { ...chosen, ...at });
  return (
    <Asked ask={asked}>
      {({ lines, total, upTo }) =>
        lines.length === 0 ? (
          <EmptyState title={t('audit:none')}>{t('audit:noneText')}</EmptyState>
        ) : (
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <LinesTable lines={lines} withFile={withFile} />
            <Paging page={at.page} total={total} onGo={(page) => setAt(page === 0 ? { page, upTo: null } : { page, upTo })} />
          </Box>
        )
      }
    </Asked>
  );
}

function LinesTable({ lines, withFile }: { lines: readonly LogLine[]; withFile: boolean }) {
  const t = useWords();
  const format = useFormat();
  const columns = (['sequence', 'at', 'who', 'what', 'result', 'file'] as const).filter((column) => withFile || column !== 'file');
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('audit:title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{t(`audit:column.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.sequence}>
              <TableCell>{line.sequence}</TableCell>
              <TableCell sx={{ whiteSpace: { md: 'nowrap' } }}>{format.moment(line.at)}</TableCell>
              <TableCell dir="auto">{whoText(t, line)}</TableCell>
              <TableCell>
                {whatText(t, line)}
                <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{partText(t, line.call)}</Box>
              </TableCell>
              <TableCell>
                {line.result === 'done' ? (
                  t('audit:result.done')
                ) : (
                  <StatusMark tone="attention">{t(`audit:result.${line.result}`)}</StatusMark>
                )}
              </TableCell>
              {withFile && (
                <TableCell>
                  <FileLink line={line} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function FileLink({ line: { caseFileId, caseName } }: { line: LogLine }) {
  const t = useWords();
  const go = useGo();
  if (caseFileId === null) return null;
  if (caseName === null) return <Box sx={{ color: 'text.secondary' }}>{t('audit:gone')}</Box>;
  return (
    <Link
      component="button"
      type="button"
      dir="auto"
      onClick={() => go.caseFile(caseFileId, 'log')}
      sx={{ font: 'inherit', textAlign: 'left', overflowWrap: 'anywhere' }}
    >
      {caseName}
    </Link>
  );
}

function Paging({ page, total, onGo }: { page: number; total: number; onGo: (page: number) => void }) {
  const t = useWords();
  const last = Math.max(0, Math.ceil(total / PAGE_LINES) - 1);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box role="status" sx={{ typography: 'body2', color: 'text.secondary', flex: '1 1 16rem' }}>
        {t('audit:range', { from: page * PAGE_LINES + 1, to: Math.min(total, (page + 1) * PAGE_LINES), total })}
      </Box>
      <Button size="small" disabled={page === 0} onClick={() => onGo(0)}>
        {t('audit:newest')}
      </Button>
      <Button size="small" disabled={page === 0} onClick={() => onGo(page - 1)}>
        {t('audit:newer')}
      </Button>
      <Button size="small" disabled={page >= last} onClick={() => onGo(page + 1)}>
        {t('audit:older')}
      </Button>
    </Box>
  );
}
