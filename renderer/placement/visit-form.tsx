import type { Visit } from '#domain/placement/visit.ts';
import { VisitEntry } from '#domain/placement/visit.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { NumberField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useToday } from '../ui/use-today.ts';
import { useWords } from '../ui/use-words.ts';
import type { PlacementView } from './view.ts';
import { pairSx } from './workplace-form.tsx';

type Typed = z.input<typeof VisitEntry>;

type VisitFormProps = Readonly<{ view: PlacementView; visit: Visit | null; onDone: () => void }>;

/** One visit, in the order in which it is told: when, how long, for what, what was seen, what was agreed. */
export function VisitForm({ view, visit, onDone }: VisitFormProps) {
  const t = useWords();
  const today = useToday();
  const save = useTell('placement.saveVisit');
  const { id: placementId, caseFileId } = view.placement;
  const [only, ...more] = view.goals;
  const form = useDraftForm({
    key: `placement:${placementId}:visit:${visit?.id ?? 'new'}`,
    place: 'placement',
    caseFileId,
    schema: VisitEntry,
    values: visit ? typedOf(visit) : { ...blank, visitedOn: today, goalId: more.length === 0 ? (only?.id ?? '') : '' },
    save: async (typed) => {
      await save.mutateAsync({ ...typed, id: visit?.id ?? null, placementId });
      if (visit) onDone();
    },
    emptyAfterSave: visit === null,
  });
  const title = visit ? t('placement:visit.changeTitle') : t('placement:visit.title');
  return (
    <Section title={title} level={4}>
      <DraftForm
        of={form}
        label={title}
        saveLabel={t('placement:visit.save')}
        actions={visit && <Button onClick={onDone}>{t('common:cancel')}</Button>}
      >
        <Box sx={{ ...pairSx, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 10rem), 1fr))' }}>
          <DateField<Typed> name="visitedOn" label={t('placement:visit.visitedOn')} />
          <NumberField<Typed> name="quarters" label={t('placement:visit.quarters')} unit={t('placement:frame.unitQuarters')} />
          <NumberField<Typed>
            name="travelQuarters"
            label={t('placement:visit.travelQuarters')}
            optional
            unit={t('placement:frame.unitQuarters')}
          />
          <NumberField<Typed>
            name="noShowQuarters"
            label={t('placement:visit.noShowQuarters')}
            help={t('placement:visit.noShowHelp')}
            unit={t('placement:frame.unitQuarters')}
            optional
          />
        </Box>
        <ChoiceField<Typed>
          name="goalId"
          label={t('placement:visit.goalId')}
          options={view.goals.map(({ id, goal }) => ({ value: id, label: goal }))}
        />
        <Box sx={pairSx}>
          <TextField<Typed> name="withWhom" label={t('placement:visit.withWhom')} optional />
          <TextField<Typed> name="place" label={t('placement:visit.place')} optional />
        </Box>
        <LongTextField<Typed> name="seen" label={t('placement:visit.seen')} rows={2} optional />
        <LongTextField<Typed> name="agreed" label={t('placement:visit.agreed')} rows={2} optional />
        <Box sx={{ ...pairSx, maxWidth: '72rem' }}>
          <LongTextField<Typed> name="workerView" label={t('placement:visit.workerView')} rows={2} quote optional />
          <LongTextField<Typed> name="employerView" label={t('placement:visit.employerView')} rows={2} quote optional />
        </Box>
        <LongTextField<Typed>
          name="forEmployer"
          label={t('placement:visit.forEmployer')}
          help={t('placement:visit.forEmployerHelp')}
          rows={2}
          optional
        />
      </DraftForm>
    </Section>
  );
}

const blank: Typed = {
  visitedOn: '',
  goalId: '',
  quarters: null,
  travelQuarters: null,
  noShowQuarters: null,
  place: '',
  withWhom: '',
  seen: '',
  agreed: '',
  workerView: '',
  employerView: '',
  forEmployer: '',
};

const typedOf = ({ id: _, placementId: __, ...entry }: Visit): Typed => entry;
