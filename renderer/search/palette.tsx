import SearchIcon from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { visuallyHidden } from '../ui/field-frame.tsx';
import { useWords } from '../ui/use-words.ts';
import { FoundList } from './found-list.tsx';
import { useFound } from './use-found.ts';

/** Ctrl+K: any file, page, text or action, found while typing and opened with Enter. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('search:title') } }}
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', pt: '8vh' } }}
    >
      <Finder onClose={onClose} />
    </Dialog>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, looking } = useFound(typed);
  const [wanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const index = Math.min(chosen, found.length - 1);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, index]);

  const take = (at: number) => {
    const item = found[at];
    if (!item) return;
    onClose();
    item.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setChosen((index + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Enter before anything was found is kept until it is: what one typed is what one meant.
      if (found.length === 0 && looking) setWanted(true);
      else take(index);
    }
  };
  const arrived = wanted && found.length > 0;
  useEffect(() => {
    if (arrived) document.getElementById(`${id}-0`)?.click();
  }, [arrived, id]);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2.5, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <SearchIcon color="action" />
        <InputBase
          fullWidth
          inputRef={input}
          value={typed}
          placeholder={t('search:placeholder')}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
            setWanted(false);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('search:title'),
              'aria-expanded': true,
              'aria-controls': `${id}-list`,
              'aria-activedescendant': index >= 0 ? `${id}-${index}` : undefined,
              'aria-autocomplete': 'list',
              autoComplete: 'off',
              spellCheck: false,
              maxLength: 300,
            },
          }}
        />
      </Box>
      <FoundList id={id} found={found} looking={looking} index={index} onTake={take} onPoint={setChosen} />
      <Box role="status" sx={visuallyHidden}>
        {typed && t('search:count', { count: found.length })}
      </Box>
      <Box sx={{ px: 2.5, py: 1.25, typography: 'caption', color: 'text.secondary', borderTop: 1, borderColor: 'divider' }}>
        {t('search:keys')}
      </Box>
    </Box>
  );
}
