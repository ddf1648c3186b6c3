import { musts } from '#domain/need.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { z } from 'zod';
import { useAsk, useTell } from '../api.ts';
import { useStand } from '../ui/bookmark.ts';
import { EvaluationStep } from '../evaluation/evaluation-step.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { Asked } from '../ui/skeleton.tsx';
import { useWords } from '../ui/use-words.ts';
import { AgreementStep } from './agreement-step.tsx';
import { BasisStep } from './basis-step.tsx';
import { ClosingStep } from './closing-step.tsx';
import { DutiesStep } from './duties-step.tsx';
import { GoalsStep } from './goals-step.tsx';
import { NowStep } from './now-step.tsx';
import { SupportStep } from './support-step.tsx';
import type { PlanView, StartedPlan } from './view.ts';
import { Editing } from './view.ts';

const parts = ['now', 'basis', 'goals', 'support', 'duties', 'agreement', 'closing', 'evaluation'] as const;
type Part = (typeof parts)[number];

/** The plan of approach: goals in the client's words, small steps, and what each choice rests on. */
export function PlanTab({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const ask = useAsk('plan.get', { caseFileId });
  return (
    <Section title={t('plan:title')} lead={t('plan:lead')}>
      <Asked ask={ask}>
        {(view) => (view.whole ? <Started view={{ ...view, whole: view.whole }} /> : <Begin caseFileId={caseFileId} />)}
      </Asked>
    </Section>
  );
}

function Begin({ caseFileId }: { caseFileId: string }) {
  const t = useWords();
  const start = useTell('plan.start');
  return (
    <EmptyState
      title={t('plan:empty')}
      action={
        <Button variant="contained" disabled={start.isPending} onClick={() => start.mutate({ caseFileId })}>
          {t('plan:start')}
        </Button>
      }
    >
      {t('plan:emptyText')}
      {start.error && <FailureNotice failure={start.error} />}
    </EmptyState>
  );
}

function Started({ view }: { view: StartedPlan }) {
  const t = useWords();
  const name = `plan:${view.whole.plan.id}`;
  const [part, setPart] = useStand<Part>(`${name}:part`, z.enum(parts), () => firstPart(view));
  const [editing, setEditing] = useStand<Editing | null>(`${name}:editing`, Editing.nullable(), () => null);
  const goTo = (field: string) => {
    const place = placeOf(field, view);
    setPart(place.part);
    if (place.editing) setEditing(place.editing);
    focusField(place.name);
  };
  return (
    <Outline
      steps={parts.map((key): OutlineStep<Part> => ({ key, title: t(`plan:step.${key}`), state: stateOf(view, key) }))}
      current={part}
      onGo={setPart}
    >
      <Box key={part}>
        {part === 'now' && <NowStep view={view} />}
        {part === 'basis' && <BasisStep view={view} />}
        {part === 'goals' && <GoalsStep view={view} editing={editing} onEdit={setEditing} />}
        {part === 'support' && <SupportStep view={view} />}
        {part === 'duties' && <DutiesStep view={view} />}
        {part === 'agreement' && <AgreementStep view={view} />}
        {part === 'closing' && <ClosingStep view={view} onGo={goTo} />}
        {part === 'evaluation' && <EvaluationStep caseFileId={view.whole.plan.caseFileId} />}
      </Box>
    </Outline>
  );
}

type FieldPlace = Readonly<{ part: Part; editing: Editing | null; name: string }>;

/** Where a field of the needs stands: `part.name`, or `goal:id.name` and `step:id.name` for what is opened first. */
function placeOf(field: string, { whole }: StartedPlan): FieldPlace {
  const [, start = '', id, name = ''] = /^(\w+)(?::([^.]+))?(?:\.(.*))?$/.exec(field) ?? [];
  if (start === 'goal' && id) return { part: 'goals', editing: name === 'steps' ? null : { kind: 'goal', id }, name };
  if (start === 'step' && id) {
    const goalId = whole.steps.find((step) => step.id === id)?.goalId ?? '';
    return { part: 'goals', editing: { kind: 'step', id, goalId }, name };
  }
  return { part: parts.find((part) => part === start) ?? 'closing', editing: null, name };
}

function stateOf(view: StartedPlan, part: Part): OutlineStep['state'] {
  if (part === 'now') return view.whole.steps.some((step) => step.status === 'open') ? 'todo' : 'done';
  if (part === 'evaluation') return view.closed && view.whole.plan.evaluatedOn !== null ? 'done' : 'todo';
  if (part === 'closing') return view.closed && !view.changedSinceClosing ? 'done' : 'todo';
  const open = view.needs.filter((need) => placeOf(need.field, view).part === part);
  if (musts(open).length > 0) return 'attention';
  return open.length > 0 ? 'todo' : 'done';
}

/** A closed plan opens at the steps of now; one that is being made, where something is still needed. */
const firstPart = (view: PlanView & StartedPlan): Part =>
  view.closed ? 'now' : (parts.find((part) => stateOf(view, part) === 'attention') ?? 'closing');
