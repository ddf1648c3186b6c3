import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import type { Choice, Goal } from '#domain/plan/plan.ts';
import { filled } from '#domain/shapes.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useLanguage, useWords } from '../ui/use-words.ts';
import { GoalChain } from './goal-chain.tsx';
import { GoalForm } from './goal-form.tsx';
import type { GoalsProps } from './goals-step.tsx';
import { StepForm } from './step-form.tsx';
import { StepLine } from './step-line.tsx';

/** One goal as it stands: the client's words first, the choice and what it rests on, and the steps. */
export function GoalPart({ goal, view, editing, onEdit }: GoalsProps & Readonly<{ goal: Goal }>) {
  const t = useWords();
  const removeGoal = useTell('plan.removeGoal');
  const name = goal.words || t('plan:goals.unnamed');
  const steps = view.whole.steps.filter((step) => step.goalId === goal.id);
  const done = () => onEdit(null);
  if (editing?.kind === 'goal' && editing.id === goal.id) return <GoalForm view={view} goal={goal} onDone={done} />;
  const writesStep = editing?.kind === 'step' && editing.goalId === goal.id;
  return (
    <Section title={name} level={4}>
      <GoalFacts goal={goal} />
      <Evidence choice={goal.choice} />
      <GoalChain goal={goal} view={view} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button aria-label={t('plan:goals.change', { goal: name })} onClick={() => onEdit({ kind: 'goal', id: goal.id })}>
          {t('plan:goals.changeShort')}
        </Button>
        {steps.length === 0 && (
          <Button aria-label={t('plan:goals.remove', { goal: name })} onClick={() => removeGoal.mutate({ id: goal.id })}>
            {t('common:remove')}
          </Button>
        )}
      </Box>
      {removeGoal.error && <FailureNotice failure={removeGoal.error} />}
      <Box component="ol" aria-label={t('plan:goals.stepsOf', { goal: name })} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((step) => (
          <Box component="li" key={step.id} data-field={`step:${step.id}`} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
            {writesStep && editing.id === step.id ? (
              <StepForm view={view} goalId={goal.id} step={step} onDone={done} />
            ) : (
              <StepLine step={step} onEdit={() => onEdit({ kind: 'step', id: step.id, goalId: goal.id })} />
            )}
          </Box>
        ))}
      </Box>
      {steps.length === 0 && !writesStep && <Box sx={{ color: 'text.secondary' }}>{t('plan:goals.noSteps')}</Box>}
      {writesStep && editing.id === null ? (
        <StepForm view={view} goalId={goal.id} step={null} onDone={done} />
      ) : (
        <Box>
          <Button
            variant="outlined"
            aria-label={t('plan:steps.addTo', { goal: name })}
            onClick={() => onEdit({ kind: 'step', id: null, goalId: goal.id })}
          >
            {t('plan:steps.add')}
          </Button>
        </Box>
      )}
    </Section>
  );
}

function GoalFacts({ goal: { targetOn, choice } }: { goal: Goal }) {
  const t = useWords();
  const format = useFormat();
  const language = useLanguage();
  const known = leadingPrinciples.find(({ code }) => code === choice.principle);
  const principle = known?.code === 'own' ? choice.ownPrinciple : known && (language === 'en' ? known.en : known.nl);
  return (
    <Facts
      facts={[
        { name: t('plan:goal.targetOn'), value: targetOn === null ? '' : format.date(targetOn) },
        { name: t('plan:goal.principle'), value: principle ?? '' },
        { name: t('plan:goal.what'), value: choice.what },
        ...(filled(choice.card) ? [{ name: t('plan:goal.card'), value: choice.card }] : []),
        ...(filled(choice.alsoServes) ? [{ name: t('plan:goal.alsoServes'), value: choice.alsoServes }] : []),
      ]}
    />
  );
}

/** Experience, science and client side by side: an empty column is seen to be empty. */
function Evidence({ choice }: { choice: Choice }) {
  const t = useWords();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))' }}>
      {(['experience', 'science', 'client'] as const).map((column) => (
        <Box
          key={column}
          sx={{ border: 1, borderStyle: filled(choice[column]) ? 'solid' : 'dashed', borderColor: 'divider', borderRadius: 1, p: 2 }}
        >
          <Box sx={{ typography: 'subtitle2', mb: 0.5 }}>{t(`plan:goal.${column}`)}</Box>
          <Box
            dir="auto"
            sx={{ typography: 'body2', color: filled(choice[column]) ? 'text.primary' : 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {filled(choice[column]) ? choice[column] : t('plan:goal.emptyColumn')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
