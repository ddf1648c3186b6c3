import CloseIcon from '@mui/icons-material/Close';
import WhyIcon from '@mui/icons-material/HelpOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useWords } from './use-words.ts';

type WhyPanelProps = Readonly<{
  title: string;
  /** The chain of reasons, law text, cards: what it rests on. */
  why: ReactNode;
  /** The thing itself, in the middle. */
  children: ReactNode;
  /** Open at first. */
  open?: boolean;
}>;

/** One thing in the middle, and at its right what it rests on; the panel can be closed and opened with one button. */
export function WhyPanel({ title, why, children, open: first = false }: WhyPanelProps) {
  const t = useWords();
  const id = useId();
  const [open, setOpen] = useState(first);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: open ? 'minmax(0, 1fr) 22rem' : 'minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Button
          size="small"
          startIcon={<WhyIcon />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          sx={{ float: 'right', ml: 2 }}
        >
          {open ? t('common:hideWhy') : t('common:showWhy')}
        </Button>
        {children}
      </Box>
      <Box
        component="aside"
        id={id}
        aria-label={title}
        hidden={!open}
        sx={{
          borderLeft: { lg: 1 },
          borderTop: { xs: 1, lg: 0 },
          borderColor: { xs: 'divider', lg: 'divider' },
          pl: { lg: 3 },
          pt: { xs: 2, lg: 0 },
        }}
      >
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
          <Box sx={{ typography: 'subtitle1' }}>{title}</Box>
          <IconButton size="small" aria-label={`${t('common:close')}: ${title}`} onClick={() => setOpen(false)}>
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
        <Box sx={{ typography: 'body2', display: 'grid', gap: 1.5 }}>{why}</Box>
      </Box>
    </Box>
  );
}
