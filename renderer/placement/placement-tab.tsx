import type { Output } from '#contract/define.ts';
import type { Calls } from '#contract/index.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useAsk } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { PlacementParts } from './placement-parts.tsx';
import { StartPart } from './start-part.tsx';

/** Stands for the placement that is still to be begun. */
const NEW = 'new';

type Line = Output<Calls['placement.list']>[number];

/** The placements of a case file: one open at a time, the newest first. */
export function PlacementTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const ask = useAsk('placement.list', { caseFileId });
  return (
    <Section title={t('placement:title')} lead={t('placement:lead')}>
      <Asked ask={ask}>{(lines) => <Placements caseFileId={caseFileId} lines={lines} />}</Asked>
    </Section>
  );
}

function Placements({ caseFileId, lines }: { caseFileId: string; lines: readonly Line[] }) {
  const t = useWords();
  const [chosen, setChosen] = useStand<string | null>(`placement:${caseFileId}:chosen`, z.string().nullable(), () => null);
  const [newest] = lines;
  const open = chosen ?? newest?.id ?? NEW;
  return (
    <>
      {!newest && <EmptyState title={t('placement:empty')}>{t('placement:emptyText')}</EmptyState>}
      {newest && (
        <Box component="nav" aria-label={t('placement:choose')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {lines.map((line) => (
            <Button
              key={line.id}
              variant={line.id === open ? 'outlined' : 'text'}
              aria-current={line.id === open ? 'true' : undefined}
              onClick={() => setChosen(line.id)}
            >
              {t('placement:line', { job: line.jobTitle || t('placement:noJob'), employer: line.employer })}
            </Button>
          ))}
          <Button aria-current={open === NEW ? 'true' : undefined} onClick={() => setChosen(NEW)}>
            {t('placement:another')}
          </Button>
        </Box>
      )}
      {open === NEW ? <StartPart caseFileId={caseFileId} onStarted={setChosen} /> : <Placement key={open} id={open} />}
    </>
  );
}

function Placement({ id }: { id: string }) {
  const ask = useAsk('placement.get', { id });
  return <Asked ask={ask}>{(view) => <PlacementParts view={view} />}</Asked>;
}
