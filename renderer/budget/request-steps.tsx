import type { Budget } from '#contract/budget.ts';
import { Steps } from '#domain/budget/request.ts';
import { musts } from '#domain/need.ts';
import Box from '@mui/material/Box';
import { z } from 'zod';
import { useStand } from '../ui/bookmark.ts';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { useWords } from '../ui/use-words.ts';
import { AfterStep } from './after-step.tsx';
import { ContributionStep } from './contribution-step.tsx';
import { DecisionStep } from './decision-step.tsx';
import { EffectStep } from './effect-step.tsx';
import { EffectsStep } from './effects-step.tsx';
import { LegalStep } from './legal-step.tsx';
import { OptionsStep } from './options-step.tsx';
import { isSettled } from './is-settled.ts';
import { RequestHead } from './request-head.tsx';
import { SituationStep } from './situation-step.tsx';
import type { Stand } from './stand.ts';
import { StepFrame } from './step-frame.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { ValuesStep } from './values-step.tsx';

/** The steps of one request at the left, the open one in the middle; going back is free. */
export function RequestSteps({ budget }: { budget: Budget }) {
  const t = useWords();
  const [stand, setStand] = useStand<Stand>(`budget:${budget.id}:stand`, z.union([Steps.keyof(), z.literal('after')]), () =>
    firstStand(budget),
  );
  const order: readonly Stand[] = [...budget.progress.map(({ step }) => step), 'after'];
  const next = order[order.indexOf(stand) + 1];
  const goTo = (field: string) => {
    const [step = '', ...name] = field.split('.');
    setStand(order.find((each) => each === step) ?? stand);
    focusField(name.join('.'));
  };
  const steps: readonly OutlineStep<Stand>[] = order.map((key) => ({ key, title: t(`budget:title.${key}`), state: stateOf(budget, key) }));
  const onNext = next === undefined ? null : () => setStand(next);
  const element = useStepFocus(stand);
  return (
    <>
      <RequestHead budget={budget} />
      <Outline steps={steps} current={stand} onGo={setStand}>
        <Box ref={element} tabIndex={-1} sx={{ outline: 'none' }}>
          {stand === 'after' ? (
            <AfterStep budget={budget} />
          ) : (
            <StepFrame budget={budget} step={stand} onGo={setStand} onField={goTo}>
              {stand === 'situation' && <SituationStep budget={budget} onNext={onNext} />}
              {stand === 'effect' && <EffectStep budget={budget} onNext={onNext} />}
              {stand === 'values' && <ValuesStep budget={budget} onNext={onNext} />}
              {stand === 'options' && <OptionsStep budget={budget} onNext={onNext} />}
              {stand === 'effects' && <EffectsStep budget={budget} onNext={onNext} />}
              {stand === 'legal' && <LegalStep budget={budget} onNext={onNext} />}
              {stand === 'contribution' && <ContributionStep budget={budget} onNext={onNext} />}
              {stand === 'decision' && <DecisionStep budget={budget} onField={goTo} />}
            </StepFrame>
          )}
        </Box>
      </Outline>
    </>
  );
}

/** A closed decision opens on what comes after it; else the first step that was not recorded yet. */
function firstStand({ progress, versions }: Budget): Stand {
  if (versions.length > 0) return 'after';
  return progress.find(({ savedAt }) => savedAt === null)?.step ?? 'decision';
}

function stateOf(budget: Budget, stand: Stand): OutlineStep['state'] {
  const { progress, needs, evaluations, payment } = budget;
  if (stand === 'after') return payment.paidAt !== null && evaluations.length > 0 ? 'done' : 'todo';
  const mark = progress.find(({ step }) => step === stand);
  if (!mark || mark.savedAt === null) return 'todo';
  if (isSettled(budget)) return 'done';
  const open = musts(needs).some((need) => need.field.split('.')[0] === stand);
  return open || mark.toReview ? 'attention' : 'done';
}
