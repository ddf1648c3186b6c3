import type { Mark } from '#domain/content/dated.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { useWords } from '../ui/use-words.ts';

/** Whatever is not sure says so, and asks a jurist to read along. */
export function MarkNote({ mark }: { mark: Mark }) {
  const t = useWords();
  if (mark === 'sure') return null;
  return (
    <StatusMark tone="attention">
      {mark === 'likely' ? `${t('common:mark.likely')}: ${t('budget:report.jurist').toLowerCase()}` : t('common:mark.unsure')}
    </StatusMark>
  );
}
