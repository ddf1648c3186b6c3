import Box from '@mui/material/Box';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { ConfirmCode, WhatItProves } from './confirm-code.tsx';
import { LogFilter } from './log-filter.tsx';
import { LogLines } from './log-lines.tsx';
import { StandingPart } from './standing.tsx';

/** The log of the whole vault, in the settings: every line, whether it still holds, and what it proves. */
export function LogPart() {
  const t = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Section title={t('audit:title')} lead={t('audit:lead')}>
        <LogFilter>{(chosen) => <LogLines key={JSON.stringify(chosen)} chosen={chosen} withFile />}</LogFilter>
      </Section>
      <StandingPart />
      <ConfirmCode />
      <WhatItProves />
    </Box>
  );
}
