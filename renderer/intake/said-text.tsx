import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWords } from '../ui/use-words.ts';

const FIRST = 1200;

/** Text exactly as it was typed, in its own direction. A very long one opens on request, so that it does not bury the rest. */
export function SaidText({ text }: { text: string }) {
  const t = useWords();
  const [whole, setWhole] = useState(false);
  const long = text.length > FIRST;
  // Cut between characters, not through the middle of an emoji.
  const shown = long && !whole ? `${Array.from(text.slice(0, FIRST)).slice(0, -1).join('')}…` : text;
  return (
    <>
      <Box component="span" dir="auto" sx={{ display: 'block', maxWidth: '72ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {shown}
      </Box>
      {long && (
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('intake:findings.shorter') : t('intake:findings.longer')}
        </Button>
      )}
    </>
  );
}
