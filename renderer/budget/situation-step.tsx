import { factSources, Situation } from '#domain/budget/situation.ts';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { AmountField } from '../ui/amount-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { RowsField } from '../ui/rows-field.tsx';
import { Section } from '../ui/section.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { SharingFields } from './sharing-fields.tsx';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';
import { UrgencyFields } from './urgency-fields.tsx';

/** Step 0: the question in their own words, facts with a source, how urgent it is, and the month's money. */
export function SituationStep({ budget, onNext }: StepProps) {
  const t = useWords();
  return (
    <StepForm
      budget={budget}
      step="situation"
      schema={Situation}
      values={budget.steps.situation}
      content={(body) => ({ step: 'situation', body })}
      onNext={onNext}
    >
      <MomentField<Situation> name="reportedAt" label={t('budget:situation.reportedAt')} />
      <LongTextField<Situation>
        name="ownWords"
        label={t('budget:situation.ownWords')}
        help={t('budget:situation.ownWordsHelp')}
        quote
        rows={2}
      />
      <RowsField<Situation>
        name="facts"
        label={t('budget:situation.facts')}
        help={t('budget:situation.factsHelp')}
        addLabel={t('budget:situation.addFact')}
        emptyRow={{ text: '', on: null, source: null }}
      >
        {(row) => (
          <>
            <LongTextField name={`${row}.text`} label={t('budget:situation.fact')} rows={2} />
            <DateField name={`${row}.on`} label={t('budget:situation.factOn')} />
            <ChoiceField
              name={`${row}.source`}
              label={t('budget:situation.factSource')}
              as="select"
              width="short"
              options={factSources.map((value) => ({ value, label: t(`budget:choices.factSource.${value}`) }))}
            />
          </>
        )}
      </RowsField>
      <UrgencyFields />
      <Section title={t('budget:situation.month')} level={4}>
        <TextField<Situation> name="incomeSource" label={t('budget:situation.incomeSource')} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <AmountField<Situation> name="income" label={t('budget:situation.income')} />
          <AmountField<Situation> name="fixedCosts" label={t('budget:situation.fixedCosts')} />
        </Box>
        <Remainder />
        <LongTextField<Situation>
          name="otherDebts"
          label={t('budget:situation.otherDebts')}
          help={t('budget:situation.otherDebtsHelp')}
          rows={2}
        />
        <AmountField<Situation> name="otherDebtTotal" label={t('budget:situation.otherDebtTotal')} optional />
      </Section>
      <Section title={t('budget:situation.story')} level={4}>
        <LongTextField<Situation> name="cause" label={t('budget:situation.cause')} rows={2} />
        <LongTextField<Situation> name="ownStrength" label={t('budget:situation.ownStrength')} rows={2} />
        <LongTextField<Situation> name="tried" label={t('budget:situation.tried')} rows={2} />
      </Section>
      <SharingFields />
    </StepForm>
  );
}

/** What is left per month, while it is typed. */
function Remainder() {
  const t = useWords();
  const format = useFormat();
  const [income, fixedCosts] = useWatch<Situation, ['income', 'fixedCosts']>({ name: ['income', 'fixedCosts'] });
  if (typeof income !== 'number' || typeof fixedCosts !== 'number') return null;
  return (
    <Box role="status" sx={{ typography: 'body2' }}>
      {t('budget:situation.remainder')}
      {': '}
      <strong>{format.money(income - fixedCosts)}</strong>
    </Box>
  );
}
