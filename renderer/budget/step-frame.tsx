import type { Budget } from '#contract/budget.ts';
import type { StepName } from '#domain/budget/request.ts';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { NeedsList } from '../ui/needs-list.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { WhyPanel } from '../ui/why-panel.tsx';
import { isSettled } from './is-settled.ts';
import { WhyStep } from './why-step.tsx';

type StepFrameProps = Readonly<{
  budget: Budget;
  step: StepName;
  onGo: (step: StepName) => void;
  onField: (field: string) => void;
  children: ReactNode;
}>;

/** One step: its question, the step itself or why it does not open yet, what it still needs, and beside it what it rests on. */
export function StepFrame({ budget, step, onGo, onField, children }: StepFrameProps) {
  const t = useWords();
  const mark = budget.progress.find((each) => each.step === step);
  const first = budget.progress.find(({ savedAt }) => savedAt === null)?.step ?? step;
  const needs = budget.needs.filter((need) => need.field.split('.')[0] === step);
  return (
    <WhyPanel title={t('budget:why.title')} why={<WhyStep step={step} />}>
      <Section title={t(`budget:title.${step}`)} level={3} lead={t(`budget:lead.${step}`)}>
        {mark?.toReview && (
          <Alert severity="warning" variant="outlined" sx={{ maxWidth: '72ch' }}>
            {t('budget:step.lookAgain')}
          </Alert>
        )}
        {mark?.open ? (
          children
        ) : (
          <EmptyState
            title={t('budget:step.locked')}
            action={
              <Button variant="contained" onClick={() => onGo(first)}>
                {t('budget:step.goBefore', { step: t(`budget:title.${first}`) })}
              </Button>
            }
          />
        )}
        {mark?.savedAt && step !== 'decision' && needs.length > 0 && !isSettled(budget) && (
          <Section title={t('common:needs.title')} level={4}>
            <NeedsList needs={needs} onGo={onField} />
          </Section>
        )}
      </Section>
    </WhyPanel>
  );
}
