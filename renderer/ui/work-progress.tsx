import type { Work, WorkKind } from '#contract/work.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../api.ts';
import { useWords } from './use-words.ts';

/** Long work of some kinds while it runs: what it is, how far it is, and a way to stop it. `otherwise`, or nothing, when nothing runs. */
export function WorkProgress({ kinds, otherwise }: { kinds: readonly WorkKind[]; otherwise?: ReactNode }) {
  const t = useWords();
  const running = useWork().filter(({ kind }) => kinds.includes(kind));
  if (running.length === 0) return otherwise;
  return running.map((work) => (
    <Box key={work.id} role="group" aria-label={t(`work:kind.${work.kind}`)} sx={{ display: 'grid', gap: 1, maxWidth: '72ch' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Box role="status" sx={{ flex: 1 }}>
          {t(`work:kind.${work.kind}`)}
          {work.total !== null && `. ${t('work:part', { percent: percentOf(work) })}`}
        </Box>
        <Button size="small" onClick={() => void call('work.cancel', { id: work.id }).catch(() => undefined)}>
          {t('work:stop')}
        </Button>
      </Box>
      <LinearProgress
        aria-label={t(`work:kind.${work.kind}`)}
        variant={work.total === null ? 'indeterminate' : 'determinate'}
        value={percentOf(work)}
      />
    </Box>
  ));
}

/** What runs now. Asked again at each piece of news; before the closed door as well as behind it. */
function useWork(): readonly Work[] {
  const [works, setWorks] = useState<readonly Work[]>([]);
  const look = useCallback(() => {
    call('work.list', {}).then(setWorks, () => undefined);
  }, []);
  useEffect(() => {
    look();
    return window.desk.on('touched', (topics) => {
      if (topics.includes('work')) look();
    });
  }, [look]);
  return works;
}

const percentOf = ({ done, total }: Work): number => (total === null || total <= 0 ? 0 : Math.min(100, Math.round((done / total) * 100)));
