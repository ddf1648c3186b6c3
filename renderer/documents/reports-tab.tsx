import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useAsk } from '../api.ts';
import { MirrorPart } from '../mirror/mirror-part.tsx';
import { useGo } from '../router.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { documentName, placeOfDocument } from './document-name.ts';

const columns = ['document', 'version', 'closedAt', 'closedBy', 'reason', 'code'] as const;

/** Every closed version in this file, newest first, with the code that its print carries. */
export function ReportsTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const format = useFormat();
  const asked = useAsk('document.list', { caseFileId });
  return (
    <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Section title={t('documents:title')} lead={t('documents:lead')}>
        <Asked ask={asked}>
          {(closed) =>
            closed.length === 0 ? (
              <EmptyState title={t('documents:empty')}>{t('documents:emptyText')}</EmptyState>
            ) : (
              <TableContainer tabIndex={0} role="group" aria-label={t('documents:title')}>
                <Table>
                  <TableHead>
                    <TableRow>
                      {columns.map((column) => (
                        <TableCell key={column}>{t(`documents:column.${column}`)}</TableCell>
                      ))}
                    </TableRow>
                  </TableHead>
                  <TableBody>
                    {closed.map((each) => (
                      <TableRow key={each.id}>
                        <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                          <DocumentLink kind={each.kind} caseFileId={caseFileId} />
                        </TableCell>
                        <TableCell>{each.version}</TableCell>
                        <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.moment(each.closedAt)}</TableCell>
                        <TableCell>{each.closedBy}</TableCell>
                        <TableCell sx={{ maxWidth: '36ch', whiteSpace: 'pre-wrap' }}>
                          {each.reason ?? t('documents:firstVersion')}
                        </TableCell>
                        <TableCell sx={{ whiteSpace: 'nowrap' }}>{shortCode(each.sha256)}</TableCell>
                      </TableRow>
                    ))}
                  </TableBody>
                </Table>
              </TableContainer>
            )
          }
        </Asked>
      </Section>
      <MirrorPart caseFileId={caseFileId} />
    </Box>
  );
}

/** Leads to the part of the file where the document was made, and where it can be saved as a Word file. */
function DocumentLink({ kind, caseFileId }: { kind: string; caseFileId: string }) {
  const t = useWords();
  const go = useGo();
  const place = placeOfDocument(kind);
  if (!place) return documentName(t, kind);
  return (
    <Link component="button" type="button" onClick={() => go.caseFile(caseFileId, place)} sx={{ font: 'inherit', textAlign: 'left' }}>
      {documentName(t, kind)}
    </Link>
  );
}

/** As reports print it: the first twelve characters in groups of four. */
const shortCode = (sha256: string): string => (sha256.slice(0, 12).match(/.{4}/g) ?? []).join('-');
