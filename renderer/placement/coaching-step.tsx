import { CoachingPlan } from '#domain/placement/placement.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { PlacementView } from './view.ts';
import { pairSx } from './workplace-form.tsx';

type Typed = z.input<typeof CoachingPlan>;

/** Where someone starts, what goes well, what the place asks more, and how guidance becomes less. */
export function CoachingStep({ view }: { view: PlacementView }) {
  const t = useWords();
  const save = useTell('placement.saveCoaching');
  const { id, caseFileId, start, strengths, discrepancies, supervisorRole, phaseOut, relapseSignals, evaluations } = view.placement;
  const form = useDraftForm({
    key: `placement:${id}:coaching`,
    place: 'placement',
    caseFileId,
    schema: CoachingPlan,
    values: { start, strengths, discrepancies, supervisorRole, phaseOut, relapseSignals, evaluations },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('placement:coaching.title')} level={3} lead={t('placement:coaching.lead')}>
      <DraftForm of={form} label={t('placement:coaching.title')} saveLabel={t('placement:coaching.save')}>
        <LongTextField<Typed> name="start" label={t('placement:coaching.start')} />
        <LongTextField<Typed> name="strengths" label={t('placement:coaching.strengths')} rows={2} />
        <RowsField<Typed>
          name="discrepancies"
          label={t('placement:coaching.discrepancies')}
          emptyRow={{ demand: '', canNow: '', solution: '' }}
          addLabel={t('placement:coaching.addDiscrepancy')}
          emptyText={t('placement:coaching.noDiscrepancy')}
        >
          {(row) => (
            <Box sx={{ ...pairSx, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))' }}>
              <LongTextField name={`${row}.demand`} label={t('placement:coaching.demand')} rows={2} />
              <LongTextField name={`${row}.canNow`} label={t('placement:coaching.canNow')} rows={2} />
              <LongTextField name={`${row}.solution`} label={t('placement:coaching.solution')} rows={2} />
            </Box>
          )}
        </RowsField>
        <LongTextField<Typed> name="supervisorRole" label={t('placement:coaching.supervisorRole')} rows={2} />
        <LongTextField<Typed> name="phaseOut" label={t('placement:coaching.phaseOut')} rows={2} />
        <LongTextField<Typed>
          name="relapseSignals"
          label={t('placement:coaching.relapseSignals')}
          help={t('placement:coaching.relapseHelp')}
          rows={2}
        />
        <RowsField<Typed>
          name="evaluations"
          label={t('placement:coaching.evaluations')}
          emptyRow={{ on: '' }}
          addLabel={t('placement:coaching.addEvaluation')}
          emptyText={t('placement:coaching.noEvaluation')}
        >
          {(row) => <DateField name={`${row}.on`} label={t('placement:coaching.evaluationOn')} />}
        </RowsField>
      </DraftForm>
    </Section>
  );
}
