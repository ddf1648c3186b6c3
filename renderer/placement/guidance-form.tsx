import type { GuidanceReport } from '#domain/placement/guidance-report.ts';
import { GuidanceReportText, reportDueOn } from '#domain/placement/guidance-report.ts';
import { addDays } from '#domain/local-date.ts';
import { noSignatures } from '#domain/placement/placement.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import { SignatureFields } from './signature-fields.tsx';
import type { PlacementView } from './view.ts';
import { pairSx } from './workplace-form.tsx';

type Typed = z.input<typeof GuidanceReportText>;

type GuidanceFormProps = Readonly<{ view: PlacementView; report: GuidanceReport | null; onSaved: (id: string) => void }>;

/** The text of a report: progress on every goal, how someone does, both views, what changes, three names. */
export function GuidanceForm({ view, report, onSaved }: GuidanceFormProps) {
  const t = useWords();
  const save = useTell('placement.saveReport');
  const { id: placementId, caseFileId } = view.placement;
  const form = useDraftForm({
    key: `placement:${placementId}:report:${report?.id ?? 'new'}`,
    place: 'placement',
    caseFileId,
    schema: GuidanceReportText,
    values: report ? typedOf(view, report) : blank(view),
    save: async (typed) => {
      const { id } = await save.mutateAsync({ ...typed, id: report?.id ?? null, placementId });
      if (report === null) onSaved(id);
    },
    emptyAfterSave: report === null,
  });
  return (
    <DraftForm of={form} label={t('placement:guidance.label')} saveLabel={t('placement:guidance.save')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        <DateField<Typed> name="from" label={t('placement:guidance.from')} />
        <DateField<Typed> name="until" label={t('placement:guidance.until')} />
      </Box>
      <Section title={t('placement:guidance.progress')} level={4}>
        {view.goals.map((goal, index) => (
          <Box key={goal.id} role="group" aria-label={t('placement:guidance.goalOf', { goal: goal.goal })} sx={{ display: 'grid', gap: 2 }}>
            <Box sx={{ fontWeight: 600 }}>{goal.goal}</Box>
            <ChoiceField<Typed>
              row
              name={`progress.${index}.result`}
              label={t('placement:guidance.result')}
              options={(['reached', 'partly', 'notYet'] as const).map((value) => ({ value, label: t(`placement:result.${value}`) }))}
            />
            <LongTextField<Typed> name={`progress.${index}.evidence`} label={t('placement:guidance.evidence')} rows={1} />
          </Box>
        ))}
      </Section>
      <Section title={t('placement:guidance.functioning')} level={4}>
        <LongTextField<Typed> name="pace" label={t('placement:guidance.pace')} rows={1} />
        <LongTextField<Typed> name="quality" label={t('placement:guidance.quality')} rows={1} />
        <LongTextField<Typed> name="employability" label={t('placement:guidance.employability')} rows={1} />
      </Section>
      <Section title={t('placement:guidance.views')} level={4}>
        <Box sx={{ ...pairSx, maxWidth: '72rem' }}>
          <LongTextField<Typed> name="workerView" label={t('placement:guidance.workerView')} rows={2} quote />
          <LongTextField<Typed> name="employerView" label={t('placement:guidance.employerView')} rows={2} quote />
        </Box>
      </Section>
      <LongTextField<Typed> name="adjustment" label={t('placement:guidance.adjustment')} rows={2} />
      <ChoiceField<Typed>
        row
        optional
        name="extend"
        label={t('placement:guidance.extend')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`placement:extend.${value}`) }))}
      />
      <LongTextField<Typed> name="extendReason" label={t('placement:guidance.extendReason')} rows={2} />
      <LongTextField<Typed>
        name="forEmployer"
        label={t('placement:guidance.forEmployer')}
        help={t('placement:guidance.forEmployerHelp')}
        rows={2}
      />
      <Section title={t('placement:agreed.title')} level={4} lead={t('placement:agreed.lead')}>
        <SignatureFields under="agreed." />
      </Section>
    </DraftForm>
  );
}

/** A new report runs from the day after the last one to the half-year that is due. */
function blank(view: PlacementView): Typed {
  const { startsOn, endsOn } = view.placement;
  const [last] = view.reports;
  const reported = last?.report.until ?? null;
  return {
    from: reported ? addDays(reported, 1) : (startsOn ?? ''),
    until: startsOn === null ? '' : reportDueOn({ startsOn, endsOn }, reported),
    progress: view.goals.map((goal) => ({ goalId: goal.id, result: null, evidence: '' })),
    pace: '',
    quality: '',
    employability: '',
    workerView: '',
    employerView: '',
    adjustment: '',
    extend: null,
    extendReason: '',
    forEmployer: '',
    agreed: noSignatures,
  };
}

/** The report with a line for every goal that there is now, in the order of the goals. */
function typedOf(view: PlacementView, { id: _, placementId: __, changedAt: ___, progress, ...text }: GuidanceReport): Typed {
  return {
    ...text,
    progress: view.goals.map((goal) => progress.find((each) => each.goalId === goal.id) ?? { goalId: goal.id, result: null, evidence: '' }),
  };
}
