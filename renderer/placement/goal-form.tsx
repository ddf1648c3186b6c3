import { PlacementGoal } from '#domain/placement/placement.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { PlacementView } from './view.ts';
import { pairSx } from './workplace-form.tsx';

const GoalTyped = PlacementGoal.omit({ id: true });
type Typed = z.input<typeof GoalTyped>;

/** One goal: what, when it is reached, how that is measured, and how it may be told at work. */
export function GoalForm({ view, goal, onDone }: Readonly<{ view: PlacementView; goal: PlacementGoal | null; onDone: () => void }>) {
  const t = useWords();
  const save = useTell('placement.saveGoal');
  const { id: placementId, caseFileId } = view.placement;
  const form = useDraftForm({
    key: `placement:${placementId}:goal:${goal?.id ?? 'new'}`,
    place: 'placement',
    caseFileId,
    schema: GoalTyped,
    values: goal ? typedOf(goal) : blank,
    save: async (typed) => {
      await save.mutateAsync({ placementId, goal: { ...typed, id: goal?.id ?? null } });
      onDone();
    },
    emptyAfterSave: goal === null,
  });
  const title = goal ? t('placement:goals.change', { goal: goal.goal }) : t('placement:goal.label');
  return (
    <DraftForm
      of={form}
      label={title}
      saveLabel={t('placement:goal.save')}
      actions={<Button onClick={onDone}>{t('common:cancel')}</Button>}
    >
      <TextField<Typed> name="goal" label={t('placement:goal.goal')} width="full" />
      <ChoiceField<Typed>
        row
        name="kind"
        label={t('placement:goal.kind')}
        options={(['work', 'personal'] as const).map((value) => ({ value, label: t(`placement:goalKind.${value}`) }))}
      />
      <LongTextField<Typed> name="norm" label={t('placement:goal.norm')} rows={1} />
      <LongTextField<Typed> name="measuredBy" label={t('placement:goal.measuredBy')} rows={1} />
      <Box sx={pairSx}>
        <DateField<Typed> name="targetOn" label={t('placement:goal.targetOn')} />
        <NumberField<Typed> name="budgetQuarters" label={t('placement:goal.budgetQuarters')} unit={t('placement:frame.unitQuarters')} />
      </Box>
      <TextField<Typed>
        name="forEmployer"
        label={t('placement:goal.forEmployer')}
        help={t('placement:goal.forEmployerHelp')}
        width="full"
        optional
      />
    </DraftForm>
  );
}

const blank: Typed = { kind: 'work', goal: '', norm: '', measuredBy: '', targetOn: null, budgetQuarters: null, forEmployer: '' };

const typedOf = ({ id: _, ...goal }: PlacementGoal): Typed => goal;
