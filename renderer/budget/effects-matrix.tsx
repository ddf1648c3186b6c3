import type { EffectRow, Effects } from '#domain/budget/effects.ts';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useWatch } from 'react-hook-form';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';

const columns = [
  { doing: 'doing', term: 'short' },
  { doing: 'doing', term: 'long' },
  { doing: 'notDoing', term: 'short' },
  { doing: 'notDoing', term: 'long' },
] as const;

const signs = { plus: '+', zero: '0', minus: '−' } as const;
const colours = { plus: 'success.main', zero: 'text.secondary', minus: 'error.main' } as const;

/** All effects side by side: who × doing or not × short or long. Signs, not a sum: the weighing is written. */
export function EffectsMatrix() {
  const t = useWords();
  const rows = useWatch<Effects, 'rows'>({ name: 'rows' });
  const people = [...new Set(rows.map((row) => row.who.trim()).filter((who) => who !== ''))];
  if (people.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('budget:effects.matrixEmpty')}</Box>;
  return (
    <TableContainer sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('budget:effects.rows')}>
      <Table size="small" sx={{ tableLayout: 'fixed', minWidth: '44rem' }}>
        <Box component="caption" sx={visuallyHidden}>
          {t('budget:effects.rows')}
        </Box>
        <TableHead>
          <TableRow>
            <TableCell>{t('budget:effects.who')}</TableCell>
            {columns.map(({ doing, term }) => (
              <TableCell key={`${doing}-${term}`}>
                {t(`budget:choices.doing.${doing}`)}
                <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{t(`budget:choices.term.${term}`)}</Box>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((who) => (
            <TableRow key={who}>
              <TableCell component="th" scope="row">
                {who}
              </TableCell>
              {columns.map(({ doing, term }) => (
                <TableCell key={`${doing}-${term}`} sx={{ verticalAlign: 'top' }}>
                  {rows
                    .filter((row) => row.who.trim() === who && row.doing === doing && row.term === term)
                    .map((row, index) => (
                      <Sign key={`${row.text}-${index}`} row={row} />
                    ))}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Sign({ row: { direction, text } }: { row: EffectRow }) {
  if (direction === null) return <Box sx={{ typography: 'body2' }}>{text}</Box>;
  return (
    <Box sx={{ typography: 'body2', display: 'flex', gap: 0.75 }}>
      <Box component="strong" sx={{ color: colours[direction], minWidth: '1em' }}>
        {signs[direction]}
      </Box>
      <span>{text}</span>
    </Box>
  );
}
