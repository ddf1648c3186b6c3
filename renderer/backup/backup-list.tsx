import type { BackupLine } from '#contract/backup.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

type BackupListProps = Readonly<{
  label: string;
  backups: readonly BackupLine[];
  onChoose: (line: BackupLine) => void;
}>;

/** Backups by their date, with how many files they hold, and a way to look into each. */
export function BackupList({ label, backups, onChoose }: BackupListProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
      {backups.map((line) => (
        <Box
          component="li"
          key={line.id}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 2,
            rowGap: 0.5,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
            <Box sx={{ fontWeight: 600 }}>{format.moment(line.at)}</Box>
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              {t('backup:files', { count: line.files })}
              {' · '}
              {sizeText(t, format, line.bytes)}
              {line.why === 'beforeMigration' && ` · ${t('backup:beforeMigration')}`}
            </Box>
            {line.ofOther && <StatusMark tone="attention">{t('backup:ofOther')}</StatusMark>}
            {line.tooNew && <StatusMark tone="attention">{t('backup:tooNew')}</StatusMark>}
          </Box>
          <Button
            size="small"
            disabled={line.tooNew}
            onClick={() => onChoose(line)}
            aria-label={t('backup:lookInto', { when: format.moment(line.at) })}
          >
            {t('backup:look')}
          </Button>
        </Box>
      ))}
    </Box>
  );
}

/** Kilobytes under a megabyte, as people say it. */
export const sizeText = (t: ReturnType<typeof useWords>, format: ReturnType<typeof useFormat>, bytes: number): string =>
  bytes < 1_000_000
    ? t('backup:kilobytes', { size: format.number(Math.max(1, Math.round(bytes / 1000))) })
    : t('backup:megabytes', { size: format.number(bytes / 1_000_000, 1) });
