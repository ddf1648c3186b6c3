import type { SalvagedRow } from '#contract/damage.ts';
import { lostKindOf } from '#domain/vault/lost-kinds.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

const PAGE_ROWS = 50;

/** What could be read when the vault was salvaged, but found no place: field by field, to take over by hand. */
export function AsideList() {
  const t = useWords();
  const [page, setPage] = useState(0);
  const asked = useAsk('damage.aside', { page });
  return (
    <Section title={t('damage:aside.title')} lead={t('damage:aside.lead')}>
      <Asked ask={asked}>
        {({ rows, total }) => (
          <>
            <Box
              component="ul"
              aria-label={t('damage:aside.list')}
              sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}
            >
              {rows.map((row) => (
                <AsideLine key={row.id} row={row} />
              ))}
            </Box>
            {total > PAGE_ROWS && <Pager {...{ page, setPage, total }} shown={rows.length} />}
          </>
        )}
      </Asked>
    </Section>
  );
}

function AsideLine({ row }: { row: SalvagedRow }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Box dir="auto" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {row.caseName ?? t('damage:aside.noFile')}
          </Box>
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t(`damage:kind.${lostKindOf(row.table)}`)} · {t(`damage:aside.why.${row.why}`)}
          </Box>
        </Box>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'damage:aside.hide' : 'damage:aside.show')}
        </Button>
      </Box>
      {open && (
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', columnGap: 3, rowGap: 0.5, gridTemplateColumns: { xs: '1fr', sm: '11rem minmax(0, 1fr)' } }}
        >
          {row.fields.map(({ name, value }) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>
                {name}
              </Box>
              <Box component="dd" dir="auto" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

type PagerProps = Readonly<{ page: number; setPage: (page: number) => void; shown: number; total: number }>;

function Pager({ page, setPage, shown, total }: PagerProps) {
  const t = useWords();
  const format = useFormat();
  const [from, to] = [page * PAGE_ROWS + 1, page * PAGE_ROWS + shown];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
        {t('damage:aside.previous')}
      </Button>
      <Box role="status">{t('damage:aside.page', { from: format.number(from), to: format.number(to), total: format.number(total) })}</Box>
      <Button disabled={to >= total} onClick={() => setPage(page + 1)}>
        {t('damage:aside.more')}
      </Button>
    </Box>
  );
}
