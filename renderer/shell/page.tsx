import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

type PageProps = Readonly<{ title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }>;

/** A page under its heading, with room around it. */
export function Page({ title, lead, actions, children }: PageProps) {
  return (
    <Box sx={{ px: { xs: 2, sm: 4, lg: 6 }, py: { xs: 3, sm: 5 }, maxWidth: '76rem' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-end', gap: 2, mb: 4 }}>
        <Box>
          <Box component="h1" sx={{ typography: 'h1', m: 0 }}>
            {title}
          </Box>
          {lead && <Box sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '72ch' }}>{lead}</Box>}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
