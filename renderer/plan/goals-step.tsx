import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EmptyState, Section } from '../ui/section.tsx';
import { useWords } from '../ui/use-words.ts';
import { GoalForm } from './goal-form.tsx';
import { GoalPart } from './goal-part.tsx';
import type { Editing, StartedPlan } from './view.ts';

export type GoalsProps = Readonly<{ view: StartedPlan; editing: Editing | null; onEdit: (editing: Editing | null) => void }>;

/** Every goal with the choice under it and its mini-steps. */
export function GoalsStep({ view, editing, onEdit }: GoalsProps) {
  const t = useWords();
  const { goals } = view.whole;
  const writesNew = editing?.kind === 'goal' && editing.id === null;
  const add = (
    <Button variant="outlined" disabled={writesNew} onClick={() => onEdit({ kind: 'goal', id: null })}>
      {t('plan:goals.add')}
    </Button>
  );
  return (
    <Section title={t('plan:goals.title')} level={3} lead={t('plan:goals.lead')} actions={goals.length > 0 && add}>
      {goals.length === 0 && !writesNew && (
        <EmptyState title={t('plan:goals.empty')} action={add}>
          {t('plan:goals.emptyText')}
        </EmptyState>
      )}
      {goals.map((goal) => (
        <Box key={goal.id} data-field={`goal:${goal.id}`}>
          <GoalPart goal={goal} view={view} editing={editing} onEdit={onEdit} />
        </Box>
      ))}
      {writesNew && <GoalForm view={view} goal={null} onDone={() => onEdit(null)} />}
    </Section>
  );
}
