import type { Budget } from '#contract/budget.ts';
import { Legal } from '#domain/budget/legal.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { DebtFields } from './debt-fields.tsx';
import { RouteFields } from './route-fields.tsx';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** Step 4: the legal test, last on purpose. The facts are frozen before it opens. */
export function LegalStep({ budget, onNext }: StepProps) {
  if (budget.frozen === null) return <Freeze budget={budget} />;
  return (
    <>
      <Frozen budget={budget} at={budget.frozen.at} />
      <StepForm
        budget={budget}
        step="legal"
        schema={Legal}
        values={budget.steps.legal}
        content={(body) => ({ step: 'legal', body })}
        onNext={onNext}
      >
        <DebtFields />
        <RouteFields />
      </StepForm>
    </>
  );
}

/** What freezing means, and the one button that does it. */
function Freeze({ budget }: { budget: Budget }) {
  const t = useWords();
  const freeze = useTell('budget.freezeFacts');
  return (
    <Section title={t('budget:legal.freezeTitle')} level={4}>
      <Box sx={{ maxWidth: '72ch' }}>{t('budget:legal.freezeText', { step: t('budget:title.situation') })}</Box>
      {freeze.error && <FailureNotice failure={freeze.error} />}
      <Button
        variant="contained"
        sx={{ justifySelf: 'start' }}
        disabled={freeze.isPending}
        onClick={() => freeze.mutate({ id: budget.id })}
      >
        {t('budget:legal.freeze')}
      </Button>
    </Section>
  );
}

function Frozen({ budget, at }: { budget: Budget; at: string }) {
  const t = useWords();
  const format = useFormat();
  const { added, gone } = budget.factChanges;
  return (
    <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
      {t('budget:legal.frozenAt', { at: format.moment(at) })}{' '}
      {added.length + gone.length > 0 && t('budget:legal.changedSince', { added: added.length, gone: gone.length })}
    </Box>
  );
}
