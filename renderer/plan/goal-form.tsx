import { leadingPrinciples } from '#domain/content/leading-principles.ts';
import type { Goal } from '#domain/plan/plan.ts';
import { emptyChoice, Goal as GoalShape } from '#domain/plan/plan.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useLanguage, useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

const GoalTyped = GoalShape.omit({ id: true });
type Typed = z.input<typeof GoalTyped>;

type GoalFormProps = Readonly<{ view: StartedPlan; goal: Goal | null; onDone: () => void }>;

/** A goal in the client's words; the guiding principle first, then the choice, then what it rests on. */
export function GoalForm({ view, goal, onDone }: GoalFormProps) {
  const t = useWords();
  const language = useLanguage();
  const save = useTell('plan.saveGoal');
  const { id: planId, caseFileId } = view.whole.plan;
  const form = useDraftForm({
    key: `plan:${planId}:goal:${goal?.id ?? 'new'}`,
    place: 'plan',
    caseFileId,
    schema: GoalTyped,
    values: goal ? { words: goal.words, targetOn: goal.targetOn, choice: goal.choice } : { words: '', targetOn: null, choice: emptyChoice },
    save: async (typed) => {
      await save.mutateAsync({ planId, goal: { ...typed, id: goal?.id ?? null } });
      onDone();
    },
    emptyAfterSave: goal === null,
  });
  const title = goal ? t('plan:goals.change', { goal: goal.words || t('plan:goals.unnamed') }) : t('plan:goals.new');
  return (
    <Section title={title} level={4}>
      <DraftForm of={form} label={title} saveLabel={t('plan:goal.save')} actions={<Button onClick={onDone}>{t('common:close')}</Button>}>
        <LongTextField<Typed> name="words" label={t('plan:goal.words')} rows={2} quote />
        <DateField<Typed> name="targetOn" label={t('plan:goal.targetOn')} width="short" />
        <ChoiceField<Typed>
          as="radio"
          name="choice.principle"
          label={t('plan:goal.principle')}
          help={t('plan:goal.principleHelp')}
          options={leadingPrinciples.map((principle) => ({
            value: principle.code,
            label: language === 'en' ? principle.en : principle.nl,
          }))}
        />
        <OwnPrinciple />
        <LongTextField<Typed> name="choice.what" label={t('plan:goal.what')} help={t('plan:goal.whatHelp')} rows={2} />
        <Section title={t('plan:goal.evidence')} level={4} lead={t('plan:goal.evidenceLead')}>
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))', alignItems: 'end' }}>
            {(['experience', 'science', 'client'] as const).map((column) => (
              <LongTextField<Typed>
                key={column}
                name={`choice.${column}`}
                label={t(`plan:goal.${column}`)}
                help={t(`plan:goal.${column}Help`)}
                rows={4}
              />
            ))}
          </Box>
        </Section>
        <TextField<Typed> name="choice.card" label={t('plan:goal.card')} help={t('plan:goal.cardHelp')} optional />
        <TextField<Typed> name="choice.alsoServes" label={t('plan:goal.alsoServes')} optional />
      </DraftForm>
    </Section>
  );
}

function OwnPrinciple() {
  const t = useWords();
  const principle = useWatch<Typed, 'choice.principle'>({ name: 'choice.principle' });
  if (principle !== 'own') return null;
  return <TextField<Typed> name="choice.ownPrinciple" label={t('plan:goal.ownPrinciple')} />;
}
