import { PlanBasis } from '#domain/plan/plan.ts';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

type Typed = z.input<typeof PlanBasis>;

/** What the plan tries out: a hypothesis of the weighing, or why there is none. */
export function BasisStep({ view }: { view: StartedPlan }) {
  const t = useWords();
  const save = useTell('plan.saveBasis');
  const { id, caseFileId, plannedOn, goalsSetAt, hypothesisId, noHypothesisReason, annexTo } = view.whole.plan;
  const form = useDraftForm({
    key: `plan:${id}:basis`,
    place: 'plan',
    caseFileId,
    schema: PlanBasis,
    values: { plannedOn, goalsSetAt, hypothesisId, noHypothesisReason, annexTo },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('plan:basis.title')} level={3}>
      <DraftForm of={form} label={t('plan:basis.title')} saveLabel={t('plan:basis.save')}>
        <DateField<Typed> name="plannedOn" label={t('plan:basis.plannedOn')} width="short" />
        {view.hypotheses.length === 0 ? (
          <StatusMark tone="neutral">{t('plan:basis.noHypotheses')}</StatusMark>
        ) : (
          <ChoiceField<Typed>
            as="radio"
            name="hypothesisId"
            label={t('plan:basis.hypothesisId')}
            options={view.hypotheses.map(({ id: value, ...texts }) => ({ value, label: t('plan:basis.hypothesis', texts) }))}
            optional
          />
        )}
        <WhyNone />
        <MomentField<Typed> name="goalsSetAt" label={t('plan:basis.goalsSetAt')} help={t('plan:basis.goalsSetAtHelp')} />
        <TextField<Typed> name="annexTo" label={t('plan:basis.annexTo')} help={t('plan:basis.annexToHelp')} optional />
      </DraftForm>
    </Section>
  );
}

function WhyNone() {
  const t = useWords();
  const hypothesisId = useWatch<Typed, 'hypothesisId'>({ name: 'hypothesisId' });
  if (hypothesisId) return null;
  return <LongTextField<Typed> name="noHypothesisReason" label={t('plan:basis.noHypothesisReason')} rows={2} />;
}
