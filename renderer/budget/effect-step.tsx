import { Effect } from '#domain/budget/effect.ts';
import { useWatch } from 'react-hook-form';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** Step 1: the wanted effect, as the client and as the professional see it, with signs and both terms. */
export function EffectStep({ budget, onNext }: StepProps) {
  const t = useWords();
  return (
    <StepForm
      budget={budget}
      step="effect"
      schema={Effect}
      values={budget.steps.effect}
      content={(body) => ({ step: 'effect', body })}
      onNext={onNext}
    >
      <LongTextField<Effect> name="client" label={t('budget:effect.client')} help={t('budget:effect.clientHelp')} rows={2} />
      <LongTextField<Effect>
        name="professional"
        label={t('budget:effect.professional')}
        help={t('budget:effect.professionalHelp')}
        rows={2}
      />
      <RowsField<Effect>
        name="signs"
        label={t('budget:effect.signs')}
        help={t('budget:effect.signsHelp')}
        addLabel={t('budget:effect.addSign')}
        emptyRow={{ text: '' }}
      >
        {(row) => <TextField name={`${row}.text`} label={t('budget:effect.sign')} width="full" />}
      </RowsField>
      <LongTextField<Effect> name="shortTerm" label={t('budget:effect.shortTerm')} rows={2} />
      <LongTextField<Effect> name="longTerm" label={t('budget:effect.longTerm')} rows={2} />
      <DateField<Effect> name="discussedOn" label={t('budget:effect.discussedOn')} />
      <ChoiceField<Effect>
        name="agreed"
        label={t('budget:effect.agreed')}
        row
        options={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(`budget:choices.agreed.${value}`) }))}
      />
      <ClientView />
    </StepForm>
  );
}

/** Disagreement has a place: asked as soon as the client does not fully agree. */
function ClientView() {
  const t = useWords();
  const agreed = useWatch<Effect, 'agreed'>({ name: 'agreed' });
  return (
    <LongTextField<Effect>
      name="clientView"
      label={t('budget:effect.clientView')}
      quote
      optional={agreed === 'yes' || agreed === null}
      rows={2}
    />
  );
}
