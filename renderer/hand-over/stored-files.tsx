import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGo } from '../router.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { SaveReceipt } from './share-line.tsx';

type StoredProps = Readonly<{ stored: Output<Calls['handOver.store']> & Readonly<{ name: string }> }>;

/** What was put into the vault, the way to it, and the receipt for the sender. */
export function StoredFiles({ stored: { shareId, files, name: sender } }: StoredProps) {
  const t = useWords();
  const go = useGo();
  return (
    <Section title={t('handOver:receive.stored.title')}>
      <Box component="ul" role="status" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {files.map(({ caseFileId, number, name, how }) => (
          <Box component="li" key={caseFileId} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <span>{t(`handOver:receive.stored.how.${how}`, { name, number })}</span>
            <Button size="small" onClick={() => go.caseFile(caseFileId)}>
              {t('handOver:receive.stored.open', { name })}
            </Button>
          </Box>
        ))}
      </Box>
      {files.length > 0 && (
        <>
          <Box sx={{ maxWidth: '72ch' }}>{t('handOver:receive.stored.receipt', { name: sender })}</Box>
          <SaveReceipt shareId={shareId} name={sender} />
        </>
      )}
    </Section>
  );
}
