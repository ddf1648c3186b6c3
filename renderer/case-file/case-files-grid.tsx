import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { GridColDef } from '@mui/x-data-grid';
import { DataGrid } from '@mui/x-data-grid/DataGrid';
import { useMemo } from 'react';
import { useGo } from '../router.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

export type CaseFileRow = Output<Calls['caseFile.list']>[number];

type GridProps = Readonly<{
  rows: readonly CaseFileRow[];
  /** The files that are chosen for something; null while nothing is being chosen. */
  chosen: ReadonlySet<string> | null;
  onChoose: (ids: ReadonlySet<string>) => void;
}>;

/** The caseload as a table that can be sorted; Enter or a click opens a file. */
export function CaseFilesGrid({ rows, chosen, onChoose }: GridProps) {
  const t = useWords();
  const format = useFormat();
  const go = useGo();
  const columns = useMemo<GridColDef<CaseFileRow>[]>(
    () => [
      {
        field: 'name',
        headerName: t('caseFile:field.name'),
        flex: 2,
        minWidth: 180,
        renderCell: ({ row, tabIndex }) => (
          <Link component="button" tabIndex={tabIndex} onClick={() => go.caseFile(row.id)} dir="auto" sx={nameSx}>
            {row.name}
          </Link>
        ),
      },
      { field: 'number', headerName: t('caseFile:field.number'), flex: 1, minWidth: 140 },
      { field: 'reportedOn', headerName: t('caseFile:field.reportedOn'), width: 130, valueFormatter: (day: string) => format.date(day) },
      {
        field: 'lastContactAt',
        headerName: t('caseFile:field.lastContact'),
        width: 170,
        valueFormatter: (moment: string | null) => (moment === null ? t('common:none') : format.moment(moment)),
      },
      { field: 'worker', headerName: t('caseFile:field.worker'), flex: 1, minWidth: 140 },
      {
        field: 'changedAt',
        headerName: t('caseFile:field.changedAt'),
        width: 170,
        valueFormatter: (moment: string) => format.moment(moment),
      },
    ],
    [format, go, t],
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', maxHeight: 'max(24rem, calc(100vh - 15rem))' }}>
      <DataGrid
        aria-label={t('caseFile:listTitle')}
        rows={rows}
        columns={columns}
        rowHeight={56}
        columnHeaderHeight={44}
        disableColumnMenu
        disableRowSelectionOnClick
        checkboxSelection={chosen !== null}
        rowSelectionModel={{ type: 'include', ids: new Set(chosen) }}
        onRowSelectionModelChange={({ type, ids }) => {
          // What the filter hides stays chosen.
          const hidden = [...(chosen ?? [])].filter((id) => !rows.some((row) => row.id === id));
          onChoose(new Set([...hidden, ...rows.map(({ id }) => id).filter((id) => (type === 'include') === ids.has(id))]));
        }}
        hideFooter={rows.length <= 100}
        initialState={{ sorting: { sortModel: [{ field: 'changedAt', sort: 'desc' }] } }}
        onRowClick={({ id }) => go.caseFile(String(id))}
        onCellKeyDown={({ id }, event) => {
          if (event.key === 'Enter') go.caseFile(String(id));
        }}
      />
    </Box>
  );
}

const nameSx = {
  color: 'text.primary',
  fontWeight: 600,
  textDecorationColor: 'transparent',
  '&:hover': { textDecorationColor: 'currentColor' },
  textAlign: 'left',
  maxWidth: '100%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;
