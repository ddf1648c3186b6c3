import type { PlacementGoal } from '#domain/placement/placement.ts';
import { guidancePerGoal } from '#domain/placement/hours.ts';
import { filled } from '#domain/shapes.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { Facts } from '../ui/facts.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { GoalForm } from './goal-form.tsx';
import type { Editing, PlacementView } from './view.ts';

type GoalsStepProps = Readonly<{ view: PlacementView; editing: Editing | null; onEdit: (editing: Editing | null) => void }>;

/** The goals that hours are spent on, with the hours beside them. */
export function GoalsStep({ view, editing, onEdit }: GoalsStepProps) {
  const t = useWords();
  const isOpen = (id: string | null) => editing?.kind === 'goal' && editing.id === id;
  const done = () => onEdit(null);
  return (
    <Section
      title={t('placement:goals.title')}
      level={3}
      lead={t('placement:goals.lead')}
      actions={
        <Button variant="outlined" disabled={isOpen(null)} onClick={() => onEdit({ kind: 'goal', id: null })}>
          {t('placement:goals.add')}
        </Button>
      }
    >
      {isOpen(null) && <GoalForm view={view} goal={null} onDone={done} />}
      {view.goals.length === 0 && !isOpen(null) && (
        <EmptyState title={t('placement:goals.empty')}>{t('placement:goals.emptyText')}</EmptyState>
      )}
      {view.goals.map((goal) =>
        isOpen(goal.id) ? (
          <GoalForm key={goal.id} view={view} goal={goal} onDone={done} />
        ) : (
          <GoalPart key={goal.id} view={view} goal={goal} onEdit={() => onEdit({ kind: 'goal', id: goal.id })} />
        ),
      )}
    </Section>
  );
}

function GoalPart({ view, goal, onEdit }: { view: PlacementView; goal: PlacementGoal; onEdit: () => void }) {
  const t = useWords();
  const format = useFormat();
  const remove = useTell('placement.removeGoal');
  const spent = guidancePerGoal(view.visits, goal.id);
  const hours =
    goal.budgetQuarters === null
      ? t('placement:goals.spentOnly', { spent: String(spent) })
      : t('placement:goals.spent', { spent: String(spent), budget: String(goal.budgetQuarters) });
  return (
    <Section title={goal.goal} level={4}>
      <Facts
        facts={[
          { name: t('placement:goal.kind'), value: t(`placement:goalKind.${goal.kind}`) },
          { name: t('placement:goal.norm'), value: goal.norm },
          { name: t('placement:goal.measuredBy'), value: goal.measuredBy },
          { name: t('placement:goal.targetOn'), value: goal.targetOn === null ? '' : format.date(goal.targetOn) },
          { name: t('placement:visits.used'), value: hours },
          ...(filled(goal.forEmployer) ? [{ name: t('placement:visit.forEmployer'), value: goal.forEmployer }] : []),
        ]}
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" aria-label={t('placement:goals.change', { goal: goal.goal })} onClick={onEdit}>
          {t('placement:changeShort')}
        </Button>
        {spent === 0 && (
          <Button
            size="small"
            color="inherit"
            aria-label={t('placement:goals.remove', { goal: goal.goal })}
            onClick={() => remove.mutate({ id: goal.id })}
          >
            {t('common:remove')}
          </Button>
        )}
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
    </Section>
  );
}
