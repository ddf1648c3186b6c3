import type { Goal } from '#domain/plan/plan.ts';
import { filled } from '#domain/shapes.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useAsk } from '../api.ts';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { ChainPath } from '../weighing/chain-path.tsx';
import type { StartedPlan } from './view.ts';

/** One click from a goal back to who said what: goal ← choice ← hypothesis ← weighing ← readings ← findings. */
export function GoalChain({ goal, view }: Readonly<{ goal: Goal; view: StartedPlan }>) {
  const t = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('plan:chain.of', { goal: goal.words || t('plan:goals.unnamed') })}
        onClick={() => setOpen(!open)}
      >
        {open ? t('plan:chain.hide') : t('plan:chain.show')}
      </Button>
      <Box id={id} hidden={!open}>
        {open && <Chain goal={goal} view={view} />}
      </Box>
    </Box>
  );
}

function Chain({ goal, view }: Readonly<{ goal: Goal; view: StartedPlan }>) {
  const t = useWords();
  const { plan } = view.whole;
  const asked = useAsk('weighing.get', { caseFileId: plan.caseFileId });
  return (
    <Box component="ol" aria-label={t('plan:chain.of', { goal: goal.words || t('plan:goals.unnamed') })} sx={pathSx}>
      <Stop kind={t('plan:goal.label')} text={goal.words} />
      <Stop kind={t('plan:chain.choice')} text={goal.choice.what} />
      <li>
        {plan.hypothesisId === null ? (
          <StopWords kind={t('plan:chain.noHypothesis')} text={plan.noHypothesisReason} />
        ) : (
          <Asked ask={asked}>
            {({ weighing, intake }) =>
              weighing && intake && weighing.hypotheses.some((each) => each.id === plan.hypothesisId) ? (
                <ChainPath weighing={weighing} findings={intake.findings} only={plan.hypothesisId} />
              ) : (
                <Box sx={{ color: 'warning.main' }}>{t('plan:chain.dropped')}</Box>
              )
            }
          </Asked>
        )}
      </li>
    </Box>
  );
}

const Stop = (props: Readonly<{ kind: string; text: string }>) => (
  <li>
    <StopWords {...props} />
  </li>
);

/** An empty stop is seen to be empty: the conclusion after it rests on nothing. */
function StopWords({ kind, text }: Readonly<{ kind: string; text: string }>) {
  const t = useWords();
  return (
    <>
      <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>{`${kind}: `}</Box>
      {filled(text) ? (
        <Box component="span" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {text}
        </Box>
      ) : (
        <Box component="span" sx={{ color: 'warning.main' }}>
          {t('weighing:closing.restsOnNothing')}
        </Box>
      )}
    </>
  );
}

const pathSx = {
  listStyle: 'none',
  m: 0,
  pl: 2,
  borderLeft: 2,
  borderColor: 'divider',
  display: 'grid',
  gap: 1,
  maxWidth: '72ch',
} as const;
