import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';

export type Fact = Readonly<{ name: string; value: ReactNode }>;

/** Names and values, as on the first page of a file. An empty value says that it is not filled in. */
export function Facts({ facts, columns = false }: { facts: readonly Fact[]; columns?: boolean }) {
  const t = useWords();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        columnGap: 3,
        rowGap: 1,
        gridTemplateColumns: columns ? 'repeat(auto-fill, minmax(11rem, 1fr))' : 'minmax(9rem, max-content) minmax(0, 72ch)',
      }}
    >
      {facts.map(({ name, value }) => (
        <Box key={name} sx={columns ? {} : { display: 'contents' }}>
          <Box component="dt" sx={{ typography: 'body2', color: 'text.secondary', lineHeight: columns ? 1.5 : '24px' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value === '' || value === null || value === undefined ? (
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('common:notFilled')}
              </Box>
            ) : (
              value
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
