import { musts } from '#domain/need.ts';
import Box from '@mui/material/Box';
import { z } from 'zod';
import { useStand } from '../ui/bookmark.ts';
import { Facts } from '../ui/facts.tsx';
import { focusField } from '../ui/needs-list.tsx';
import type { OutlineStep } from '../ui/outline.tsx';
import { Outline } from '../ui/outline.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { ClosingStep } from './closing-step.tsx';
import { CoachingStep } from './coaching-step.tsx';
import { EmployerStep } from './employer-step.tsx';
import { FrameStep } from './frame-step.tsx';
import { GoalsStep } from './goals-step.tsx';
import { ReportsStep } from './reports-step.tsx';
import type { Part, PlacementView } from './view.ts';
import { Editing, parts } from './view.ts';
import { VisitsStep } from './visits-step.tsx';

/** One placement: the visits first, because that is what is opened most. */
export function PlacementParts({ view }: { view: PlacementView }) {
  const t = useWords();
  const name = `placement:${view.placement.id}`;
  const [part, setPart] = useStand<Part>(`${name}:part`, z.enum(parts), () => firstPart(view));
  const [editing, setEditing] = useStand<Editing | null>(`${name}:editing`, Editing.nullable(), () => null);
  const open = (next: Part, write: Editing | null = null) => {
    setPart(next);
    setEditing(write);
  };
  const goTo = (field: string) => {
    const place = placeOf(field, editing);
    open(place.part, place.editing);
    focusField(place.name);
  };
  const steps = parts.map((key): OutlineStep<Part> => ({ key, title: t(`placement:step.${key}`), state: stateOf(view, key) }));
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Head view={view} />
      <Outline steps={steps} current={part} onGo={(next) => open(next)}>
        <Box key={part}>
          {part === 'visits' && (
            <VisitsStep view={view} editing={editing} onEdit={setEditing} onGoals={() => open('goals', { kind: 'goal', id: null })} />
          )}
          {part === 'frame' && <FrameStep view={view} />}
          {part === 'coaching' && <CoachingStep view={view} />}
          {part === 'goals' && <GoalsStep view={view} editing={editing} onEdit={setEditing} />}
          {part === 'employer' && <EmployerStep view={view} />}
          {part === 'closing' && <ClosingStep view={view} onGo={goTo} />}
          {part === 'reports' && <ReportsStep view={view} editing={editing} onEdit={setEditing} onGo={goTo} />}
        </Box>
      </Outline>
    </Box>
  );
}

/** Where, from when to when, and whether the coaching plan stands. */
function Head({ view }: { view: PlacementView }) {
  const t = useWords();
  const format = useFormat();
  const { placement, workplace, closed, changedSinceClosing } = view;
  const state = closed
    ? changedSinceClosing
      ? t('placement:status.changed', { version: String(closed.version) })
      : t('placement:status.closed', { version: String(closed.version) })
    : t('placement:status.concept');
  return (
    <Facts
      columns
      facts={[
        { name: t('placement:frame.workplaceId'), value: workplace.name },
        { name: t('placement:frame.startsOn'), value: placement.startsOn === null ? '' : format.date(placement.startsOn) },
        { name: t('placement:frame.endsOn'), value: placement.endsOn === null ? '' : format.date(placement.endsOn) },
        {
          name: t('placement:coaching.title'),
          value: <StatusMark tone={closed && !changedSinceClosing ? 'done' : closed ? 'attention' : 'neutral'}>{state}</StatusMark>,
        },
      ]}
    />
  );
}

type FieldPlace = Readonly<{ part: Part; editing: Editing | null; name: string }>;

/** Where a field of the needs stands: `part.name`, or `goal:id.name` and `visit:id.name` for what is opened first. */
function placeOf(field: string, editing: Editing | null): FieldPlace {
  const [, start = '', id, name = ''] = /^(\w+)(?::([^.]+))?(?:\.(.*))?$/.exec(field) ?? [];
  if (start === 'goal' && id) return { part: 'goals', editing: { kind: 'goal', id }, name };
  if (start === 'goals') return { part: 'goals', editing: { kind: 'goal', id: null }, name: 'goal' };
  if (start === 'visit' && id) return { part: 'visits', editing: { kind: 'visit', id }, name };
  if (start === 'guidance') return { part: 'reports', editing, name };
  if (start === 'agreed') return { part: 'closing', editing: null, name };
  return { part: parts.find((part) => part === start) ?? 'closing', editing: null, name };
}

function stateOf(view: PlacementView, part: Part): OutlineStep['state'] {
  if (part === 'visits') return view.use?.over && !view.use.coveredByCarryOver ? 'attention' : view.visits.length > 0 ? 'done' : 'todo';
  if (part === 'reports') return view.reports.some((row) => row.closed && !row.changedSinceClosing) ? 'done' : 'todo';
  if (part === 'closing') return view.closed && !view.changedSinceClosing ? 'done' : 'todo';
  const open = view.needs.filter((need) => placeOf(need.field, null).part === part);
  if (musts(open).length > 0) return 'attention';
  return open.length > 0 ? 'todo' : 'done';
}

/** A closed plan opens at the visits; one that is being made, where something is still needed. */
const firstPart = (view: PlacementView): Part =>
  view.closed ? 'visits' : (parts.find((part) => stateOf(view, part) === 'attention') ?? 'closing');
