import AddIcon from '@mui/icons-material/Add';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useMemo, useState } from 'react';
import { useAsk } from '../api.ts';
import { useGo } from '../router.tsx';
import { Page } from '../shell/page.tsx';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { EmptyState } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import type { CaseFileRow } from './case-files-grid.tsx';
import { CaseFilesGrid } from './case-files-grid.tsx';

/** The caseload: every file on one sheet, filtered while typing. */
export function CaseFilesPage() {
  const t = useWords();
  const go = useGo();
  const asked = useAsk('caseFile.list', {});
  return (
    <Page
      title={t('caseFile:listTitle')}
      lead={asked.data && asked.data.length > 0 ? t('caseFile:count', { count: asked.data.length }) : '\u00a0'}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="outlined" onClick={go.receive}>
            {t('handOver:receive.open')}
          </Button>
          <Button variant="contained" startIcon={<AddIcon />} onClick={go.newFile}>
            {t('caseFile:new')}
          </Button>
        </Box>
      }
    >
      <Asked ask={asked}>
        {(rows) =>
          rows.length === 0 ? <EmptyState title={t('caseFile:empty')}>{t('caseFile:emptyText')}</EmptyState> : <Caseload rows={rows} />
        }
      </Asked>
    </Page>
  );
}

function Caseload({ rows }: { rows: readonly CaseFileRow[] }) {
  const t = useWords();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const shown = useMemo(() => rows.filter((row) => matches(row, typed)), [rows, typed]);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box component="label" htmlFor="filter" sx={visuallyHidden}>
        {t('caseFile:filter')}
      </Box>
      <OutlinedInput
        id="filter"
        value={typed}
        placeholder={t('caseFile:filter')}
        onChange={(event) => setTyped(event.target.value)}
        autoComplete="off"
        sx={{ maxWidth: '30rem' }}
        startAdornment={
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        }
        slotProps={{ input: { spellCheck: false } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" aria-pressed={chosen !== null} onClick={() => setChosen(chosen === null ? new Set() : null)}>
          {t(chosen === null ? 'handOver:send.chooseFiles' : 'handOver:send.stopChoosing')}
        </Button>
        {chosen !== null && (
          <Button size="small" variant="contained" disabled={chosen.size === 0} onClick={() => go.handOver({ caseFileIds: [...chosen] })}>
            {t('handOver:send.goOn', { count: chosen.size })}
          </Button>
        )}
      </Box>
      {shown.length === 0 ? (
        <Box sx={{ color: 'text.secondary', py: 3 }}>{t('caseFile:noMatch', { typed })}</Box>
      ) : (
        <CaseFilesGrid rows={shown} chosen={chosen} onChoose={setChosen} />
      )}
      <Box role="status" sx={visuallyHidden}>
        {typed && t('caseFile:count', { count: shown.length })}
      </Box>
    </Box>
  );
}

/** Every typed word is somewhere in the name, number or worker; accents and capitals do not matter. */
export function matches(row: Pick<CaseFileRow, 'name' | 'number' | 'worker'>, typed: string): boolean {
  const text = plain(`${row.name} ${row.number} ${row.worker}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
