import type { Budget } from '#contract/budget.ts';
import { Contribution } from '#domain/budget/contribution.ts';
import Box from '@mui/material/Box';
import { useWatch } from 'react-hook-form';
import { AmountField, NumberField } from '../ui/amount-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Section } from '../ui/section.tsx';
import { LongTextField, TextField } from '../ui/text-field.tsx';
import { useFormat, useWords } from '../ui/use-words.ts';
import { AmountLines, useSumOf } from './amount-lines.tsx';
import { PayeeFields } from './payee-fields.tsx';
import { SumNote } from './sum-note.tsx';
import type { StepProps } from './step-form.tsx';
import { StepForm } from './step-form.tsx';

/** How much, from which pot, to whom on which ground, and what the creditor promised on paper. */
export function ContributionStep({ budget, onNext }: StepProps) {
  const t = useWords();
  return (
    <StepForm
      budget={budget}
      step="contribution"
      schema={Contribution}
      values={budget.steps.contribution}
      content={(body) => ({ step: 'contribution', body })}
      onNext={onNext}
    >
      <AmountFields budget={budget} />
      <PayeeFields />
      <Section title={t('budget:contribution.promiseTitle')} level={4}>
        <LongTextField<Contribution> name="promise" label={t('budget:contribution.promise')} rows={2} />
        <TextField<Contribution> name="promiseDocument" label={t('budget:contribution.promiseDocument')} />
        <DateField<Contribution> name="promiseOn" label={t('budget:contribution.promiseOn')} />
      </Section>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end' }}>
        <NumberField<Contribution> name="earlierCount" label={t('budget:contribution.earlierCount')} width="medium" />
        <AmountField<Contribution> name="earlierTotal" label={t('budget:contribution.earlierTotal')} optional />
      </Box>
    </StepForm>
  );
}

function AmountFields({ budget }: { budget: Budget }) {
  const t = useWords();
  const format = useFormat();
  const sum = useSumOf('lines');
  const amount = useWatch<Contribution, 'amount'>({ name: 'amount' });
  const { debtTotal } = budget.steps.situation;
  return (
    <>
      <AmountLines<Contribution> name="lines" label={t('budget:contribution.lines')} addLabel={t('budget:contribution.addLine')} />
      <AmountField<Contribution> name="amount" label={t('budget:contribution.amount')} />
      <SumNote sum={sum} total={amount} />
      {debtTotal !== null && typeof amount === 'number' && (
        <Box role="status" sx={{ typography: 'body2' }}>
          {t('budget:contribution.rest')}
          {': '}
          <strong>{format.money(debtTotal - amount)}</strong>
        </Box>
      )}
      <TextField<Contribution> name="pot" label={t('budget:contribution.pot')} />
    </>
  );
}
