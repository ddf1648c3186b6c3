import type { Failure } from '#contract/result.ts';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import { useWords } from './use-words.ts';

type AskedProps<T> = Readonly<{ ask: UseQueryResult<T, Failure>; children: (answer: T) => ReactNode; skeleton?: ReactNode }>;

/** Shows an answer once it is there: before that a skeleton, and instead of it what went wrong. */
export function Asked<T>({ ask, children, skeleton = <FormSkeleton /> }: AskedProps<T>) {
  if (ask.data !== undefined) return children(ask.data);
  if (ask.error) return <FailureNotice failure={ask.error} onRetry={() => void ask.refetch()} />;
  return skeleton;
}

/** Grey lines where text will come; nothing to see in the first 300 ms, so that what is quick does not flicker. Busy from the start. */
export function FormSkeleton({ lines = 4 }: { lines?: number }) {
  const t = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" aria-busy aria-label={late ? t('common:loading') : undefined} sx={{ minHeight: lines * 40, maxWidth: '72ch' }}>
      {late && Array.from({ length: lines }, (_, line) => <Skeleton key={line} height={40} width={line === lines - 1 ? '60%' : '100%'} />)}
    </Box>
  );
}
