import type { Comparison } from '#contract/hand-over-receive.ts';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useId } from 'react';
import { useWords } from '../ui/use-words.ts';

type Conflict = Comparison['conflicts'][number];
type ConflictProps = Readonly<{ conflict: Conflict; chosen: 'here' | 'there' | null; onChoose: (side: 'here' | 'there') => void }>;

/** Two versions of one entry beside each other, and the choice between them. */
export function ConflictChoice({ conflict, chosen, onChoose }: ConflictProps) {
  const t = useWords();
  const id = useId();
  const { title, goneHere, goneThere, fields } = conflict;
  const side = (gone: boolean, words: string): string => (gone ? `${words} (${t('handOver:receive.compare.gone')})` : words);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 2, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ fontWeight: 600 }}>{title}</Box>
      {fields.length > 0 ? (
        <Differences fields={fields} goneHere={goneHere} goneThere={goneThere} />
      ) : (
        <Box sx={{ maxWidth: '72ch' }}>{t('handOver:receive.compare.unseen')}</Box>
      )}
      <Box>
        <Box id={id} sx={{ typography: 'subtitle2' }}>
          {t('handOver:receive.compare.choose', { title })}
        </Box>
        <RadioGroup
          row
          aria-labelledby={id}
          name={id}
          value={chosen ?? ''}
          onChange={(_, value) => onChoose(value === 'there' ? 'there' : 'here')}
          sx={{ gap: 2 }}
        >
          <FormControlLabel value="here" control={<Radio size="small" />} label={side(goneHere, t('handOver:receive.compare.here'))} />
          <FormControlLabel value="there" control={<Radio size="small" />} label={side(goneThere, t('handOver:receive.compare.there'))} />
        </RadioGroup>
      </Box>
    </Box>
  );
}

type DifferencesProps = Readonly<{ fields: Conflict['fields']; goneHere?: boolean; goneThere?: boolean }>;

/** Field by field what each side says. */
export function Differences({ fields, goneHere = false, goneThere = false }: DifferencesProps) {
  const t = useWords();
  const said = (text: string, gone: boolean): string => (gone ? t('handOver:receive.compare.gone') : text || t('common:notFilled'));
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t('handOver:receive.compare.column')}>
      <Table size="small" sx={{ tableLayout: 'fixed', minWidth: '30rem', '& td': { verticalAlign: 'top', overflowWrap: 'anywhere' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '24%' }}>{t('handOver:receive.compare.column')}</TableCell>
            <TableCell>{t('handOver:receive.compare.hereTitle')}</TableCell>
            <TableCell>{t('handOver:receive.compare.thereTitle')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {fields.map(({ label, here, there }, index) => (
            <TableRow key={index}>
              <TableCell>{label}</TableCell>
              <TableCell dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
                {said(here, goneHere)}
              </TableCell>
              <TableCell dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
                {said(there, goneThere)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
