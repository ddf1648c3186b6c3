import type { Reflection } from '#domain/supervision.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { asFailure, call } from '../api.ts';
import type { DraftStatus } from '../ui/use-draft-form.ts';
import { DraftStatusText } from '../ui/draft-form.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';

const PAUSE = 700;

/** One reflection, kept sealed within a second of typing and before every lock. It has no draft: that would lie outside its seal. */
export function ReflectionSheet({ reflection, onRemove }: { reflection: Reflection; onRemove: () => void }) {
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const [text, setText] = useState(reflection.text);
  const [status, setStatus] = useState<DraftStatus>({ kind: 'clean' });
  const [sure, setSure] = useState(false);
  const typed = useRef(reflection.text);
  const kept = useRef(reflection.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = typed.current;
    if (now === kept.current) return;
    try {
      const { savedAt } = await call('supervision.keep', { id: reflection.id, text: now });
      kept.current = now;
      setStatus({ kind: 'saved', at: savedAt });
    } catch (problem) {
      // Kept again at the next key; a vault that was locked meanwhile closes this window anyway.
      if (asFailure(problem)) setStatus({ kind: 'notKept' });
    }
  }, [reflection.id]);

  useEffect(() => {
    const stop = window.desk.on('aboutToLock', keep);
    return () => {
      stop();
      void keep();
    };
  }, [keep]);

  const type = (next: string) => {
    typed.current = next;
    setText(next);
    setStatus({ kind: 'typing' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), PAUSE);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box component="label" htmlFor={id} sx={{ fontWeight: 600 }}>
        {t('supervision:of', { day: format.longDate(reflection.writtenOn) })}
      </Box>
      <OutlinedInput
        id={id}
        fullWidth
        multiline
        minRows={4}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={() => void keep()}
        slotProps={{ input: { spellCheck: false, dir: 'auto' } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <DraftStatusText status={status} />
        {sure ? (
          <Button size="small" color="error" onClick={onRemove}>
            {t('supervision:removeSure')}
          </Button>
        ) : (
          <Button size="small" color="inherit" onClick={() => setSure(true)}>
            {t('supervision:remove', { day: format.date(reflection.writtenOn) })}
          </Button>
        )}
      </Box>
    </Box>
  );
}
