import type { Budget } from '#contract/budget.ts';
import { couldBeOrdinary, evaluationMoments, evaluationResults, LookBack } from '#domain/budget/after.ts';
import { evaluationDates } from '#domain/budget/deadlines.ts';
import Box from '@mui/material/Box';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useFormat, useWords } from '../ui/use-words.ts';

type LookBackIn = z.input<typeof LookBack>;

/** Looking back after six weeks, half a year and a year, on the scale of Zaanstad's pilot. */
export function EvaluationPart({ budget }: { budget: Budget }) {
  const t = useWords();
  const format = useFormat();
  const { announcedOn } = budget.steps.decision;
  if (announcedOn === null)
    return (
      <Section title={t('budget:evaluation.title')} level={4}>
        <Box sx={{ color: 'text.secondary' }}>{t('budget:evaluation.waits')}</Box>
      </Section>
    );
  const dates = evaluationDates(announcedOn);
  return (
    <Section title={t('budget:evaluation.title')} level={4} lead={t('budget:evaluation.lead')}>
      <Facts
        facts={evaluationMoments.map((moment) => {
          const done = budget.evaluations.find((each) => each.moment === moment);
          return {
            name: t(`budget:choices.evaluationMoment.${moment}`),
            value: done
              ? `${format.date(done.on)}: ${t(`budget:choices.evaluationResult.${done.result}`)}. ${done.explanation}`
              : t('budget:evaluation.planned', { date: format.date(dates[moment]) }),
          };
        })}
      />
      <LookBackForm budget={budget} />
    </Section>
  );
}

function LookBackForm({ budget }: { budget: Budget }) {
  const t = useWords();
  const save = useTell('budget.saveEvaluation');
  const open = evaluationMoments.find((moment) => !budget.evaluations.some((each) => each.moment === moment)) ?? 'month12';
  const form = useDraftForm({
    key: `budget:${budget.id}:evaluation`,
    place: 'budget',
    caseFileId: budget.caseFileId,
    schema: LookBack,
    values: { moment: open, on: '', result: null, explanation: '', ordinary: null, signal: '' },
    save: (evaluation) => save.mutateAsync({ id: budget.id, evaluation }),
    emptyAfterSave: true,
  });
  return (
    <DraftForm of={form} label={t('budget:evaluation.title')} saveLabel={t('budget:evaluation.save')}>
      <ChoiceField<LookBackIn>
        name="moment"
        label={t('budget:evaluation.moment')}
        row
        options={evaluationMoments.map((value) => ({ value, label: t(`budget:choices.evaluationMoment.${value}`) }))}
      />
      <DateField<LookBackIn> name="on" label={t('budget:evaluation.on')} />
      <ChoiceField<LookBackIn>
        name="result"
        label={t('budget:evaluation.result')}
        row
        options={evaluationResults.map((value) => ({ value, label: t(`budget:choices.evaluationResult.${value}`) }))}
      />
      <LongTextField<LookBackIn> name="explanation" label={t('budget:evaluation.explanation')} rows={2} />
      <ChoiceField<LookBackIn>
        name="ordinary"
        label={t('budget:evaluation.ordinary')}
        row
        options={couldBeOrdinary.map((value) => ({ value, label: t(`budget:choices.ordinary.${value}`) }))}
      />
      <LongTextField<LookBackIn> name="signal" label={t('budget:evaluation.signal')} optional rows={2} />
    </DraftForm>
  );
}
