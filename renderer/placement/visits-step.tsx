import type { Visit } from '#domain/placement/visit.ts';
import { filled } from '#domain/shapes.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTell } from '../api.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { EmptyState, Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { HoursFacts } from './hours-facts.tsx';
import type { Editing, PlacementView } from './view.ts';
import { VisitForm } from './visit-form.tsx';

type VisitsStepProps = Readonly<{
  view: PlacementView;
  editing: Editing | null;
  onEdit: (editing: Editing | null) => void;
  onGoals: () => void;
}>;

/** Recording a visit is the first thing here: ten minutes in a car park must be enough. */
export function VisitsStep({ view, editing, onEdit, onGoals }: VisitsStepProps) {
  const t = useWords();
  const changing = editing?.kind === 'visit' ? view.visits.find((visit) => visit.id === editing.id) : undefined;
  if (view.goals.length === 0) {
    return (
      <Section title={t('placement:visits.title')} level={3}>
        <EmptyState
          title={t('placement:visits.noGoal')}
          action={
            <Button variant="contained" onClick={onGoals}>
              {t('placement:visits.toGoals')}
            </Button>
          }
        >
          {t('placement:visits.noGoalText')}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t('placement:visits.title')} level={3} lead={t('placement:visits.lead')}>
      {changing ? (
        <VisitForm key={changing.id} view={view} visit={changing} onDone={() => onEdit(null)} />
      ) : (
        <VisitForm key="new" view={view} visit={null} onDone={() => onEdit(null)} />
      )}
      <HoursFacts view={view} />
      <Section title={t('placement:visits.list')} level={4}>
        {view.visits.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t('placement:visits.none')}</Box>
        ) : (
          <Box component="ol" aria-label={t('placement:visits.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {view.visits.toReversed().map((visit) => (
              <Box component="li" key={visit.id} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
                <VisitLine view={view} visit={visit} onEdit={() => onEdit({ kind: 'visit', id: visit.id })} />
              </Box>
            ))}
          </Box>
        )}
      </Section>
    </Section>
  );
}

function VisitLine({ view, visit, onEdit }: { view: PlacementView; visit: Visit; onEdit: () => void }) {
  const t = useWords();
  const format = useFormat();
  const remove = useTell('placement.removeVisit');
  const date = format.date(visit.visitedOn);
  const goal = view.goals.find((each) => each.id === visit.goalId)?.goal ?? '';
  const about = [
    t('placement:quarters', { count: visit.quarters }),
    visit.travelQuarters > 0 && `${t('placement:visits.travel')} ${visit.travelQuarters}`,
    visit.noShowQuarters > 0 && `${t('placement:visits.noShow')} ${visit.noShowQuarters}`,
    goal,
    visit.withWhom,
    visit.place,
  ];
  const said = [
    { name: t('placement:visit.seen'), text: visit.seen },
    { name: t('placement:visit.agreed'), text: visit.agreed },
    { name: t('placement:parties.worker'), text: visit.workerView },
    { name: t('placement:parties.employer'), text: visit.employerView },
    { name: t('placement:visit.forEmployer'), text: visit.forEmployer },
  ].filter(({ text }) => filled(text));
  return (
    <Box role="group" aria-label={t('placement:visits.of', { date })} sx={{ display: 'grid', gap: 0.5 }}>
      <Box sx={{ fontWeight: 600 }}>{date}</Box>
      <Box sx={{ typography: 'body2', color: 'text.secondary', overflowWrap: 'anywhere' }}>{about.filter(Boolean).join(' · ')}</Box>
      {said.map(({ name, text }) => (
        <Box key={name} dir="auto" sx={{ maxWidth: '72ch', overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {name}:{' '}
          </Box>
          {text}
        </Box>
      ))}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button size="small" aria-label={t('placement:visits.change', { date })} onClick={onEdit}>
          {t('placement:changeShort')}
        </Button>
        <Button
          size="small"
          color="inherit"
          aria-label={t('placement:visits.remove', { date })}
          onClick={() => remove.mutate({ id: visit.id })}
        >
          {t('common:remove')}
        </Button>
      </Box>
      {remove.error && <FailureNotice failure={remove.error} />}
    </Box>
  );
}
