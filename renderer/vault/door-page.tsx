import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { useWords } from '../ui/use-words.ts';

/** How to come to the backups from a closed door; null where there is no such way. */
export const DoorWay = createContext<(() => void) | null>(null);

/** One calm sheet in the middle: the name of the program, one heading, one thing to do. */
export function DoorPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useWords();
  const toBackups = useContext(DoorWay);
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', justifyItems: 'center', alignItems: 'start', px: 3, py: { xs: 4, md: '12vh' } }}
    >
      <Box sx={{ width: '100%', maxWidth: '32rem', display: 'grid', gap: 3 }}>
        <Box>
          <Box
            sx={{
              typography: 'subtitle2',
              color: 'primary.main',
              letterSpacing: '0.01em',
              mb: 2,
              pb: 2,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            {t('common:appName')}
          </Box>
          <Box component="h1" sx={{ typography: 'h1', m: 0 }}>
            {title}
          </Box>
          {lead && <Box sx={{ color: 'text.secondary', mt: 1.5 }}>{lead}</Box>}
        </Box>
        {children}
        {toBackups && (
          <Box>
            <Button onClick={toBackups}>{t('backup:door.have')}</Button>
          </Box>
        )}
      </Box>
    </Box>
  );
}
