import type { Reflection } from '#domain/supervision.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import { ReflectionSheet } from './reflection-sheet.tsx';

/** The worker's own reflections with a file: closed until asked for, so that who looks along sees nothing. */
export function ReflectionsPart({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const today = useToday();
  const open = useTell('supervision.open');
  const begin = useTell('supervision.begin');
  const remove = useTell('supervision.remove');
  const [fresh, setFresh] = useState<readonly Reflection[]>([]);
  const [gone, setGone] = useState<readonly string[]>([]);
  const close = () => {
    open.reset();
    setFresh([]);
    setGone([]);
  };
  const add = () =>
    begin.mutate(
      { caseFileId, on: today },
      { onSuccess: ({ id }) => setFresh([{ id, writtenOn: today, text: '', changedAt: new Date().toISOString() }, ...fresh]) },
    );
  const shown = [...fresh, ...(open.data ?? [])].filter(({ id }) => !gone.includes(id));
  return (
    <Section title={t('supervision:title')} lead={t('supervision:lead')}>
      {open.error && <FailureNotice failure={open.error} />}
      {!open.data ? (
        <Box>
          <Button variant="outlined" disabled={open.isPending} onClick={() => open.mutate({ caseFileId })}>
            {t('supervision:open')}
          </Button>
        </Box>
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="outlined" disabled={begin.isPending} onClick={add}>
              {t('supervision:new')}
            </Button>
            <Button onClick={close}>{t('supervision:close')}</Button>
          </Box>
          {begin.error && <FailureNotice failure={begin.error} />}
          {shown.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('supervision:empty')}</Box>}
          {shown.map((reflection) => (
            <ReflectionSheet
              key={reflection.id}
              reflection={reflection}
              onRemove={() => remove.mutate({ id: reflection.id }, { onSuccess: () => setGone([...gone, reflection.id]) })}
            />
          ))}
          {remove.error && <FailureNotice failure={remove.error} />}
        </>
      )}
    </Section>
  );
}
