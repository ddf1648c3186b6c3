import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useToday } from '../ui/use-today.ts';
import { useFormat, useWords } from '../ui/use-words.ts';
import { DestroyedPart } from './destroyed-part.tsx';
import { justDestroyed } from './just-destroyed.ts';
import { RulesPart } from './rules-part.tsx';
import { obstacleText } from './view.ts';

/** What is due, how long each kind of file is kept, and what was destroyed. */
export function RetentionSettings() {
  const fresh = justDestroyed() !== null;
  return (
    <Box sx={{ display: 'grid', gap: 5, maxWidth: '80rem', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {/* The proof of what was destroyed just now is what one came for. */}
      {fresh && <DestroyedPart />}
      <DuePart />
      <RulesPart />
      {!fresh && <DestroyedPart />}
    </Box>
  );
}

function DuePart() {
  const t = useWords();
  const format = useFormat();
  const today = useToday();
  const go = useGo();
  const asked = useAsk('retention.list', {});
  return (
    <Section title={t('retention:settings.dueTitle')} lead={t('retention:settings.dueLead')}>
      <Asked ask={asked}>
        {(files) =>
          files.length === 0 ? (
            <EmptyState title={t('retention:settings.dueEmpty')}>{t('retention:settings.dueEmptyText')}</EmptyState>
          ) : (
            <TableContainer tabIndex={0} role="group" aria-label={t('retention:settings.dueTitle')}>
              <Table>
                <TableHead>
                  <TableRow>
                    <TableCell>{t('retention:settings.file')}</TableCell>
                    <TableCell>{t('retention:settings.dueColumn')}</TableCell>
                    <TableCell>{t('retention:settings.obstacles')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {files.map(({ caseFileId, name, number, destroyOn, obstacles }) => (
                    <TableRow key={caseFileId}>
                      <TableCell component="th" scope="row">
                        <Link
                          component="button"
                          type="button"
                          onClick={() => go.caseFile(caseFileId, 'keeping')}
                          sx={{ font: 'inherit', textAlign: 'left' }}
                        >
                          {name}, {number}
                        </Link>
                      </TableCell>
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(destroyOn)}</TableCell>
                      <TableCell>
                        {destroyOn > today
                          ? t('retention:settings.notYet')
                          : obstacles.map((each) => obstacleText(t, format, each)).join(' ') || t('retention:settings.nothing')}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          )
        }
      </Asked>
    </Section>
  );
}
