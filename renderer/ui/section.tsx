import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useId } from 'react';

type SectionProps = Readonly<{
  title: string;
  /** Order of headings: the page has h1, a tab h2, parts of it h3. */
  level?: 2 | 3 | 4;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Buttons at the end of the title's line. */
  actions?: ReactNode;
  children?: ReactNode;
}>;

/** A part of a page under its heading; hairlines between parts of the same level, no boxes. */
export function Section({ title, level = 2, lead, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={level === 2 ? { 'form > section ~ &': { mt: 3 } } : { pt: 3, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: 2, mb: 1 }}>
        <Box component={`h${level}`} id={id} sx={{ typography: `h${level}`, m: 0 }}>
          {title}
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1 }}>{actions}</Box>}
      </Box>
      {lead && <Box sx={{ typography: 'body1', color: 'text.secondary', maxWidth: '72ch', mb: 2 }}>{lead}</Box>}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</Box>
    </Box>
  );
}

/** What to do first, where nothing is yet. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Box sx={{ py: 5, maxWidth: '56ch' }}>
      <Box sx={{ typography: 'subtitle1', mb: 0.5 }}>{title}</Box>
      {children && <Box sx={{ color: 'text.secondary', mb: 2 }}>{children}</Box>}
      {action}
    </Box>
  );
}
