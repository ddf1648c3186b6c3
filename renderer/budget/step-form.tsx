import type { Budget, StepContent } from '#contract/budget.ts';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DraftForm } from '../ui/draft-form.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';

/** What every step gets. `onNext` goes on to the next one; null on the last. */
export type StepProps = Readonly<{ budget: Budget; onNext: (() => void) | null }>;

type StepFormProps<In extends FieldValues, Out> = Readonly<{
  budget: Budget;
  schema: z.ZodType<Out, In>;
  values: In;
  /** The step with its name, as the call takes it. */
  content: (body: Out) => StepContent;
  onNext: (() => void) | null;
  step: StepContent['step'];
  children: ReactNode;
}>;

/** The form of one step: half-filled is fine, recording opens the next step. */
export function StepForm<In extends FieldValues, Out>({ budget, step, schema, values, content, onNext, children }: StepFormProps<In, Out>) {
  const t = useWords();
  const save = useTell('budget.saveStep');
  const form = useDraftForm({
    key: `budget:${budget.id}:${step}`,
    place: 'budget',
    caseFileId: budget.caseFileId,
    schema,
    values,
    save: (body) => save.mutateAsync({ id: budget.id, content: content(body) }),
  });
  const saveAndGo = async () => {
    if (await form.save()) onNext?.();
  };
  return (
    <DraftForm
      of={form}
      label={t(`budget:title.${step}`)}
      saveLabel={t('budget:step.save')}
      actions={
        onNext && (
          <Button variant="outlined" onClick={() => void saveAndGo()}>
            {t('budget:step.saveNext')}
          </Button>
        )
      }
    >
      {children}
    </DraftForm>
  );
}
