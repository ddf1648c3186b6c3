import type { ReadingLink, ThemeLink } from '#domain/weighing/chain.ts';
import { chainsOf } from '#domain/weighing/chain.ts';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useWords } from '../ui/use-words.ts';
import { findingName } from './linkables.ts';
import type { StepProps } from './weighing-tab.tsx';

/** The chain of reasons as a path: from each hypothesis (or one) over its themes and readings back to who said what. */
export function ChainPath({ weighing, findings, only = null }: StepProps & Readonly<{ only?: string | null }>) {
  const t = useWords();
  const chains = chainsOf(weighing);
  if (chains.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('weighing:closing.noChain')}</Box>;
  return (
    <Path>
      {chains.map(({ hypothesisId, themes }, index) =>
        only === null || only === hypothesisId ? (
          <Stop
            key={hypothesisId}
            kind={t('weighing:closing.hypothesis', { number: String(index + 1) })}
            text={weighing.hypotheses.find((each) => each.id === hypothesisId)?.thenText ?? ''}
            empty={themes.length === 0}
          >
            {themes.map((link) => (
              <ThemeStop key={link.themeId} link={link} weighing={weighing} findings={findings} />
            ))}
          </Stop>
        ) : null,
      )}
    </Path>
  );
}

function ThemeStop({ link, weighing, findings }: StepProps & { link: ThemeLink }) {
  const t = useWords();
  const name = weighing.themes.find((theme) => theme.id === link.themeId)?.name ?? '';
  return (
    <Stop kind={t('weighing:closing.theme')} text={name} empty={link.readings.length + link.findingIds.length === 0}>
      {link.readings.map((reading) => (
        <ReadingStop key={reading.readingId} link={reading} weighing={weighing} findings={findings} />
      ))}
      <Findings ids={link.findingIds} findings={findings} />
    </Stop>
  );
}

function ReadingStop({ link, weighing, findings }: StepProps & { link: ReadingLink }) {
  const t = useWords();
  const text = weighing.readings.find((reading) => reading.id === link.readingId)?.text ?? '';
  return (
    <Stop kind={t('weighing:closing.reading')} text={text} empty={link.findingIds.length === 0}>
      <Findings ids={link.findingIds} findings={findings} />
    </Stop>
  );
}

function Findings({ ids, findings }: Readonly<{ ids: readonly string[]; findings: StepProps['findings'] }>) {
  const t = useWords();
  return findings.flatMap((finding, index) =>
    ids.includes(finding.id)
      ? [
          <li key={finding.id}>
            <StopText kind={`${t('weighing:closing.finding')} ${index + 1}`} text={findingName(finding, t)} />
            <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
              {[finding.type && t(`intake:type.${finding.type}`), finding.source || t('intake:findings.noSource')]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </li>,
        ]
      : [],
  );
}

const Path = ({ children }: { children: ReactNode }) => (
  <Box component="ul" sx={pathSx}>
    {children}
  </Box>
);

/** One stop on the path; what it rests on hangs under it. */
function Stop({ kind, text, empty, children }: Readonly<{ kind: string; text: string; empty: boolean; children: ReactNode }>) {
  const t = useWords();
  return (
    <li>
      <StopText kind={kind} text={text} />
      {empty ? (
        <Box sx={{ typography: 'body2', color: 'warning.main' }}>{t('weighing:closing.restsOnNothing')}</Box>
      ) : (
        <Box sx={{ pl: 2, borderLeft: 2, borderColor: 'divider', mt: 0.5, mb: 1 }}>
          <Path>{children}</Path>
        </Box>
      )}
    </li>
  );
}

const StopText = ({ kind, text }: Readonly<{ kind: string; text: string }>) => (
  <>
    <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>{`${kind}: `}</Box>
    <Box component="span" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
      {text}
    </Box>
  </>
);

const pathSx = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, maxWidth: '72ch' } as const;
