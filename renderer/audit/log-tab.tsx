import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Words } from '#i18n/index.ts';
import { useAsk } from '../api.ts';
import { isPlace } from '../case-file/places.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { spoken } from '../ui/spoken.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

const columns = ['sequence', 'at', 'who', 'what', 'part', 'result'] as const;

/** The audit log of this file: who did what and when, never what it said; and whether its chain still holds. */
export function LogTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const format = useFormat();
  const asked = useAsk('audit.list', { caseFileId });
  return (
    <Section title={t('audit:title')} lead={t('audit:lead')}>
      <Asked ask={asked}>
        {({ lines, firstBrokenLine }) => (
          <>
            {firstBrokenLine === null ? (
              <StatusMark tone="done">{t('audit:holds')}</StatusMark>
            ) : (
              <StatusMark tone="wrong">{t('audit:broken', { line: String(firstBrokenLine) })}</StatusMark>
            )}
            <TableContainer tabIndex={0} role="group" aria-label={t('audit:title')}>
              <Table size="small">
                <caption>{t('audit:newest', { count: lines.length })}</caption>
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
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.moment(line.at)}</TableCell>
                      <TableCell>{line.who || t('audit:nobody')}</TableCell>
                      <TableCell>{[eventText(t, line.event), ...detailTexts(t, line.detail)].join(': ')}</TableCell>
                      <TableCell>{partText(t, line.call)}</TableCell>
                      <TableCell>{t(`audit:result.${line.result}`)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          </>
        )}
      </Asked>
    </Section>
  );
}

/** The event in words; an event of a later version keeps its code. */
const eventText = (t: Words, event: string): string => spoken(t, `audit:event.${event}`) ?? event;

/** What a line says more, in words; the code of a refusal stays a code. */
const detailTexts = (t: Words, detail: string): readonly string[] =>
  detail.split('.').flatMap((word) => spoken(t, `audit:detail.${word}`) ?? []);

/** Which part of the file a call belongs to: the tab of its feature, else a word of its own. */
function partText(t: Words, call: string): string {
  const feature = call.split('.')[0] ?? '';
  return isPlace(feature) ? t(`caseFile:tab.${feature}`) : (spoken(t, `audit:part.${feature}`) ?? feature);
}
