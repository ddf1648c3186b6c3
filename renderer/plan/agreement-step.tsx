import { Agreement } from '#domain/plan/plan.ts';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { useTell } from '../api.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { DraftForm } from '../ui/draft-form.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useDraftForm } from '../ui/use-draft-form.ts';
import { useWords } from '../ui/use-words.ts';
import type { StartedPlan } from './view.ts';

type Typed = z.input<typeof Agreement>;

/** When it is looked at again together, how the client stands towards it, and the college's agreement. */
export function AgreementStep({ view }: { view: StartedPlan }) {
  const t = useWords();
  const save = useTell('plan.saveAgreement');
  const { id, caseFileId, evaluatedOn, evaluationOn, client, clientOn, clientWords, disagreesReason, collegeBy, collegeOn, collegeNumber } =
    view.whole.plan;
  const form = useDraftForm({
    key: `plan:${id}:agreement`,
    place: 'plan',
    caseFileId,
    schema: Agreement,
    values: { evaluatedOn, evaluationOn, client, clientOn, clientWords, disagreesReason, collegeBy, collegeOn, collegeNumber },
    save: (typed) => save.mutateAsync({ ...typed, id }),
  });
  return (
    <Section title={t('plan:agreement.title')} level={3}>
      <DraftForm of={form} label={t('plan:agreement.title')} saveLabel={t('plan:agreement.save')}>
        <DateField<Typed> name="evaluatedOn" label={t('plan:agreement.evaluatedOn')} help={t('plan:agreement.evaluatedHelp')} optional />
        <DateField<Typed> name="evaluationOn" label={t('plan:agreement.evaluationOn')} help={t('plan:agreement.evaluationHelp')} />
        <ChoiceField<Typed>
          row
          name="client"
          label={t('plan:agreement.client')}
          options={(['agrees', 'seen', 'disagrees'] as const).map((value) => ({ value, label: t(`plan:clientView.${value}`) }))}
        />
        <DateField<Typed> name="clientOn" label={t('plan:agreement.clientOn')} />
        <LongTextField<Typed> name="clientWords" label={t('plan:agreement.clientWords')} rows={2} quote optional />
        <Disagrees />
        <Section title={t('plan:agreement.college')} level={4} lead={t('plan:agreement.collegeLead')}>
          <TextField<Typed> name="collegeBy" label={t('plan:agreement.collegeBy')} optional />
          <DateField<Typed> name="collegeOn" label={t('plan:agreement.collegeOn')} optional />
          <TextField<Typed> name="collegeNumber" label={t('plan:agreement.collegeNumber')} optional />
        </Section>
      </DraftForm>
    </Section>
  );
}

function Disagrees() {
  const t = useWords();
  if (useWatch<Typed, 'client'>({ name: 'client' }) !== 'disagrees') return null;
  return (
    <LongTextField<Typed>
      name="disagreesReason"
      label={t('plan:agreement.disagreesReason')}
      help={t('plan:agreement.disagreesHelp')}
      rows={2}
    />
  );
}
