import { EvaluationInput } from '#contract/evaluation.ts';
import type { Evaluation } from '#domain/evaluation/evaluation.ts';
import { evaluationDecisions, goalOutcomes } from '#domain/evaluation/evaluation.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import type { Looked } from './evaluation-step.tsx';

type Typed = z.input<typeof EvaluationInput>;
type FormProps = Readonly<{ caseFileId: string; plan: NonNullable<Looked['plan']>; from: Evaluation | null; onDone: () => void }>;

/** Goal by goal first, then what helped and what did not, and only then how to go on. */
export function EvaluationForm({ caseFileId, plan, from, onDone }: FormProps) {
  const t = useWords();
  const today = useToday();
  const save = useTell('evaluation.save');
  const form = useDraftForm({
    key: `evaluation:${plan.id}:${from?.id ?? 'new'}`,
    place: 'plan',
    caseFileId,
    schema: EvaluationInput,
    values: from ? typedOf(from) : fresh(plan, today),
    save: async (typed) => {
      await save.mutateAsync({ ...typed, id: from?.id ?? null, planId: plan.id });
      onDone();
    },
  });
  const goals = from ? from.goals.map(({ goalId }) => goalId) : plan.goals.map(({ id }) => id);
  return (
    <DraftForm
      of={form}
      label={t('evaluation:form')}
      saveLabel={t('evaluation:save')}
      actions={<Button onClick={onDone}>{t('common:close')}</Button>}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, width: '100%' }}>
        <DateField<Typed> name="heldOn" label={t('evaluation:field.heldOn')} />
        <TextField<Typed> name="present" label={t('evaluation:field.present')} help={t('evaluation:field.presentHelp')} optional />
      </Box>
      {goals.map((id, index) => (
        <Section
          key={id}
          title={t('evaluation:goalTitle', { number: index + 1 })}
          level={4}
          lead={plan.goals.find((goal) => goal.id === id)?.words ?? ''}
        >
          <ChoiceField<Typed>
            row
            name={`goals.${index}.outcome`}
            label={t('evaluation:field.outcome')}
            options={goalOutcomes.map((value) => ({ value, label: t(`evaluation:outcome.${value}`) }))}
            optional
          />
          <LongTextField<Typed> name={`goals.${index}.evidence`} label={t('evaluation:field.evidence')} rows={2} optional />
          <LongTextField<Typed> name={`goals.${index}.clientWords`} label={t('evaluation:field.clientWords')} rows={1} quote optional />
        </Section>
      ))}
      <LongTextField<Typed> name="whatWorked" label={t('evaluation:field.whatWorked')} rows={2} optional />
      <LongTextField<Typed>
        name="whatDidNot"
        label={t('evaluation:field.whatDidNot')}
        help={t('evaluation:field.whatDidNotHelp')}
        rows={2}
        optional
      />
      <LongTextField<Typed> name="unintended" label={t('evaluation:field.unintended')} rows={1} optional />
      <ChoiceField<Typed>
        row
        name="decision"
        label={t('evaluation:field.decision')}
        options={evaluationDecisions.map((value) => ({ value, label: t(`evaluation:decision.${value}`) }))}
        optional
      />
      <LongTextField<Typed> name="reason" label={t('evaluation:field.reason')} rows={2} optional />
      <DateField<Typed> name="nextOn" label={t('evaluation:field.nextOn')} optional />
    </DraftForm>
  );
}

const fresh = (plan: NonNullable<Looked['plan']>, heldOn: string): Typed => ({
  heldOn,
  present: '',
  whatWorked: '',
  whatDidNot: '',
  unintended: '',
  decision: null,
  reason: '',
  nextOn: null,
  goals: plan.goals.map(({ id }) => ({ goalId: id, outcome: null, evidence: '', clientWords: '' })),
});

const typedOf = ({ heldOn, present, whatWorked, whatDidNot, unintended, decision, reason, nextOn, goals }: Evaluation): Typed => ({
  heldOn,
  present,
  whatWorked,
  whatDidNot,
  unintended,
  decision,
  reason,
  nextOn,
  goals: goals.map((goal) => ({ ...goal })),
});
