import type { NamedReport } from '#contract/damage.ts';
import { countByKind } from '#domain/vault/lost-kinds.ts';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

type ResultProps = Readonly<{
  named: NamedReport;
  /** Opens a case file, where that can be done. */
  onOpen?: (caseFileId: string) => void;
}>;

/** What was kept and what was lost, by case file with its name. */
export function SalvageResult({ named: { report, names }, onOpen }: ResultProps) {
  const t = useWords();
  const { saved, mended, files, unsure, behind, logBrokenAt } = report;
  const sound = files.length === 0 && unsure.length === 0 && !behind && logBrokenAt === null;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: '72ch' }}>
      <Box>
        {t('damage:result.saved', { count: saved })}
        {mended > 0 && ` ${t('damage:result.mended', { count: mended })}`}
        {sound && ` ${t('damage:result.nothingLost')}`}
      </Box>
      {files.length > 0 && (
        <Box>
          <Box sx={{ typography: 'subtitle2', mb: 0.5 }}>{t('damage:result.lostTitle')}</Box>
          <Box
            component="ul"
            aria-label={t('damage:result.lostTitle')}
            sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
          >
            {files.map((file) => (
              <FileLoss
                key={file.caseFileId ?? ''}
                file={file}
                name={file.caseFileId === null ? undefined : names[file.caseFileId]}
                onOpen={onOpen}
              />
            ))}
          </Box>
        </Box>
      )}
      {behind && (
        <Alert severity="warning" variant="outlined">
          {t('damage:result.behind')}
        </Alert>
      )}
      {unsure.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {t('damage:result.unsure', {
            kinds: countByKind(unsure.map((table) => ({ table, rows: 1 })))
              .map(({ kind }) => t(`damage:kind.${kind}`))
              .join(', '),
          })}
        </Alert>
      )}
      {logBrokenAt !== null && (
        <Alert severity="warning" variant="outlined">
          {t('damage:result.log', { line: logBrokenAt })}
        </Alert>
      )}
    </Box>
  );
}

type FileLossProps = Readonly<{ file: NamedReport['report']['files'][number]; name: string | undefined }> & Pick<ResultProps, 'onOpen'>;

function FileLoss({ file: { caseFileId, lost, aside, headLost }, name, onOpen }: FileLossProps) {
  const t = useWords();
  const format = useFormat();
  const kinds = countByKind(lost)
    // The head has a sentence of its own.
    .filter(({ kind }) => !(headLost && kind === 'head'))
    .map(({ kind, count }) => t('damage:result.count', { what: t(`damage:kind.${kind}`), number: format.number(count) }));
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2 }}>
        <Box dir="auto" sx={{ flex: '1 1 14rem', fontWeight: 600, overflowWrap: 'anywhere' }}>
          {caseFileId === null ? t('damage:result.noFile') : (name ?? t('damage:result.unknownFile'))}
        </Box>
        {caseFileId !== null && name !== undefined && onOpen && (
          <Button size="small" onClick={() => onOpen(caseFileId)} aria-label={t('damage:result.open', { name })}>
            {t('common:open')}
          </Button>
        )}
      </Box>
      {headLost && <StatusMark tone="attention">{t('damage:result.headLost')}</StatusMark>}
      {kinds.length > 0 && <StatusMark tone="attention">{t('damage:result.lost', { what: kinds.join(', ') })}</StatusMark>}
      {aside > 0 && <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{t('damage:result.aside', { count: aside })}</Box>}
    </Box>
  );
}
