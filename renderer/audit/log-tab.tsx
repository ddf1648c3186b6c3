import Box from '@mui/material/Box';
import { useAsk } from '../api.ts';
import { Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { ExtractPart } from './extract-part.tsx';
import { LogFilter } from './log-filter.tsx';
import { LogLines } from './log-lines.tsx';
import { ChainMark, Trouble } from './standing.tsx';

/** The log of one file: who did what and when, never what it said; and whether the chain still holds. */
export function LogTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const standing = useAsk('audit.standing', {});
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Section title={t('audit:title')} lead={t('audit:leadOfFile')}>
        <Asked ask={standing}>
          {(stands) => (
            <>
              <Box role="status">
                <ChainMark standing={stands} />
              </Box>
              <Trouble standing={stands} />
            </>
          )}
        </Asked>
        <LogFilter caseFileId={caseFileId}>
          {(chosen) => <LogLines key={JSON.stringify(chosen)} chosen={chosen} withFile={false} />}
        </LogFilter>
      </Section>
      <ExtractPart caseFileId={caseFileId} />
    </Box>
  );
}
